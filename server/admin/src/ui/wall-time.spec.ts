import dayjs, { type Dayjs } from 'dayjs';
import { dayToWall, hasPassed, minutesBetween, minutesLater, toInstant, toWall, wallToDay } from './wall-time';

const FORMAT = 'YYYY-MM-DD HH:mm';
/** As the picker reads what a hand typed. */
const typed = (text: string): Dayjs => dayjs(text, FORMAT, true);

describe('the picker and the wall in Shanghai, in a browser somewhere else', () => {
  it('runs in a zone with summer time, or these tests prove nothing', () => {
    expect(new Date('2027-01-15T12:00:00Z').getTimezoneOffset()).toBe(300);
    expect(new Date('2027-07-15T12:00:00Z').getTimezoneOffset()).toBe(240);
  });

  it('shows an instant as a clock in Shanghai does', () => {
    expect(toWall('2026-11-22T16:30:00.000Z').format(FORMAT)).toBe('2026-11-23 00:30');
  });

  it.each(['2026-11-22T06:05:00.000Z', '2027-03-14T07:30:00.000Z', '2027-11-07T05:30:00.000Z', '2028-02-28T16:00:00.000Z'])(
    'gives %s back as it came',
    (instant) => {
      expect(toInstant(toWall(instant))).toBe(instant);
    },
  );

  it('takes a typed time that the browser’s own zone skips', () => {
    const wall = typed('2027-03-14 02:30');
    expect(wall.isValid()).toBe(true);
    expect(toInstant(wall)).toBe('2027-03-13T18:30:00.000Z');
  });

  it('refuses a typed time that is on no wall', () => {
    expect(typed('2027-02-30 10:00').isValid()).toBe(false);
  });

  it('counts minutes across the night in which the browser’s zone loses an hour', () => {
    const start = typed('2027-03-14 01:00');
    expect(minutesLater(start, 120).format(FORMAT)).toBe('2027-03-14 03:00');
    expect(minutesBetween(start, typed('2027-03-14 04:00'))).toBe(180);
  });

  it('tells the picker Shanghai’s today', () => {
    jest.useFakeTimers({ now: new Date('2026-11-22T17:00:00Z') });
    const asked = (dayjs() as Dayjs & { tz: () => Dayjs }).tz();
    jest.useRealTimers();
    expect(wallToDay(asked)).toBe('2026-11-23');
  });

  it('knows in any zone whether a wall time has passed', () => {
    const now = new Date('2026-11-22T02:00:00Z');
    expect(hasPassed(typed('2026-11-22 09:55'), now)).toBe(true);
    expect(hasPassed(typed('2026-11-22 10:00'), now)).toBe(false);
  });

  it('keeps a day a day', () => {
    expect(wallToDay(dayToWall('2026-12-31'))).toBe('2026-12-31');
  });
});
