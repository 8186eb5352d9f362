import type { ContributionKind } from '../journal/contribution-kind';
import { ruleExamples } from './rule-example.copy';
import type { RuleTerms } from './rule-terms';
import { sentenceDifference, type Piece } from './sentence-difference.rule';

const terms = (said: Partial<RuleTerms> = {}): RuleTerms => ({
  condition: {},
  points: { type: 'fixed', amount: 10 },
  growth: { type: 'fixed', amount: 0 },
  caps: [],
  validity: { type: 'never' },
  pendingDays: 0,
  ...said,
});
const NOTHING = { type: 'fixed', amount: 0 } as const;

describe('a rule worked out for somebody', () => {
  it.each<[string, ContributionKind, RuleTerms, string[]]>([
    [
      'with a cap a month',
      'checked_in',
      terms({ caps: [{ period: 'month', times: 5 }], validity: { type: 'end_of_year', yearsLater: 1 } }),
      ['一个人一个月里参加 7 次：前 5 次各得 10 积分，一共 50 积分；后 2 次不再得。', '11月23日得到的积分：马上可用，用到 2027年12月31日。'],
    ],
    ['without any', 'checked_in', terms({ growth: { type: 'fixed', amount: 5 } }), ['一个人参加 1 次：得 10 积分和 5 成长值。', '11月23日得到的积分：马上可用，一直有效。']],
    ['with growth alone, which has no end', 'learned', terms({ points: NOTHING, growth: { type: 'fixed', amount: 5 } }), ['一个人学习 1 次：得 5 成长值。']],
    ['with caps a day and a month', 'walked', terms({ caps: [{ period: 'day', times: 1 }, { period: 'month', times: 3 }] }), ['一个人一个月里走 5 次：前 3 次各得 10 积分，一共 30 积分；后 2 次不再得。', '11月23日得到的积分：马上可用，一直有效。']],
    ['once a day', 'answered', terms({ caps: [{ period: 'day', times: 1 }] }), ['一个人一天里答 3 份问卷：第 1 次得 10 积分；后 2 次不再得。', '11月23日得到的积分：马上可用，一直有效。']],
    ['for joining, which is once in a life', 'joined', terms({ caps: [{ period: 'ever', times: 1 }] }), ['一个人加入：得 10 积分。', '11月23日得到的积分：马上可用，一直有效。']],
    [
      'by the hour, with a smallest',
      'served',
      terms({ points: { type: 'per_unit', amount: 2, per: 60 }, growth: { type: 'per_unit', amount: 1, per: 30 }, condition: { minQuantity: 30 }, pendingDays: 7, validity: { type: 'end_of_month' } }),
      // From 30 November on they can be used: the end of that very day is their last.
      ['一个人一次服务 150 分钟：得 4 积分和 5 成长值。', '一次服务 29 分钟：还不够，不得。', '11月23日得到的积分：11月30日起可用，用到 11月30日。'],
    ],
    [
      'for gifts, told in yuan',
      'gave',
      terms({ points: { type: 'per_unit', amount: 1, per: 10_000 }, condition: { minQuantity: 1_000 } }),
      ['一个人一次捐 250 元：得 2 积分。', '一次捐 9 元：还不够，不得。', '11月23日得到的积分：马上可用，一直有效。'],
    ],
    [
      'with occasions, of which the cap example is free',
      'checked_in',
      terms({
        caps: [{ period: 'week', times: 2 }],
        multipliers: [
          { when: { type: 'weekdays', weekdays: [6, 7] }, percent: 150 },
          { when: { type: 'birthday' }, percent: 200 },
        ],
      }),
      [
        '一个人一周里参加 4 次：前 2 次各得 10 积分，一共 20 积分；后 2 次不再得。',
        '周六、周日参加：得 15 积分。',
        '生日当天参加：得 20 积分。',
        '11月23日得到的积分：马上可用，一直有效。',
      ],
    ],
    [
      'within a window, for a tier',
      'checked_in',
      terms({ condition: { window: { from: '2026-12-05', to: '2026-12-06' }, tierAtLeast: { track: 'growth', rank: 2, name: '银牌会员' } }, caps: [{ period: 'month', times: 3 }] }),
      ['一个人一个月里参加 5 次：前 3 次各得 10 积分，一共 30 积分；后 2 次不再得。', '12月5日得到的积分：马上可用，一直有效。'],
    ],
    ['with a cap that nobody counts along', 'checked_in', terms({ caps: [{ period: 'year', times: 200 }] }), ['一个人参加 1 次：得 10 积分。', '11月23日得到的积分：马上可用，一直有效。']],
    [
      'where every day is an occasion',
      'checked_in',
      terms({ multipliers: [{ when: { type: 'dates', from: '2026-11-01', to: '2027-12-31' }, percent: 200 }] }),
      ['一个人参加 1 次：得 20 积分。', '2026年11月1日到2027年12月31日参加：得 20 积分。', '11月23日得到的积分：马上可用，一直有效。'],
    ],
    [
      'where the festival is over already',
      'checked_in',
      terms({ multipliers: [{ when: { type: 'dates', from: '2026-10-01', to: '2026-10-07' }, percent: 200 }] }),
      ['一个人参加 1 次：得 10 积分。', '11月23日得到的积分：马上可用，一直有效。'],
    ],
  ])('%s', (_name, kind, said, examples) => {
    expect(ruleExamples({ kind, terms: said }, '2026-11-23')).toEqual(examples);
  });
});

describe('two sentences side by side', () => {
  const marked = (pieces: readonly Piece[]): string => pieces.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');

  it.each([
    ['a number', '得 10 积分和 10 成长值，每月最多 8 次', '得 12 积分和 10 成长值，每月最多 8 次', '得 [10] 积分和 10 成长值，每月最多 8 次', '得 [12] 积分和 10 成长值，每月最多 8 次'],
    ['a breath more', '得 10 积分，长期有效', '得 10 积分，每月最多 5 次，长期有效', '得 10 积分，长期有效', '得 10 积分，[每月最多 5 次]，长期有效'],
    ['a breath less', '得 10 积分，每月最多 5 次', '得 10 积分', '得 10 积分，[每月最多 5 次]', '得 10 积分'],
    ['another end', '得 10 积分，有效期到次年年底', '得 10 积分，长期有效', '得 10 积分，[有效期到次年年底]', '得 10 积分，[长期有效]'],
    ['nothing', '得 10 积分', '得 10 积分', '得 10 积分', '得 10 积分'],
    ['caps that change places', '每天最多 1 次，每月最多 5 次', '每月最多 6 次，每天最多 1 次', '每天最多 1 次，每月最多 [5] 次', '每月最多 [6] 次，每天最多 1 次'],
    ['a decimal', '周六积分 1.5 倍', '周六积分 2.5 倍', '周六积分 [1.5] 倍', '周六积分 [2.5] 倍'],
  ])('mark %s', (_name, before, after, markedBefore, markedAfter) => {
    const difference = sentenceDifference(before, after);
    expect([marked(difference.before), marked(difference.after)]).toEqual([markedBefore, markedAfter]);
  });
});
