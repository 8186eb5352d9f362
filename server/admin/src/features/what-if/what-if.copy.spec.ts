import type { WhatIfResultView } from '../../api/types';
import type { Asked } from './what-if.api';
import { countedLines, differenceText, headline, inForceLine, moveText, percentText, periodText, turnLines } from './what-if.copy';
import { firstReviewOf, periodOf, shapeOf } from './what-if.rule';

const result = (over: Partial<WhatIfResultView> = {}): WhatIfResultView => ({
  about: 'rule',
  from: '2025-01',
  to: '2025-12',
  deeds: 1800,
  members: 240,
  points: { today: 18_000, draft: 21_240, more: 200, less: 0 },
  growth: { today: 18_000, draft: 18_000, more: 0, less: 0 },
  rules: [],
  rungs: [],
  turns: [],
  ways: [],
  moves: [],
  unpaid: { times: 0, missing: 0 },
  unknownBirthdays: 0,
  isToday: false,
  ...over,
});
const way = (to: string | null, members: number, isUp: boolean): WhatIfResultView['ways'][number] => ({
  track: 'growth', trackName: '成长', from: '普通会员', to, isUp, how: isUp ? 'rose' : 'fell', members,
});
const rung = (name: string, today: number, draft: number, stay: number, isDraft = false): WhatIfResultView['rungs'][number] => ({
  track: 'growth', trackName: '成长', code: name, name, isDraft, members: { today, draft }, stay, up: draft - stay, down: 0,
});
const LADDER = [rung('银牌会员', 3, 6, 3, true), rung('普通会员', 240, 237, 237)];
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
    [
      'a rule that is stopped, which keeps members from rising',
      { about: 'rule_ending', points: pair(1000, 0), ways: [{ ...way('普通会员', 2, false), from: '铜牌会员', how: 'not_risen' }] },
      '如果 2025 年就停用这条规则：少发 1,000 积分（−100%），没有人升级，2 位会员不会升到铜牌会员，没有人降级。',
    ],
    ['a rule that never counted', { about: 'rule_ending', isToday: true }, '这条规则在这段时间里没有算过，停用不会带来变化。'],
    [
      'a rung that asks for less, with those whom it leaves where they are',
      { about: 'tier', points: pair(10, 10), ways: [way('银牌会员', 3, true)], rungs: LADDER },
      '如果 2025 年就按这个提议：3 位会员会升到银牌会员，没有人降级，其余 240 位不变。',
    ],
    [
      'a rung that is kept longer',
      { about: 'tier', points: pair(10, 10), ways: [{ ...way('银牌会员', 1, true), how: 'not_fallen' }], rungs: LADDER },
      '如果 2025 年就按这个提议：没有人升级，没有人降级，1 位会员会留在银牌会员，其余 240 位不变。',
    ],
    [
      'a rung that moves the points of a rule',
      { about: 'tier', points: pair(10, 20), ways: [way('银牌会员', 3, true)], rungs: LADDER },
      '如果 2025 年就按这个提议：多发 10 积分（+100%），3 位会员会升到银牌会员，没有人降级，其余 240 位不变。',
    ],
    ['a rung that moves nobody', { about: 'tier', points: pair(10, 10), rungs: LADDER }, '如果 2025 年就按这个提议：每个人的等级都和现在一样。'],
    ['a rung as it is', { about: 'tier', rungs: LADDER, isToday: true }, '要求和保留的办法都和现在一样，没有人的等级会变。'],
    ['a rung that is no longer given', { about: 'tier_ending', points: pair(10, 10), rungs: LADDER }, '如果 2025 年就停止授予这一级：每个人的等级都和现在一样。'],
    ['a ladder on which nobody stands', { about: 'tier', rungs: [rung('银牌会员', 0, 0, 0, true)] }, '这个序列里还没有人，试算不出差别。'],
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

