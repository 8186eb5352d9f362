import { sessionToGoTo, shownWeeks, sumOfDays } from './home.rule';

const at = (time: string) => new Date(`2026-11-22T${time}:00.000Z`);
const sitting = (name: string, opens: string, starts: string, closes: string) => ({
  name,
  opensAt: at(opens),
  startsAt: at(starts),
  closesAt: at(closes),
});

describe('the session to go to', () => {
  const morning = sitting('morning', '00:00', '01:00', '04:00');
  const noon = sitting('noon', '03:30', '04:30', '06:00');
  const evening = sitting('evening', '09:00', '10:00', '13:00');
  const all = [evening, noon, morning];

  it.each([
    ['00:30', 'morning'],
    ['03:45', 'morning'],
    ['04:00', 'morning'],
    ['04:01', 'noon'],
    ['07:00', 'evening'],
    ['13:00', 'evening'],
  ])('at %s is %s', (time, name) => {
    expect(sessionToGoTo(all, at(time))?.name).toBe(name);
  });

  it('prefers an open door to one that opens first but later', () => {
    const early = sitting('early start, late door', '04:00', '04:10', '08:00');
    const open = sitting('open', '03:00', '05:00', '08:00');
    expect(sessionToGoTo([early, open], at('03:30'))?.name).toBe('open');
  });

  it('is none once all doors are shut', () => {
    expect(sessionToGoTo(all, at('13:01'))).toBeNull();
  });
});

describe('the weeks shown', () => {
  it('are eight Mondays, this week’s last', () => {
    const weeks = shownWeeks('2026-11-22');
    expect(weeks).toHaveLength(8);
    expect(weeks[0]).toBe('2026-09-28');
    expect(weeks.at(-1)).toBe('2026-11-16');
  });

  it('add up the days that are in them, both ends included', () => {
    const perDay = new Map([
      ['2026-11-15', 1],
      ['2026-11-16', 2],
      ['2026-11-22', 4],
      ['2026-11-23', 8],
    ]);
    expect(sumOfDays(perDay, '2026-11-16', '2026-11-22')).toBe(6);
  });
});
