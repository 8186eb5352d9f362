import { insideOnly } from './inside-only.rule';

describe('where signing in leads', () => {
  it.each([['/members?q=8000'], ['/events/01JD0000000000000000000000'], ['/']])('goes on to the page that was asked for: %s', (path) => {
    expect(insideOnly(path)).toBe(path);
  });

  it.each([[null], [''], ['https://evil.example'], ['//evil.example'], ['/\\evil.example'], ['/\t/evil.example'], ['javascript:alert(1)'], ['members']])(
    'stays in the house when the link says %j',
    (back) => {
      expect(insideOnly(back)).toBe('/');
    },
  );
});
