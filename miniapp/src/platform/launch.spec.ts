import { arrivalOf, arrivalOfScan, noteLaunch, rememberedJoinCode, takeArrival } from './launch';

const VENUE = 'https://tongxing.example/c/aB3.mk2f1.x_-9';

describe('a code', () => {
  it.each([
    ['the scene of a 小程序码, encoded once', { scene: 'k%3DaB3xY9zQ1w' }, { kind: 'join', code: 'aB3xY9zQ1w' }],
    ['a scene that the tools hand over decoded', { scene: 'k=aB3xY9zQ1w' }, { kind: 'join', code: 'aB3xY9zQ1w' }],
    ['a scene with more pairs', { scene: 'v%3D1%26k%3DaB3' }, { kind: 'join', code: 'aB3' }],
    ["the server's redirect", { code: 'aB3' }, { kind: 'join', code: 'aB3' }],
    ['an ordinary join link', { q: encodeURIComponent('https://tongxing.example/j/aB3') }, { kind: 'join', code: 'aB3' }],
    ['an ordinary venue link, kept whole', { q: encodeURIComponent(VENUE) }, { kind: 'check-in', token: VENUE }],
    ['a venue link that a browser decoded', { q: VENUE }, { kind: 'check-in', token: VENUE }],
    ['a foreign link', { q: encodeURIComponent('https://elsewhere.example/x') }, { kind: 'none' }],
    ['a scene without a code', { scene: 'abc' }, { kind: 'none' }],
    ['a broken encoding', { scene: '%E0%A4%A' }, { kind: 'none' }],
    ['nothing', {}, { kind: 'none' }],
  ])('is read from %s', (_what, query, arrival) => {
    expect(arrivalOf(query)).toEqual(arrival);
  });

  it('is read by the scanner from a link and from a 小程序码', () => {
    expect(arrivalOfScan({ result: VENUE })).toEqual({ kind: 'check-in', token: VENUE });
    expect(arrivalOfScan({ path: 'subpackages/joining/landing/index?scene=k%3DaB3' })).toEqual({ kind: 'join', code: 'aB3' });
    expect(arrivalOfScan({ result: '6901234567890' })).toEqual({ kind: 'none' });
  });
});

describe('a launch', () => {
  it('at a tab page is followed once, and not again when the app comes back from the background', () => {
    const options = { path: 'pages/home/index', query: { q: encodeURIComponent(VENUE) } };
    noteLaunch(options);
    expect(takeArrival()).toEqual({ kind: 'check-in', token: VENUE });
    noteLaunch(options);
    expect(takeArrival()).toEqual({ kind: 'none' });
  });

  it('at its own page leaves the query to that page and remembers the join code for later', () => {
    noteLaunch({ path: 'subpackages/joining/landing/index', query: { scene: 'k%3Dlater1' } });
    expect(takeArrival()).toEqual({ kind: 'none' });
    expect(rememberedJoinCode()).toBe('later1');
  });
});
