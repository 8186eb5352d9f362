import type { WhatIfResultView } from '../../api/types';
import { countedLines, differenceText, headline, percentText, periodText } from './what-if.copy';
import { periodOf, shapeOf } from './what-if.rule';

const result = (over: Partial<WhatIfResultView> = {}): WhatIfResultView => ({
  from: '2025-01',
  to: '2025-12',
  deeds: 1800,
  members: 240,
  points: { today: 18_000, draft: 21_240, more: 200, less: 0 },
  growth: { today: 18_000, draft: 18_000, more: 0, less: 0 },
  rules: [],
  ways: [],
  moves: [],
  unpaid: { times: 0, missing: 0 },
  unknownBirthdays: 0,
  isToday: false,
  ...over,
});
const way = (to: string | null, members: number, isUp: boolean): WhatIfResultView['ways'][number] => ({
  track: 'growth', trackName: '成长', from: '普通会员', to, isUp, members,
});
const pair = (today: number, draft: number) => ({ today, draft, more: 0, less: 0 });

describe('the months that a choice means, in February 2026', () => {
  const own = { from: '2024-03', to: '2024-05' };
  it.each([
    ['lastTwelve', '2025-02', '2026-01', '2025 年 2 月到 2026 年 1 月'],
    ['thisYear', '2026-01', '2026-02', '2026 年 1 月到 2026 年 2 月'],
    ['lastYear', '2025-01', '2025-12', '2025 年'],
    ['own', '2024-03', '2024-05', '2024 年 3 月到 2024 年 5 月'],
  ] as const)('%s is from %s to %s', (choice, from, to, said) => {
    const period = periodOf(choice, '2026-02', own);
    expect(period).toEqual({ from, to });
    expect(periodText(period)).toBe(said);
  });

  it('is said as one month where it is one', () => {
    expect(shapeOf({ from: '2026-02', to: '2026-02' })).toBe('month');
    expect(periodText({ from: '2026-02', to: '2026-02' })).toBe('2026 年 2 月');
  });
});

describe('the answer in one sentence', () => {
  it.each<[string, Partial<WhatIfResultView>, string]>([
    [
      'more points and tiers up',
      { ways: [way('银牌会员', 12, true), { ...way('银牌会员', 1, true), from: '铜牌会员' }] },
      '如果 2025 年就用这条规则：多发 3,240 积分（+18%），13 位会员会升到银牌会员，没有人降级。',
    ],
    [
      'less of both and tiers down',
      { points: pair(1000, 996), growth: pair(200, 100), ways: [way('普通会员', 2, false), way(null, 1, false)] },
      '如果 2025 年就用这条规则：少发 4 积分（−0.4%），少发 100 成长值（−50%），没有人升级，2 位会员会降到普通会员，1 位会员会降到成长序列之外。',
    ],
    ['something where there was nothing', { points: pair(0, 50) }, '如果 2025 年就用这条规则：多发 50 积分，没有人的等级会变。'],
    ['growth alone', { points: pair(10, 10), growth: pair(10, 20) }, '如果 2025 年就用这条规则：积分一样多，多发 10 成长值（+100%），没有人的等级会变。'],
    ['no difference', { points: pair(10, 10) }, '如果 2025 年就用这条规则：积分、成长值和等级都和现在一样。'],
    ['the same rule', { points: pair(10, 10), isToday: true }, '这份草稿和现在的规则说的一样，结果不会有变化。'],
    ['an empty past', { deeds: 0, points: pair(0, 0) }, '2025 年没有记下贡献，试算不出差别。换一段时间看看。'],
  ])('%s', (_, over, sentence) => {
    expect(headline(result(over))).toBe(sentence);
  });
});

it.each([
  [0, 0, '一样', ''],
  [100, 118, '+18', '+18%'],
  [3, 1, '−2', '−67%'],
  [100_000, 100_001, '+1', ''],
])('from %i to %i is said as %s %s', (today, draft, difference, percent) => {
  expect([differenceText({ today, draft }), percentText({ today, draft })]).toEqual([difference, percent]);
});

it('says what could not have been paid, and what could not be known', () => {
  const said = countedLines(result({ unpaid: { times: 3, missing: 120 }, unknownBirthdays: 7 })).join('\n');
  expect(said).toContain('有 3 笔兑换或扣减会不够付，一共差 120 积分。');
  expect(said).toContain('有 7 条贡献没有记下那天是不是会员的生日');
  expect(countedLines(result()).join('\n')).toContain('每一笔都够付');
});

it.each([
  [200, 0, '200 位会员的积分会多一些，没有人会少。'],
  [0, 3, '3 位会员的积分会少一些，没有人会多。'],
  [1200, 3, '1,200 位会员的积分会多一些，3 位会少一些。'],
])('%i with more and %i with less', (more, less, said) => {
  expect(countedLines(result({ points: { today: 10, draft: 20, more, less } }))).toContain(said);
});

it.each([
  ['2025-11', '2026-10', true],
  ['2025-01', '2025-12', false],
  ['2026-02', '2026-10', false],
])('from %s to %s speaks of the yearly review: %s', (from, to, speaks) => {
  expect(countedLines(result({ from, to })).join('\n').includes('年度评审')).toBe(speaks);
});