describe('when people would move', () => {
  it.each([
    ['rose', '2026-03-05', '2026年3月5日升上来'],
    ['not_risen', '2026-03-05', '不会升，现在是 2026年3月5日升的'],
    ['fell', '2026-01-01', '2026年1月1日降下来'],
    ['not_fallen', '2026-01-01', '不会降，现在是 2026年1月1日降的'],
  ] as const)('is said of one member: %s', (how, on, said) => {
    expect(moveText({ how, on })).toBe(said);
  });

  it('is said of all, the first day first, and nobody who did not rise is said to fall', () => {
    const turns: WhatIfResultView['turns'] = [
      { how: 'rose', on: null, members: 4 },
      { how: 'not_risen', on: null, members: 2 },
      { how: 'fell', on: '2026-01-01', members: 3 },
      { how: 'rose', on: '2025-11-01', members: 12 },
    ];
    expect(turnLines(result({ about: 'tier', from: '2025-11', to: '2026-10', turns }))).toEqual([
      '12 位早就够了，从第一天 2025年11月1日起就升。',
      '3 位在 2026年1月1日的年度评审降，之前的 12 月 2 日先收到提醒。',
      '4 位在做够的那一天升。',
      '2 位现在升上去了，这样就不会升；不是降，是没有升。',
    ]);
  });

  it('says of a fall at no review what it may be: a deed taken back, or an honour whose term was over', () => {
    const turns: WhatIfResultView['turns'] = [
      { how: 'fell', on: null, members: 2 },
      { how: 'not_fallen', on: null, members: 1 },
    ];
    expect(turnLines(result({ turns }))).toEqual([
      '2 位在年度评审之外降：记录被撤销，或者荣誉到期，各在自己的那一天。',
      '1 位现在在年度评审之外降了，这样就不会降。',
    ]);
  });

  it('says of a period without a review that nobody could fall at one', () => {
    expect(turnLines(result({ about: 'tier', from: '2026-01', to: '2026-10' }))).toEqual(['这段时间里没有走完一次年度评审，所以还看不到谁会在评审时降下来。']);
    expect(turnLines(result({ about: 'rule', from: '2026-01', to: '2026-10' }))).toEqual([]);
  });

  it.each([
    ['2026-11-27', '2026-12-02', '2027-01-01'],
    ['2026-12-02', '2026-12-02', '2027-01-01'],
    ['2026-12-03', '2027-12-02', '2028-01-01'],
    ['2027-01-01', '2027-12-02', '2028-01-01'],
  ])('from %s on the first notice is on %s and the first review on %s', (startsOn, notice, review) => {
    expect(firstReviewOf(startsOn)).toEqual({ notice, review });
  });

  const proposed = { about: 'tier', purpose: 'terms', startsOn: '2026-12-15', keepPercent: 90, from: '2025-11', to: '2026-10' } as Asked;
  it.each<[string, Partial<Extract<Asked, { about: 'tier' }>>, string]>([
    ['reviewed yearly', {}, '真的改了以后：够得上的人，2026年12月15日当天就升。已经得到的不会当天降：最早 2027年12月2日先提醒，2028年1月1日评审时，那一年做到的还不到新要求的 90% 才降。'],
    ['kept for good', { keepPercent: null }, '真的改了以后：够得上的人，2026年12月15日当天就升。已经得到的一直保留，没有人会因此降下来。'],
    ['no longer given', { purpose: 'ending' }, '真的停了以后：2026年12月15日起没有人新得到它，已经持有的人不受影响。'],
  ])('is foretold of a rung once it is in force: %s', (_, over, said) => {
    expect(inForceLine({ ...proposed, ...over } as Asked)).toEqual([said]);
  });
});

it('says that a ladder was held against everybody, and speaks of spending only where points move', () => {
  const still = { about: 'tier', points: pair(10, 10), rungs: LADDER } as const;
  expect(countedLines(result(still))[0]).toContain('看了每一位会员的记录，已经退出的也在里面');
  expect(countedLines(result(still)).join()).not.toContain('花掉的积分');
  expect(countedLines(result({ ...still, points: pair(10, 20) })).join()).toContain('花掉的积分');
});
