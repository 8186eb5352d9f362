import fc from 'fast-check';
import { addMonths } from '@tongxing/shared';
import { shownOf } from '../../test/factories/surroundings';
import { measureKey, type MeasureState } from '../measures/measures.rule';
import { isOneLadder } from './ladder.rule';
import { keepingSentence, keepRuleSentence, missingPhrase, progressSentence, tierSentence } from './tiers.copy';
import { earnedTier, haveOf, isGivenByHand, openBars, qualifies, type Bar, type Standing, type TierCriteria, type TierVersion } from './tiers.rule';
import { REFERENCE_TIERS } from './tiers.seed';

const LADDER: TierVersion[] = REFERENCE_TIERS.map((tier) => ({ ...tier, id: tier.code }));
const on = (track: string): TierVersion[] => LADDER.filter((tier) => tier.track === track);
const rung = (code: string): TierVersion => LADDER.find((tier) => tier.code === code)!;

const standing = (checkIns: number, growth = 0): Standing => ({
  measures: new Map([[measureKey('2026-11', 'check_ins'), checkIns]]),
  growth,
  month: '2026-11',
});
const ever = (...counts: [Parameters<typeof measureKey>[1], number][]): Standing => ({
  measures: new Map(counts.map(([measure, value]) => [measureKey('ever', measure), value])),
  growth: 0,
  month: '2026-11',
});

it.each([
  [0, 0, 'growth_member'],
  [2, 79, 'growth_member'],
  [3, 0, 'growth_bronze'],
  [0, 80, 'growth_bronze'],
  [8, 0, 'growth_silver'],
  [18, 0, 'growth_gold'],
])('%i check-ins in a year or %i growth earn %s', (checkIns, growth, code) => {
  expect(earnedTier(on('growth'), standing(checkIns, growth))?.code).toBe(code);
});

it.each([
  [99 * 60 + 59, undefined],
  [100 * 60, 'volunteer_1'],
  [300 * 60, 'volunteer_2'],
  [600 * 60, 'volunteer_3'],
  [1000 * 60, 'volunteer_4'],
  [1500 * 60, 'volunteer_5'],
])('%i minutes of service in a life earn %s', (minutes, code) => {
  expect(earnedTier(on('volunteer'), ever(['minutes', minutes]))?.code).toBe(code);
});

it.each([
  [0, 0, 0, undefined],
  [1, 1, 500, 'donor_1'],
  [2, 2, 500, 'donor_2'],
  [1, 1, 100_000, 'donor_2'],
  [3, 3, 500, 'donor_3'],
  [1, 1, 500_000, 'donor_3'],
  [9, 5, 500, 'donor_4'],
  [1, 1, 2_000_000, 'donor_4'],
])('%i gifts in %i years, %i fen in all, earn %s: staying counts as a sum does', (gifts, years, fen, code) => {
  expect(earnedTier(on('donor'), ever(['gifts', gifts], ['gift_years', years], ['gift_fen', fen]))?.code).toBe(code);
});

it('lets no deed earn an honour', () => {
  expect(on('honour').every(isGivenByHand)).toBe(true);
  expect(earnedTier(on('honour'), standing(1000, 1000))).toBeNull();
});

describe('a window', () => {
  const measures: MeasureState = new Map([
    [measureKey('2025-11', 'check_ins'), 1],
    [measureKey('2025-12', 'check_ins'), 10],
    [measureKey('2026-01', 'check_ins'), 100],
    [measureKey('2026-11', 'check_ins'), 1000],
    [measureKey('ever', 'check_ins'), 9999],
  ]);
  const bar = (window: Bar['window'], yardstick: Bar['yardstick'] = 'check_ins'): Bar => ({ yardstick, window, bar: 1 });
  const at = { measures, growth: 77, month: '2026-11' };

  it.each([
    ['rolling_year', 1110],
    ['calendar_year', 1100],
    ['ever', 9999],
  ] as const)('%s counts %i', (window, sum) => {
    expect(haveOf(bar(window), at)).toBe(sum);
  });

  it('of a calendar year is the one of judging or the one that is named', () => {
    expect(haveOf(bar('calendar_year'), { ...at, month: '2027-01' })).toBe(0);
    expect(haveOf(bar('calendar_year'), { ...at, month: '2027-01' }, '2026')).toBe(1100);
    expect(haveOf(bar('calendar_year'), at, '2025')).toBe(11);
  });

  it('of a calendar year is met where the year before meets it, if that one counts as well', () => {
    const met = (month: string, lastYear?: string) => qualifies({ match: 'all', bars: [{ ...bar('calendar_year'), bar: 1100 }] }, { ...at, month, ...(lastYear ? { lastYear } : {}) });
    expect([met('2027-01'), met('2027-01', '2026'), met('2026-11', '2025')]).toEqual([false, true, true]);
  });

  it('never narrows growth, which is not counted by months', () => {
    expect(haveOf(bar('calendar_year', 'growth'), at)).toBe(77);
  });

  it('shows a step the same from the months around a deed as from a whole life', () => {
    const windows = fc.constantFrom(...(['rolling_year', 'calendar_year', 'ever'] as const));
    const life = fc.uniqueArray(fc.integer({ min: -40, max: 40 }), { maxLength: 50 });
    fc.assert(
      fc.property(windows, life, fc.integer({ min: 0, max: 23 }), (window, offsets, later) => {
        const doneIn = '2026-03';
        const month = addMonths(doneIn, later);
        const all: MeasureState = new Map([
          [measureKey('ever', 'check_ins'), offsets.length],
          // Nothing is done after it is told.
          ...offsets.filter((offset) => offset <= later).map((offset) => [measureKey(addMonths(doneIn, offset), 'check_ins'), 1] as const),
        ]);
        const part = shownOf(all, doneIn, month);
        const lastYear = String(Number(month.slice(0, 4)) - 1);
        for (const year of [month.slice(0, 4), ...(doneIn.startsWith(lastYear) ? [lastYear] : [])]) {
          const have = (measures: MeasureState) => haveOf(bar(window), { growth: 0, month, measures }, year);
          expect(have(part)).toBe(have(all));
        }
      }),
    );
  });
});

