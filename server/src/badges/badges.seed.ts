// badges.seed.ts — the badges that a new organisation begins with.
import { ManualClock } from '../common/clock';
import type { Tx } from '../common/transactor';
import type { BadgeVersion } from './badges.rule';
import { BadgesService } from './badges.service';

const FROM_THE_START = '2015-01-01';

const badge = (
  position: number,
  version: Pick<BadgeVersion, 'code' | 'name' | 'description' | 'art' | 'criterion'>,
): Omit<BadgeVersion, 'id'> => ({ ...version, position, version: 1, startsOn: FROM_THE_START, endsOn: null });

export const REFERENCE_BADGES: readonly Omit<BadgeVersion, 'id'>[] = [
  badge(10, {
    code: 'newcomer',
    name: '新芽',
    description: '你来了，我们就多一个人同行。',
    art: 'newcomer',
    criterion: { type: 'threshold', measure: 'joins', bar: 1 },
  }),
  badge(20, {
    code: 'first_meeting',
    name: '初次相见',
    description: '第一次来到现场，谢谢你把时间带到了这里。',
    art: 'first_meeting',
    criterion: { type: 'threshold', measure: 'check_ins', bar: 1 },
  }),
  badge(30, {
    code: 'together_3',
    name: '三次同行',
    description: '来过三次，大家开始叫得出你的名字。',
    art: 'together_3',
    criterion: { type: 'threshold', measure: 'check_ins', bar: 3 },
  }),
  badge(40, {
    code: 'streak_3',
    name: '三月不断',
    description: '连着三个月都见到你，这份在场很难得。',
    art: 'streak_3',
    criterion: { type: 'streak', measure: 'check_ins', months: 3 },
  }),
  badge(50, {
    code: 'together_10',
    name: '十次同行',
    description: '十次，已经是老朋友了。',
    art: 'together_10',
    criterion: { type: 'threshold', measure: 'check_ins', bar: 10 },
  }),
  badge(60, {
    code: 'year_1',
    name: '一年如常',
    description: '连着十二个月都有你，四季都一起走过了。',
    art: 'year_1',
    criterion: { type: 'streak', measure: 'check_ins', months: 12 },
  }),
];

/** Publishes what is not there yet; what an office has changed since has newer versions, and keeps them. */
export async function seedBadges(tx: Tx, now: Date): Promise<void> {
  const badges = new BadgesService(new ManualClock(now));
  for (const version of REFERENCE_BADGES) await badges.publish(tx, version);
}
