import fc from 'fast-check';
import {
  addDays, addMonths, businessDay, businessMonth, dayStart, daysBetween, formatDay, formatEventTime, formatRelativeDay,
  formatTime, greetingOf, isDay, monthsBetween, monthStart, quarterEnd, rollingMonths,
  weekdayNumber, weekStart,
} from './calendar';

describe('the Shanghai calendar', () => {
  it.each([
    ['2026-01-31T15:59:59.999Z', '2026-01-31', '2026-01'],
    ['2026-01-31T16:00:00.000Z', '2026-02-01', '2026-02'],
    ['2025-12-31T16:00:00.000Z', '2026-01-01', '2026-01'],
    ['2024-02-28T16:00:00.000Z', '2024-02-29', '2024-02'],
  ])('puts %s on %s in month %s', (instant, day, month) => {
    expect(businessDay(instant)).toBe(day);
    expect(businessDay(new Date(instant))).toBe(day);
    expect(businessMonth(instant)).toBe(month);
  });

  it('agrees with the time zone database for every instant since daylight saving ended', () => {
    const wall = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });
    fc.assert(
      fc.property(fc.date({ min: new Date('1992-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (instant) => {
        expect(businessDay(instant)).toBe(wall.format(instant));
      }),
    );
  });

  it('starts a day and a month at 16:00 UTC of the day before', () => {
    expect(dayStart('2026-11-22').toISOString()).toBe('2026-11-21T16:00:00.000Z');
    expect(monthStart('2026-03').toISOString()).toBe('2026-02-28T16:00:00.000Z');
  });

  it('adds months across years and takes them back', () => {
    expect(addMonths('2026-11', 2)).toBe('2027-01');
    expect(addMonths('2026-01', -1)).toBe('2025-12');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1200 }), fc.integer({ min: -600, max: 600 }), (from, step) => {
        const month = addMonths('1950-01', from + 600);
        expect(monthsBetween(month, addMonths(month, step))).toBe(step);
      }),
    );
  });

  it('adds days across months and takes them back', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    fc.assert(
      fc.property(fc.integer({ min: -20000, max: 20000 }), (step) => {
        expect(daysBetween('2026-11-22', addDays('2026-11-22', step))).toBe(step);
      }),
    );
  });

  it('looks at this month and the eleven before', () => {
    const months = rollingMonths('2026-03');
    expect(months).toHaveLength(12);
    expect([months[0], months[11]]).toEqual(['2025-04', '2026-03']);
  });

  it('begins a week on Monday', () => {
    expect(weekStart('2026-11-22')).toBe('2026-11-16');
    expect(weekStart('2026-11-16')).toBe('2026-11-16');
  });

  it.each([['2026-11-16', 1], ['2026-11-21', 6], ['2026-11-22', 7]])('counts %s as weekday %i', (day, weekday) => {
    expect(weekdayNumber(day)).toBe(weekday);
  });

  it.each([['2026-01-01', '2026-03-31'], ['2026-06-30', '2026-06-30'], ['2024-07-01', '2024-09-30'], ['2026-12-31', '2026-12-31']])(
    'ends the quarter of %s on %s',
    (day, end) => {
      expect(quarterEnd(day)).toBe(end);
    },
  );

  it.each(['2026-13-01', '2026-02-30', '2026-2-3', '', 'today'])('refuses %j as a day', (text) => {
    expect(isDay(text)).toBe(false);
    expect(() => dayStart(text)).toThrow(RangeError);
  });

  it('refuses what is no instant or no month', () => {
    expect(() => businessDay('soon')).toThrow(RangeError);
    expect(() => addMonths('2026-00', 1)).toThrow(RangeError);
  });

  it('writes dates and times as people say them', () => {
    expect(formatDay('2026-11-02')).toBe('11月2日');
    expect(formatDay('2025-11-02', '2026-11-22')).toBe('2025年11月2日');
    expect(formatTime('2026-11-22T06:05:00Z')).toBe('14:05');
    expect(formatEventTime('2026-11-22T06:30:00Z', '2026-11-22T08:00:00Z')).toBe('11月22日 周日 14:30–16:00');
    expect(formatEventTime('2026-12-31T06:30:00Z', '2027-01-01T02:00:00Z')).toBe(
      '12月31日 周四 14:30 – 2027年1月1日 周五 10:00',
    );
    expect(['2026-11-21', '2026-11-22', '2026-11-23', '2026-11-28', '2026-11-29'].map((d) => formatRelativeDay(d, '2026-11-22'))).toEqual(
      ['昨天', '今天', '明天', '周六', '11月29日'],
    );
  });

  it.each([
    ['2026-11-21T20:59:00Z', '夜深了'],
    ['2026-11-21T21:00:00Z', '早上好'],
    ['2026-11-22T01:00:00Z', '上午好'],
    ['2026-11-22T04:00:00Z', '中午好'],
    ['2026-11-22T06:00:00Z', '下午好'],
    ['2026-11-22T10:00:00Z', '晚上好'],
  ])('greets at %s with %s', (instant, greeting) => {
    expect(greetingOf(instant)).toBe(greeting);
  });
});
