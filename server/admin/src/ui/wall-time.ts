// Between instants and the picker's fields. The picker holds what a clock on a wall in Shanghai shows,
// in a zoneless value, so the browser's own zone and its summer time never touch it.
import { businessDay, formatTime } from '@tongxing/shared';
import dayjs, { type Dayjs, type PluginFunc } from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat';
import utc from 'dayjs/plugin/utc';

interface Inside {
  parse: (this: Dayjs, config: object) => void;
  tz: () => Dayjs;
}

/**
 * Makes every dayjs value of these pages zoneless. Without it a time typed by hand is read in the
 * browser's zone, and an hour that its summer time skips would be refused.
 */
const zoneless: PluginFunc = (_, dayjsClass) => {
  const inside = dayjsClass.prototype as unknown as Inside;
  const { parse } = inside;
  inside.parse = function (config) {
    parse.call(this, { ...config, utc: true });
  };
  // Where this method exists the picker takes its "today" from it.
  inside.tz = () => toWall(new Date());
};

// The picker brings the parser along too; the wrapper must lie outside of it, whoever loads first.
dayjs.extend(customParseFormat);
dayjs.extend(utc);
dayjs.extend(zoneless);

const WALL = 'YYYY-MM-DDTHH:mm';

export function toWall(instant: string | Date): Dayjs {
  return dayjs.utc(`${businessDay(instant)}T${formatTime(instant)}:00Z`);
}

export function toInstant(wall: Dayjs): string {
  return new Date(`${wall.format(WALL)}:00+08:00`).toISOString();
}

export const dayToWall = (day: string): Dayjs => dayjs.utc(`${day}T00:00:00Z`);
export const wallToDay = (wall: Dayjs): string => wall.format('YYYY-MM-DD');

/** As text that keeps no zone, and back. */
export const wallToText = (wall: Dayjs): string => wall.format(WALL);
export const textToWall = (text: string): Dayjs => dayjs.utc(`${text}:00Z`);

export const hasPassed = (wall: Dayjs, now = new Date()): boolean => Date.parse(toInstant(wall)) < now.getTime();

/** Minutes from one wall time to another. */
export const minutesBetween = (from: Dayjs, to: Dayjs): number => to.diff(from, 'minute');

export const minutesLater = (wall: Dayjs, minutes: number): Dayjs => wall.add(minutes, 'minute');
