// How a moment is said in lists. Always Shanghai's clock, whatever zone the browser is in.
import { businessDay, daysBetween, formatDay, formatRelativeDay, formatTime, type Day } from '@tongxing/shared';
import { UI } from './ui.copy';

export const today = (): Day => businessDay(new Date());

/** '今天 14:30', '周六 14:30', '11月3日 14:30' */
export function momentOf(instant: string): string {
  return `${formatRelativeDay(businessDay(instant), today())} ${formatTime(instant)}`;
}

/** '2025年3月4日' or, this year, '3月4日' */
export const dayOf = (day: Day): string => formatDay(day, today());

/** '2月29日' of '02-29': every year's, so of a leap year as well. */
export const anniversaryOf = (monthAndDay: string): string => formatDay(`2000-${monthAndDay}`);

/** '今天', '3 天前', then the date: what "last seen" means to a person. */
export function sinceOf(day: Day): string {
  const days = daysBetween(day, today());
  if (days <= 0) return UI.today;
  if (days === 1) return UI.yesterday;
  return days < 30 ? UI.daysAgo(days) : dayOf(day);
}
