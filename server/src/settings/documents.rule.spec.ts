import { DEFAULT_DOCUMENTS } from './documents.copy';
import { filledIn } from './documents.rule';

const office = { name: '山海同行', mission: '', contactPhone: '0571-88001234' };

describe('the documents', () => {
  it('name the office and how to reach it', () => {
    const text = JSON.stringify(filledIn(DEFAULT_DOCUMENTS, office).privacy);
    expect(text).toContain('山海同行');
    expect(text).toContain('0571-88001234');
  });

  it.each([office, { ...office, contactPhone: null }])('leave no blank unfilled', (organisation) => {
    expect(JSON.stringify(filledIn(DEFAULT_DOCUMENTS, organisation))).not.toMatch(/[{][a-z]+[}]|null|undefined/);
  });

  it('take a name as it is written, whatever signs are in it', () => {
    const { terms } = filledIn(DEFAULT_DOCUMENTS, { ...office, name: '$& 之家' });
    expect(JSON.stringify(terms)).toContain('$& 之家');
  });
});
