// tiers.seed.ts — the ladders that a new organisation begins with: growth for everyone, stars for service hours.
import type { Track } from '@tongxing/shared';
import { ManualClock } from '../common/clock';
import type { Tx } from '../common/transactor';
import type { Bar, TierVersion } from './tiers.rule';
import { TiersService } from './tiers.service';

const FROM_THE_START = '2015-01-01';

const tier = (track: Track, rank: number, code: string, name: string, bars: readonly Bar[]): Omit<TierVersion, 'id'> => ({
  track,
  rank,
  code,
  name,
  criteria: { match: bars.length > 1 ? 'any' : 'all', bars },
  version: 1,
  startsOn: FROM_THE_START,
  endsOn: null,
});

const checkInsInAYear = (bar: number): Bar => ({ yardstick: 'check_ins', window: 'rolling_year', bar });
const growth = (bar: number): Bar => ({ yardstick: 'growth', window: 'ever', bar });
const hoursEver = (hours: number): Bar => ({ yardstick: 'minutes', window: 'ever', bar: hours * 60 });

export const REFERENCE_TIERS: readonly Omit<TierVersion, 'id'>[] = [
  tier('growth', 0, 'growth_member', '普通会员', []),
  tier('growth', 1, 'growth_bronze', '铜牌会员', [checkInsInAYear(3), growth(80)]),
  tier('growth', 2, 'growth_silver', '银牌会员', [checkInsInAYear(8), growth(200)]),
  tier('growth', 3, 'growth_gold', '金牌会员', [checkInsInAYear(18), growth(450)]),
  tier('volunteer', 1, 'volunteer_1', '一星志愿者', [hoursEver(100)]),
  tier('volunteer', 2, 'volunteer_2', '二星志愿者', [hoursEver(300)]),
  tier('volunteer', 3, 'volunteer_3', '三星志愿者', [hoursEver(600)]),
  tier('volunteer', 4, 'volunteer_4', '四星志愿者', [hoursEver(1000)]),
  tier('volunteer', 5, 'volunteer_5', '五星志愿者', [hoursEver(1500)]),
];

/** Publishes what is not there yet; what an office has changed since has newer versions, and keeps them. */
export async function seedTiers(tx: Tx, now: Date): Promise<void> {
  const tiers = new TiersService(new ManualClock(now));
  for (const version of REFERENCE_TIERS) await tiers.publish(tx, version);
}
