import type { ContributionKind } from '../journal/contribution-kind';
import { ruleSentence } from './rule-sentence.copy';
import type { Formula, RuleTerms } from './rule-terms';

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
  ['每服务满 60 分钟，得 2 积分和 3 成长值，积分长期有效', 'served', terms(every(60, 2), every(60, 3))],
  // Growth by the hour beside points by the time, and the other way round.
  ['每服务 1 次，得 5 积分，每服务满 60 分钟，再得 3 成长值，积分长期有效', 'served', terms(fixed(5), every(60, 3))],
  ['每服务满 60 分钟，得 2 积分，每服务 1 次，再得 5 成长值，积分长期有效', 'served', terms(every(60, 2), fixed(5))],
  ['每服务满 30 分钟，得 1 积分，每服务满 60 分钟，再得 3 成长值，积分长期有效', 'served', terms(every(30, 1), every(60, 3))],
  ['每服务满 60 分钟，得 3 成长值', 'served', terms(fixed(0), every(60, 3))],
  ['在「志愿服务」活动里每服务满 60 分钟，得 3 成长值', 'served', terms(fixed(0), every(60, 3), { condition: { eventKinds: ['service'] } })],
  ['每服务 1 次，得 5 成长值，不满 30 分钟的不算', 'served', terms(fixed(0), fixed(5), { condition: { minQuantity: 30 } })],
  // A gift is counted in fen, and nobody thinks in fen.
  ['每捐满 100 元，得 1 积分，30 天后可用，90 天内有效', 'gave', terms(every(10_000, 1), fixed(0), { pendingDays: 30, validity: { type: 'days', days: 90 } })],
  ['每捐满 0.5 元，得 1 成长值', 'gave', terms(fixed(0), every(50, 1))],
  ['每捐赠 1 次，得 5 成长值，不满 10 元的不算', 'gave', terms(fixed(0), fixed(5), { condition: { minQuantity: 1000 } })],
  // Where nothing but points is paid, nobody has to be told that it is the points that end.
  [
    '每参加 1 次活动，得 10 积分，每月最多 5 次，有效期到次年年底',
    'checked_in',
    terms(fixed(10), fixed(0), { caps: [{ period: 'month', times: 5 }], validity: { type: 'end_of_year', yearsLater: 1 } }),
  ],
  ['每参加 1 次活动，得 10 积分和 5 成长值，积分 7 天后可用，当季度末前有效', 'checked_in', terms(fixed(10), fixed(5), { pendingDays: 7, validity: { type: 'end_of_quarter' } })],
  ['每走满 10000 步，得 1 积分，每天最多 1 次，每年最多 200 次，当月底前有效', 'walked', terms(every(10_000, 1), fixed(0), { caps: [{ period: 'day', times: 1 }, { period: 'year', times: 200 }], validity: { type: 'end_of_month' } })],
  ['每参加 1 次活动，得 5 成长值', 'checked_in', terms(fixed(0), fixed(5), { pendingDays: 7, multipliers: [{ when: { type: 'birthday' }, percent: 200 }] })],
  [
    '2026年12月1日到12月31日期间，银牌会员及以上，每参加 1 次「培训、项目真探」活动，得 10 积分，长期有效',
    'checked_in',
    terms(fixed(10), fixed(0), {
      condition: { eventKinds: ['training', 'visit'], tierAtLeast: { track: 'growth', rank: 2, name: '银牌会员' }, window: { from: '2026-12-01', to: '2026-12-31' } },
    }),
  ],
  ['2026年12月5日当天，每答完 1 份问卷，得 2 积分，长期有效', 'answered', terms(fixed(2), fixed(0), { condition: { window: { from: '2026-12-05', to: '2026-12-05' } } })],
  [
    '每参加 1 次活动，得 10 积分，2026年12月30日到2027年1月3日积分翻倍，周六、周日积分 1.5 倍，生日当天积分 3 倍，赶上几项时按最高的算，长期有效',
    'checked_in',
    terms(fixed(10), fixed(0), {
      multipliers: [
        { when: { type: 'dates', from: '2026-12-30', to: '2027-01-03' }, percent: 200 },
        { when: { type: 'weekdays', weekdays: [7, 6] }, percent: 150 },
        { when: { type: 'birthday' }, percent: 300 },
      ],
    }),
  ],
  ['每参加 1 次活动，得 5 积分，周一到周五积分 1.5 倍（零头不计），长期有效', 'checked_in', terms(fixed(5), fixed(0), { multipliers: [{ when: { type: 'weekdays', weekdays: [1, 2, 3, 4, 5] }, percent: 150 }] })],
  ['每参加 1 次活动，得 5 积分，长期有效', 'checked_in', terms(fixed(5), fixed(0), { multipliers: [{ when: { type: 'birthday' }, percent: 100 }] })],
])('%s', (sentence, kind, said) => {
  expect(ruleSentence({ kind, terms: said })).toBe(sentence);
});
