// badges.seed.ts — the badges that a new organisation begins with.
import { addDays, businessDay, type BadgeFamily, type BadgeGrade } from '@tongxing/shared';
import { ManualClock } from '../common/clock';
import type { Tx } from '../common/transactor';
import type { Measure } from '../measures';
import type { BadgeCriterion, BadgeVersion } from './badges.rule';
import { BadgesService } from './badges.service';

const FROM_THE_START = '2015-01-01';

type Words = Pick<BadgeVersion, 'name' | 'description'>;
type Drawn = Omit<BadgeVersion, 'id'>;

const times = (measure: Measure, bar: number): BadgeCriterion => ({ type: 'threshold', measure, bar });
const hours = (bar: number): BadgeCriterion => times('minutes', bar * 60);
const streak = (months: number): BadgeCriterion => ({ type: 'streak', measure: 'check_ins', months });
const years = (bar: number): BadgeCriterion => ({ type: 'companion_years', years: bar });

/** Each of these badges has a drawing of its own, which bears its code. */
function badge(position: number, code: BadgeVersion['art'], family: BadgeFamily, grade: BadgeGrade, criterion: BadgeCriterion, words: Words): Drawn {
  return { ...words, code, art: code, family, grade, criterion, position, version: 1, startsOn: FROM_THE_START, endsOn: null };
}

export const REFERENCE_BADGES: readonly Drawn[] = [
  badge(10, 'newcomer', 'beginning', 1, times('joins', 1), { name: '新芽', description: '你来了，我们就多一个人同行。' }),
  badge(20, 'first_meeting', 'beginning', 1, times('check_ins', 1), { name: '初次相见', description: '第一次来到现场，谢谢你把时间带到了这里。' }),
  badge(30, 'together_3', 'together', 1, times('check_ins', 3), { name: '三次同行', description: '来过三次，大家开始叫得出你的名字。' }),
  badge(50, 'together_10', 'together', 1, times('check_ins', 10), { name: '十次同行', description: '十次，已经是老朋友了。' }),
  badge(52, 'together_30', 'together', 2, times('check_ins', 30), { name: '三十次同行', description: '三十次到场。哪一场缺了你，我们都会多看一眼门口。' }),
  badge(54, 'together_100', 'together', 3, times('check_ins', 100), { name: '百次同行', description: '一百次。这条路上到处都有你走过的样子。' }),
  badge(40, 'streak_3', 'streak', 1, streak(3), { name: '三月不断', description: '连着三个月都见到你，这份在场很难得。' }),
  badge(58, 'streak_6', 'streak', 2, streak(6), { name: '半年相伴', description: '连着六个月，从一个季节走进了另一个季节。' }),
  badge(60, 'year_1', 'streak', 3, streak(12), { name: '一年如常', description: '连着十二个月都有你，四季都一起走过了。' }),
  badge(70, 'companion_3', 'companion', 1, years(3), { name: '三年相识', description: '第三个年头还在一起，我们都记得。' }),
  badge(72, 'companion_5', 'companion', 2, years(5), { name: '五年同路', description: '五年里的每一年，你都来过、帮过、惦记过。' }),
  badge(74, 'companion_9', 'companion', 3, years(9), { name: '九年长情', description: '九年，够一棵小树长到屋檐那么高。谢谢你一直浇水。' }),
  badge(76, 'companion_10', 'companion', 3, years(10), { name: '十年同行', description: '十年了。有你的这十年，是我们最好的十年。' }),
  badge(80, 'service_first', 'service', 1, times('minutes', 1), { name: '初次搭把手', description: '第一次伸出手的人，往往记得最久的是别人。' }),
  badge(82, 'service_50', 'service', 2, hours(50), { name: '五十小时', description: '五十个小时，是你从自己的日子里匀出来的。' }),
  badge(84, 'service_200', 'service', 3, hours(200), { name: '两百小时', description: '两百个小时，你托住了很多人的难处。' }),
  badge(90, 'first_gift', 'heart', 1, times('gifts', 1), { name: '第一份心意', description: '心意不分大小，到了就是暖的。' }),
  badge(92, 'first_friend', 'heart', 1, times('friends', 1), { name: '带来朋友', description: '你把信得过的人，带到了你信得过的事里。' }),
  badge(94, 'first_voice', 'heart', 1, times('suggestions', 1), { name: '你说我做', description: '你提的意见，我们照着做了。谢谢你肯说。' }),
  badge(96, 'first_lesson', 'heart', 1, times('lessons', 1), { name: '肯学一点', description: '多学一点，下一次就能多帮一点。' }),
  badge(110, 'thank_you', 'thanks', 2, { type: 'by_hand', perMonth: 20 }, { name: '一朵谢谢', description: '有些好，数字数不出来。这一朵，是大家亲手送给你的。' }),
];

/**
 * Publishes what is not there yet; what an office has changed since has newer versions, and keeps them. Where badges
 * have been given already, a new one begins tomorrow: a definition never changes what earlier entries brought, and the
 * day it begins on makes up for everyone who has long done what it asks for.
 */
export async function seedBadges(tx: Tx, now: Date): Promise<void> {
  const badges = new BadgesService(new ManualClock(now));
  const isNew = (await badges.versions(tx)).length === 0;
  const startsOn = isNew ? FROM_THE_START : addDays(businessDay(now), 1);
  for (const version of REFERENCE_BADGES) await badges.publish(tx, { ...version, startsOn });
}
