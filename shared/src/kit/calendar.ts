// The one place that knows Asia/Shanghai. China keeps UTC+8 all year, so plain arithmetic is exact,
// and the engine inside WeChat, which has no dependable Intl, agrees with the server.

/** A business day, 'YYYY-MM-DD', as a clock on a wall in Shanghai shows it. */
export type Day = string;
/** A business month, 'YYYY-MM'. */
export type Month = string;

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

const two = (n: number): string => String(n).padStart(2, '0');
const four = (n: number): string => String(n).padStart(4, '0');

/** The instant shifted so that its UTC fields read as Shanghai's. */
function onTheWall(instant: Date | string): Date {
  const ms = typeof instant === 'string' ? Date.parse(instant) : instant.getTime();
  if (Number.isNaN(ms)) throw new RangeError(`Not an instant: ${String(instant)}`);
  return new Date(ms + SHANGHAI_OFFSET_MS);
}

function parseMonth(month: Month): { year: number; index: number } {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month);
  if (!match) throw new RangeError(`Not a month: ${month}`);
  return { year: Number(match[1]), index: Number(match[2]) - 1 };
}

/** Midnight UTC of the day's date, for arithmetic on dates alone. */
function parseDay(day: Day): number {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== day) throw new RangeError(`Not a day: ${day}`);
  return ms;
}

export function businessDay(instant: Date | string): Day {
  const wall = onTheWall(instant);
  return `${four(wall.getUTCFullYear())}-${two(wall.getUTCMonth() + 1)}-${two(wall.getUTCDate())}`;
}

export function businessMonth(instant: Date | string): Month {
  return businessDay(instant).slice(0, 7);
}

export function isDay(text: string): boolean {
  try {
    parseDay(text);
    return true;
  } catch {
    return false;
  }
}

/** The instant at which the day begins in Shanghai. */
export function dayStart(day: Day): Date {
  return new Date(parseDay(day) - SHANGHAI_OFFSET_MS);
}

/** The instant at which the month begins in Shanghai. */
export function monthStart(month: Month): Date {
  const { year, index } = parseMonth(month);
  return new Date(Date.UTC(year, index, 1) - SHANGHAI_OFFSET_MS);
}

export function addDays(day: Day, days: number): Day {
  return new Date(parseDay(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((parseDay(to) - parseDay(from)) / DAY_MS);
}

export function addMonths(month: Month, months: number): Month {
  const { year, index } = parseMonth(month);
  const total = year * 12 + index + months;
  return `${four(Math.floor(total / 12))}-${two((((total % 12) + 12) % 12) + 1)}`;
}

/** Months from one month to another: 0 for the same, negative when `to` is earlier. */
export function monthsBetween(from: Month, to: Month): number {
  const a = parseMonth(from);
  const b = parseMonth(to);
  return (b.year - a.year) * 12 + (b.index - a.index);
}

/** The window that ends with this month, oldest first. Twelve is what tiers and the branch look at. */
export function rollingMonths(month: Month, count = 12): Month[] {
  return Array.from({ length: count }, (_, i) => addMonths(month, i - count + 1));
}

/** The last day of the month. */
export function monthEnd(month: Month): Day {
  return addDays(`${addMonths(month, 1)}-01`, -1);
}

/** 31 December of the day's year, or of a year later than that. */
export function yearEnd(day: Day, yearsLater = 0): Day {
  parseDay(day);
  return `${four(Number(day.slice(0, 4)) + yearsLater)}-12-31`;
}

/** The last day of the quarter that the day is in. */
export function quarterEnd(day: Day): Day {
  const quarter = Math.ceil(Number(day.slice(5, 7)) / 3);
  return monthEnd(`${day.slice(0, 4)}-${two(quarter * 3)}`);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayNumber(day: Day): number {
  return new Date(parseDay(day)).getUTCDay() || 7;
}

/** The Monday of the week that the day is in. */
export function weekStart(day: Day): Day {
  return addDays(day, 1 - weekdayNumber(day));
}

/** '周六' */
export function weekdayOf(day: Day): string {
  return WEEKDAYS[new Date(parseDay(day)).getUTCDay()]!;
}

/** '11月22日', or '2025年11月22日' when the reader's day is in another year. */
export function formatDay(day: Day, today?: Day): string {
  parseDay(day);
  const date = `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
  return today !== undefined && today.slice(0, 4) !== day.slice(0, 4) ? `${Number(day.slice(0, 4))}年${date}` : date;
}

/** '2026年11月' */
export function formatMonth(month: Month): string {
  const { year, index } = parseMonth(month);
  return `${year}年${index + 1}月`;
}

/** '14:30' */
export function formatTime(instant: Date | string): string {
  const wall = onTheWall(instant);
  return `${two(wall.getUTCHours())}:${two(wall.getUTCMinutes())}`;
}

/** '11月22日 周日 14:30–16:00'; an event over several days names both of them. */
export function formatEventTime(startsAt: Date | string, endsAt: Date | string, today?: Day): string {
  const from = businessDay(startsAt);
  const to = businessDay(endsAt);
  const start = `${formatDay(from, today)} ${weekdayOf(from)} ${formatTime(startsAt)}`;
  if (from === to) return `${start}–${formatTime(endsAt)}`;
  return `${start} – ${formatDay(to, from)} ${weekdayOf(to)} ${formatTime(endsAt)}`;
}

/** '今天', '明天', '昨天', '周六' within the coming week, else the date. */
export function formatRelativeDay(day: Day, today: Day): string {
  const distance = daysBetween(today, day);
  if (distance === 0) return '今天';
  if (distance === 1) return '明天';
  if (distance === -1) return '昨天';
  if (distance > 1 && distance < 7) return weekdayOf(day);
  return formatDay(day, today);
}

/** How one person greets another at this hour. */
export function greetingOf(instant: Date | string): string {
  const hour = onTheWall(instant).getUTCHours();
  if (hour < 5) return '夜深了';
  if (hour < 9) return '早上好';
  if (hour < 12) return '上午好';
  if (hour < 14) return '中午好';
  if (hour < 18) return '下午好';
  return '晚上好';
}
