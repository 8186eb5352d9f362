// Between instants and the picker's fields. The picker holds what a clock on a wall in Shanghai shows,
// in a zoneless value, so the browser's own zone and its summer time never touch it.
import { businessDay, formatTime } from '@tongxing/shared';
import dayjs, { type Dayjs } from 'dayjs';
import timezone from 'dayjs/plugin/timezone';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);
dayjs.extend(timezone);
// The picker asks dayjs for "today" to mark it and to choose the month that it opens with.
dayjs.tz.setDefault('Asia/Shanghai');

const WALL = 'YYYY-MM-DDTHH:mm';

export function toWall(instant: string | Date): Dayjs {
  return dayjs.utc(`${businessDay(instant)}T${formatTime(instant)}:00Z`);
}

/** Reads the fields alone: a value typed by hand carries the browser's zone, which means nothing here. */
export function toInstant(wall: Dayjs): string {
  return new Date(`${wall.format(WALL)}:00+08:00`).toISOString();
}

export const dayToWall = (day: string): Dayjs => dayjs.utc(`${day}T00:00:00Z`);
export const wallToDay = (wall: Dayjs): string => wall.format('YYYY-MM-DD');

/** Minutes from one wall time to another, by their fields. */
export function minutesBetween(from: Dayjs, to: Dayjs): number {
  return (Date.parse(toInstant(to)) - Date.parse(toInstant(from))) / 60_000;
}

export const minutesLater = (wall: Dayjs, minutes: number): Dayjs =>
  toWall(new Date(Date.parse(toInstant(wall)) + minutes * 60_000));
