import { MEASURES } from '../measures';
import { criterionSentence, nextSentence, uncountedWord } from './badges.copy';
import type { BadgeCriterion } from './badges.rule';

it.each<[string, BadgeCriterion]>([
  ['the first gift', { type: 'threshold', measure: 'gifts', bar: 1 }],
  ['an amount', { type: 'threshold', measure: 'gift_fen', bar: 50_000 }],
  ['gifts in a row', { type: 'streak', measure: 'gifts', months: 3 }],
])('nothing counts down to a gift: %s is thanked for without a number', (_what, criterion) => {
  expect(nextSentence(criterion, 0, 0)).toBe('心意不分多少，也不用赶时候。每一份都会用到项目里，谢谢你。');
  expect(uncountedWord(criterion)).toBe('随你的心意');
});

it('a row of months says of which deed it is a row', () => {
  const row = (measure: (typeof MEASURES)[number]): BadgeCriterion => ({ type: 'streak', measure, months: 3 });
  expect(nextSentence(row('check_ins'), 0, 3)).toBe('从这个月起，连着 3 个月，每月参加 1 次活动，就能得到。');
  expect(nextSentence(row('minutes'), 1, 3)).toBe('已经连着 1 个月了，再连着 2 个月，每月参加 1 次志愿服务，就能得到。');
  expect(nextSentence(row('answers'), 0, 3)).toBe('从这个月起，连着 3 个月，每月回答 1 份问卷，就能得到。');
  expect(criterionSentence(row('check_ins'))).toBe('连续 3 个月，每月至少参加 1 次活动');
  expect(criterionSentence(row('suggestions'))).toBe('连续 3 个月，每月至少有 1 条意见被采纳');
  // A month counts as soon as there is anything in it: never of one minute, one step or one yuan.
  for (const measure of MEASURES) expect(criterionSentence(row(measure))).not.toMatch(/分钟|步$|元/);
});
