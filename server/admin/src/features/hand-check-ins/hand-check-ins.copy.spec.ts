import { BY_HAND } from './hand-check-ins.copy';

it.each([
  [10, true, '这 10 积分只能用到 10月31日，这一天已经过去，会员用不上了。信里会说明。'],
  [6, true, '其中 6 积分只能用到 10月31日，这一天已经过去，会员用不上了。信里会说明。'],
  [10, false, '这 10 积分只能用到 10月31日，就是今天。信里会说明。'],
])('staff read beforehand of the %i points of ten that nobody can hear of in time (over: %s)', (points, over, words) => {
  expect(BY_HAND.brief({ points, lastDay: '2026-10-31', over }, '10月31日', 10)).toBe(words);
});
