import type { ContributionKind } from '@tongxing/shared';
import type { Formula, RuleTerms } from './earning-rule';
import { ruleSentence } from './rule-sentence.copy';

const fixed = (amount: number): Formula => ({ type: 'fixed', amount });
const every = (per: number, amount: number): Formula => ({ type: 'per_unit', amount, per });
const terms = (points: Formula, growth: Formula, more: Partial<RuleTerms> = {}): RuleTerms => ({
  ...{ condition: {}, points, growth, caps: [], validity: { type: 'never' }, pendingDays: 0 },
  ...more,
});

it.each<[sentence: string, kind: ContributionKind, terms: RuleTerms]>([
  ['加入成为会员，送 10 积分和 10 成长值，积分长期有效', 'joined', terms(fixed(10), fixed(10))],
  [
    '每参加 1 次活动，得 10 积分和 10 成长值，每月最多 8 次，积分有效期到次年年底',
    'checked_in',
    terms(fixed(10), fixed(10), { caps: [{ period: 'month', times: 8 }], validity: { type: 'end_of_year', yearsLater: 1 } }),
  ],
  ['每参加 1 次「志愿服务」活动，得 10 成长值', 'checked_in', terms(fixed(0), fixed(10), { condition: { eventKinds: ['service'] } })],
  ['每满 60 分钟，得 2 积分和 3 成长值，积分长期有效', 'served', terms(every(60, 2), every(60, 3))],
  // Growth by the hour beside points by the time, and the other way round.
  ['每服务 1 次，得 5 积分，每满 60 分钟，再得 3 成长值，积分长期有效', 'served', terms(fixed(5), every(60, 3))],
  ['每满 60 分钟，得 2 积分，每服务 1 次，再得 5 成长值，积分长期有效', 'served', terms(every(60, 2), fixed(5))],
  ['每满 30 分钟，得 1 积分，每满 60 分钟，再得 3 成长值，积分长期有效', 'served', terms(every(30, 1), every(60, 3))],
  ['每满 60 分钟，得 3 成长值', 'served', terms(fixed(0), every(60, 3))],
  ['「志愿服务」活动每满 60 分钟，得 3 成长值', 'served', terms(fixed(0), every(60, 3), { condition: { eventKinds: ['service'] } })],
  ['每服务 1 次，得 5 成长值，不满 30 分钟的不算', 'served', terms(fixed(0), fixed(5), { condition: { minQuantity: 30 } })],
  // A gift is counted in fen, and nobody thinks in fen.
  ['每满 100 元，得 1 积分，30 天后可用，积分 90 天内有效', 'gave', terms(every(10_000, 1), fixed(0), { pendingDays: 30, validity: { type: 'days', days: 90 } })],
  ['每满 0.5 元，得 1 成长值', 'gave', terms(fixed(0), every(50, 1))],
  ['每捐赠 1 次，得 5 成长值，不满 10 元的不算', 'gave', terms(fixed(0), fixed(5), { condition: { minQuantity: 1000 } })],
])('%s', (sentence, kind, said) => {
  expect(ruleSentence({ kind, terms: said })).toBe(sentence);
});
