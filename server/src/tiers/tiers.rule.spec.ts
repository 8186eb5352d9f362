import { measureKey } from '../measures/measures.rule';
import { progressSentence } from './tiers.copy';
import { earnedTier, falls, nearestBar, rises, type Standing, type TierVersion } from './tiers.rule';
import { REFERENCE_TIERS } from './tiers.seed';

const LADDER: TierVersion[] = REFERENCE_TIERS.map((tier) => ({ ...tier, id: tier.code }));
const GROWTH = LADDER.filter(({ track }) => track === 'growth');
const DAY = '2026-11-22';

const standing = (checkIns: number, growth = 0): Standing => ({
  measures: new Map([[measureKey('2026-11', 'check_ins'), checkIns]]),
  growth,
  month: '2026-11',
});
const at = (code: string) => new Map([['growth' as const, code]]);

it.each([
  [0, 0, 'growth_member'],
  [2, 79, 'growth_member'],
  [3, 0, 'growth_bronze'],
  [0, 80, 'growth_bronze'],
  [8, 0, 'growth_silver'],
  [18, 0, 'growth_gold'],
])('%i check-ins in a year or %i growth earn %s', (checkIns, growth, code) => {
  expect(earnedTier(GROWTH, standing(checkIns, growth))?.code).toBe(code);
});

it('leaves a tier that is no longer given with those who hold it, until they rise above it', () => {
  const bronze = GROWTH.find(({ code }) => code === 'growth_bronze')!;
  const retired = [...LADDER, { ...bronze, id: 'bronze-2', version: 2, startsOn: '2026-01-01', endsOn: '2026-06-01' }];
  expect(rises(retired, at('growth_bronze'), standing(3), DAY)).toEqual([]);
  expect(rises(retired, at('growth_bronze'), standing(8), DAY)).toMatchObject([{ from: 'growth_bronze', to: 'growth_silver' }]);
  expect(falls(retired, at('growth_bronze'), standing(3), standing(2), DAY)).toMatchObject([{ from: 'growth_bronze', to: 'growth_member' }]);
});

it('rises over several rungs at once, and never sinks by a deed', () => {
  expect(rises(LADDER, at('growth_member'), standing(8), DAY)).toMatchObject([{ from: 'growth_member', to: 'growth_silver' }]);
  expect(rises(LADDER, at('growth_gold'), standing(8), DAY)).toEqual([]);
});

it('falls only when the bar was reached with the deed and is not reached without it', () => {
  expect(falls(LADDER, at('growth_bronze'), standing(3), standing(2), DAY)).toMatchObject([{ to: 'growth_member', cause: 'reversal' }]);
  expect(falls(LADDER, at('growth_bronze'), standing(4), standing(3), DAY)).toEqual([]);
  expect(falls(LADDER, at('growth_silver'), standing(4), standing(3), DAY)).toEqual([]);
});

it('says the way to the next tier that is nearest', () => {
  const bronze = GROWTH[1]!;
  const near = nearestBar(bronze.criteria, standing(1, 20))!;
  expect(progressSentence(near.bar, near.have, bronze.name)).toBe('再参加 2 次活动，就是铜牌会员了');
  const byGrowth = nearestBar(bronze.criteria, standing(1, 70))!;
  expect(progressSentence(byGrowth.bar, byGrowth.have, bronze.name)).toBe('再得 10 成长值，就是铜牌会员了');
});

it('says what to do rather than what a number must become, while the two are about as near', () => {
  const { criteria } = GROWTH[1]!;
  const afterJoining = nearestBar(criteria, standing(0, 10))!;
  const afterOneServiceEvent = nearestBar(criteria, standing(1, 30))!;
  expect([afterJoining, afterOneServiceEvent].map(({ bar }) => bar.yardstick)).toEqual(['check_ins', 'check_ins']);
});