describe('all of and any of', () => {
  const bars: Bar[] = [
    { yardstick: 'check_ins', window: 'rolling_year', bar: 3 },
    { yardstick: 'growth', window: 'ever', bar: 80 },
  ];
  it.each([
    [3, 0, false, true],
    [0, 80, false, true],
    [3, 80, true, true],
    [2, 79, false, false],
  ])('with %i check-ins and %i growth: all %s, any %s', (checkIns, growth, all, any) => {
    expect(qualifies({ match: 'all', bars }, standing(checkIns, growth))).toBe(all);
    expect(qualifies({ match: 'any', bars }, standing(checkIns, growth))).toBe(any);
  });

  const said = (match: TierCriteria['match'], checkIns: number, growth: number) => progressSentence(openBars({ match, bars }, standing(checkIns, growth)), '铜牌会员');

  it('says the way that is nearest where one will do', () => {
    expect(said('any', 1, 20)).toBe('再参加 2 次活动，就是铜牌会员了');
    expect(said('any', 1, 70)).toBe('再得 10 成长值，就是铜牌会员了');
  });

  it('says everything that is still to do where all of it must be done', () => {
    expect(said('all', 1, 70)).toBe('再参加 2 次活动、再得 10 成长值，就是铜牌会员了');
    expect(said('all', 3, 70)).toBe('再得 10 成长值，就是铜牌会员了');
  });

  it('says what to do rather than what a number must become, while the two are about as near', () => {
    const named = [standing(0, 10), standing(1, 30)].map((at) => openBars({ match: 'any', bars }, at)[0]?.bar.yardstick);
    expect(named).toEqual(['check_ins', 'check_ins']);
  });
});

it('counts down no gift to anybody', () => {
  const open = openBars(rung('donor_2').criteria, ever(['gifts', 1], ['gift_years', 1], ['gift_fen', 99_900]));
  expect(open).toHaveLength(1);
  expect(missingPhrase(open)).toBe('');
  expect(progressSentence(open, '暖心伙伴')).toBeNull();
});

it.each([
  ['growth_member', '加入就是', '只要是会员就一直是'],
  ['growth_silver', '近一年参加 8 次活动，或成长值到 200', '每年年底看一次，当年做到要求的 90% 就保留；不够的提前 30 天提醒'],
  ['volunteer_2', '服务 300 小时', '得到了就一直是'],
  ['donor_1', '支持过项目', '得到了就一直是'],
  ['donor_3', '在 3 个年头里支持过，或累计支持 5000 元', '得到了就一直是'],
  ['honour_award', '由工作人员授予', '按授予时说好的期限'],
])('%s reads: %s; %s', (code, sentence, keep) => {
  expect(tierSentence(rung(code))).toBe(sentence);
  expect(keepRuleSentence(rung(code))).toBe(keep);
});

it('says what keeps a tier by the year so far', () => {
  const silver = rung('growth_silver');
  const two = [{ bar: { yardstick: 'check_ins', window: 'rolling_year', bar: 8 }, have: 6, ratio: 0.75 }] as const;
  expect(keepingSentence(silver, two)).toBe('今年再参加 2 次活动，明年还是银牌会员');
  expect(keepingSentence(silver, [])).toBe('今年做的已经够了，明年还是银牌会员');
  expect(keepingSentence(rung('volunteer_1'), [])).toBe('得到了，就一直是一星志愿者');
  expect(keepingSentence(rung('growth_member'), [])).toBe('只要是会员，就一直是普通会员');
});

it('takes rungs for a ladder that are all climbed or all given, on every day to come', () => {
  const award = rung('honour_award');
  const climbed: TierVersion = { ...award, criteria: rung('growth_silver').criteria, version: 2, startsOn: '2027-01-01' };
  expect(isOneLadder(on('honour'), '2026-11-22')).toBe(true);
  expect(isOneLadder(on('growth'), '2026-11-22')).toBe(true);
  expect(isOneLadder([...on('honour'), climbed], '2026-11-22')).toBe(false);
  expect(isOneLadder([award, climbed], '2026-11-22')).toBe(true);
});
