import { mayRepeat, waitMs } from './retry.rule';
import { WxApiError, WxTransportError } from './wechat.errors';

const api = (errcode: number) => new WxApiError('/x', errcode, null);
const lost = (failure: 'unsent' | 'timeout' | 'network' | 'http' | 'garbled', status: number | null = null) =>
  new WxTransportError('/x', failure, status);

it.each([
  ['busy', api(-1), true, true],
  ['a quota', api(45009), false, false],
  ['too often', api(45011), false, false],
  ['a stale token, which has its own remedy', api(40001), false, false],
  ['never sent', lost('unsent'), true, true],
  ['no answer in time', lost('timeout'), true, false],
  ['a lost connection', lost('network'), true, false],
  ['half an answer', lost('garbled', 200), true, false],
  ['a gateway', lost('http', 502), true, false],
  ['a wrong address', lost('http', 404), false, false],
  ['a bug', new TypeError('x'), false, false],
])('after %s', (_, error, again, againWhenSingleUse) => {
  expect(mayRepeat(error, { singleUse: false })).toBe(again);
  expect(mayRepeat(error, { singleUse: true })).toBe(againWhenSingleUse);
});

it('spreads the waits by half either way', () => {
  expect([waitMs(0, 0), waitMs(0, 1), waitMs(1, 0), waitMs(1, 1)]).toEqual([100, 300, 200, 600]);
});
