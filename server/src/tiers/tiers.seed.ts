// tiers.seed.ts — the ladders that a new organisation begins with: growth for everyone, stars for service hours, thanks to
// donors by years and sums, and honours given by hand.
import { addDays, businessDay, type Track } from '@tongxing/shared';
import { ManualClock } from '../common/clock';
import type { Tx } from '../common/transactor';
import type { Bar, TierKeep, TierVersion } from './tiers.rule';
import { TiersService } from './tiers.service';

const FROM_THE_START = '2015-01-01';
const FOREVER: TierKeep = { type: 'forever' };
const YEARLY: TierKeep = { type: 'yearly', percent: 90 };

const tier = (
  track: Track,
  rank: number,
  code: string,
  name: string,
  bars: readonly Bar[],
  keep: TierKeep = FOREVER,
): Omit<TierVersion, 'id'> => ({
  track,
  rank,
  code,
  name,
  criteria: { match: bars.length > 1 ? 'any' : 'all', bars },
  keep,
  version: 1,
  startsOn: FROM_THE_START,
  endsOn: null,
});

const checkInsInAYear = (bar: number): Bar => ({ yardstick: 'check_ins', window: 'rolling_year', bar });
const growth = (bar: number): Bar => ({ yardstick: 'growth', window: 'ever', bar });
const hoursEver = (hours: number): Bar => ({ yardstick: 'minutes', window: 'ever', bar: hours * 60 });
const giftsEver = (bar: number): Bar => ({ yardstick: 'gifts', window: 'ever', bar });
const yearsOfGiving = (bar: number): Bar => ({ yardstick: 'gift_years', window: 'ever', bar });
const yuanEver = (yuan: number): Bar => ({ yardstick: 'gift_fen', window: 'ever', bar: yuan * 100 });

export const REFERENCE_TIERS: readonly Omit<TierVersion, 'id'>[] = [
  tier('growth', 0, 'growth_member', '普通会员', []),
  tier('growth', 1, 'growth_bronze', '铜牌会员', [checkInsInAYear(3), growth(80)], YEARLY),
  tier('growth', 2, 'growth_silver', '银牌会员', [checkInsInAYear(8), growth(200)], YEARLY),
  tier('growth', 3, 'growth_gold', '金牌会员', [checkInsInAYear(18), growth(450)], YEARLY),
  tier('volunteer', 1, 'volunteer_1', '一星志愿者', [hoursEver(100)]),
  tier('volunteer', 2, 'volunteer_2', '二星志愿者', [hoursEver(300)]),
  tier('volunteer', 3, 'volunteer_3', '三星志愿者', [hoursEver(600)]),
  tier('volunteer', 4, 'volunteer_4', '四星志愿者', [hoursEver(1000)]),
  tier('volunteer', 5, 'volunteer_5', '五星志愿者', [hoursEver(1500)]),
  // Staying counts as much as the sum, and what was given once was given: nothing here is lost at a review.
  tier('donor', 1, 'donor_1', '爱心伙伴', [giftsEver(1)]),
  tier('donor', 2, 'donor_2', '暖心伙伴', [yearsOfGiving(2), yuanEver(1000)]),
  tier('donor', 3, 'donor_3', '恒心伙伴', [yearsOfGiving(3), yuanEver(5000)]),
  tier('donor', 4, 'donor_4', '同心伙伴', [yearsOfGiving(5), yuanEver(20_000)]),
  tier('honour', 1, 'honour_award', '年度表彰', []),
  tier('honour', 2, 'honour_ambassador', '形象大使', []),
];

/**
 * Publishes what is not there yet; what an office has changed since has newer versions, and keeps them. Where ladders
 * stand already, a new one begins tomorrow: what was recorded before it was thought of is not told anew.
 */
export async function seedTiers(tx: Tx, now: Date): Promise<void> {
  const tiers = new TiersService(new ManualClock(now));
  const isNew = (await tiers.versions(tx)).length === 0;
  const startsOn = isNew ? FROM_THE_START : addDays(businessDay(now), 1);
  for (const version of REFERENCE_TIERS) await tiers.publish(tx, { ...version, startsOn });
}
