import { shownWeeks, sumOfDays, whereToGo } from './home.rule';

const at = (time: string) => new Date(`2026-11-22T${time}:00.000Z`);
const sitting = (id: string, opens: string, starts: string, closes: string, eventId = `event of ${id}`) => ({
  id,
  eventId,
  opensAt: at(opens),
  startsAt: at(starts),
  closesAt: at(closes),
});

describe('the sessions to go to', () => {
  const go = (sessions: readonly ReturnType<typeof sitting>[], time: string, isIn: string[] = [], cameBy: string | null = null) => {
    const { open, first } = whereToGo(sessions, at(time), new Set(isIn), cameBy);
    return { open: open.map(({ id }) => id), first: first?.id ?? null };
  };
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
  ])('at %s begin with %s', (time, name) => {
    expect(go(all, time).first).toBe(name);
  });

  it('are every open door, and never one that opens first but later', () => {
    const early = sitting('early start, late door', '04:00', '04:10', '08:00');
    const open = sitting('open', '03:00', '05:00', '08:00');
    expect(go([early, open], '03:30')).toEqual({ open: ['open'], first: 'open' });
    expect(go(all, '03:45')).toEqual({ open: ['morning', 'noon'], first: 'morning' });
  });

  it('put first the one that began last', () => {
    const long = sitting('long', '00:00', '00:30', '12:00');
    expect(go([long, morning], '02:00').open).toEqual(['morning', 'long']);
  });

  it('put first the event that the member came by', () => {
    const long = sitting('long', '00:00', '00:30', '12:00');
    expect(go([long, morning], '02:00', [], long.eventId).open).toEqual(['long', 'morning']);
    expect(go([long, evening], '02:00', [], evening.eventId)).toEqual({ open: ['long'], first: 'long' });
  });

  it('are no longer those that the member is in, and then tell where that is', () => {
    const long = sitting('long', '00:00', '00:30', '12:00');
    expect(go([long, morning], '02:00', ['morning'])).toEqual({ open: ['long'], first: 'long' });
    expect(go([long, morning, evening], '02:00', ['long', 'morning'])).toEqual({ open: [], first: 'morning' });
  });

  it('are none once all doors are shut', () => {
    expect(go(all, '13:01')).toEqual({ open: [], first: null });
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
