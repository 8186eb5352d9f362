import fc from 'fast-check';
import { addMonths } from '@tongxing/shared';
import type { Entry } from '../journal';
import { applyChanges, changesOf, EVER, measureKey, OF_YEAR, visitsTo, yearOf, type Deed } from '../measures/measures.rule';
import type { MeasureState } from '../measures';
import { applyBadgeRows, badgesInForce, progressOf, reachedIn, type BadgeCriterion, type BadgeState, type BadgeVersion, type HeldBadge } from './badges.rule';
import { REFERENCE_BADGES } from './badges.seed';
import { stepBadges } from './badges.step';

const version = (code: string, criterion: BadgeCriterion, more: Partial<BadgeVersion> = {}): BadgeVersion => ({
  ...{ id: `${code}-1`, code, name: code, description: code, art: 'newcomer', grade: 1, family: 'together', version: 1, position: 10 },
  ...{ criterion, startsOn: '2015-01-01', endsOn: null, ...more },
});
const VERSIONS = [
  version('first', { type: 'threshold', measure: 'check_ins', bar: 1 }, { position: 1 }),
  version('third', { type: 'threshold', measure: 'check_ins', bar: 3 }, { position: 2 }),
  version('hours', { type: 'threshold', measure: 'minutes', bar: 120 }, { position: 3 }),
  version('row', { type: 'streak', measure: 'check_ins', months: 3 }, { position: 4 }),
  version('years', { type: 'companion_years', years: 3 }, { position: 5 }),
  version('there', { type: 'event', eventId: 'E1', title: '春季净滩' }, { position: 6 }),
  version('thanks', { type: 'by_hand', perMonth: 2 }, { position: 7 }),
];
const CRITERIA = new Map(VERSIONS.map(({ code, criterion }) => [code, criterion]));

const DAY = '2026-11-22';
const at = new Date('2026-11-22T06:30:00Z');
let entries = 0;

/** A life as the steps live it: measures, then badges. */
class Life {
  measures: MeasureState = new Map();
  held: BadgeState = new Map();
  readonly deeds: (Deed & { id: string })[] = [];
  constructor(private readonly versions: readonly BadgeVersion[] = VERSIONS) {}

  do(kind: Deed['kind'], month: string, { quantity = 1, eventId }: { quantity?: number; eventId?: string } = {}): string {
    const deed: Deed & { id: string } = { id: `e${++entries}`, kind, month, quantity, details: eventId === undefined ? {} : { eventId } };
    this.deeds.push(deed);
    this.measures = applyChanges(this.measures, changesOf(deed, 1));
    this.step(entry({ ...deed, type: 'fact' }));
    return deed.id;
  }

  undo(id: string): string {
    const index = this.deeds.findIndex((deed) => deed.id === id);
    const [deed] = this.deeds.splice(index, 1);
    if (!deed) throw new Error(`${id} was undone already`);
    this.measures = applyChanges(this.measures, changesOf(deed, -1));
    const undoing = entry({ type: 'decision', kind: 'reversal', reversesId: id, details: { ...deed.details, reversedKind: deed.kind, reversedDay: `${deed.month}-05` } });
    this.step(undoing);
    return undoing.id;
  }

  step(one: Entry): void {
    this.held = applyBadgeRows(this.held, stepBadges(this.versions, this.held, one, () => this.measures));
  }

  get codes(): string[] {
    return [...this.held.keys()].sort();
  }
}

function entry(more: Partial<Entry>): Entry {
  const month = more.month ?? '2026-11';
  return {
    ...{ id: `e${++entries}`, memberId: 'm', seq: entries, type: 'fact', kind: 'checked_in', sourceKey: `k${entries}`, occurredAt: at, day: `${month}-05`, month },
    ...{ recordedAt: at, recordedDay: DAY, quantity: 1, details: {}, recordedBy: 'x', causedBy: null, reversesId: null, reason: null, ...more },
  };
}

const live = (...months: string[]): Life => {
  const life = new Life();
  for (const month of months) life.do('checked_in', month);
  return life;
};

describe('a deed', () => {
  it.each<[string, readonly string[], string[]]>([
    ['the first check-in', ['2026-11'], ['first']],
    ['the third', ['2026-11', '2026-11', '2026-11'], ['first', 'third']],
    ['three months in a row', ['2026-09', '2026-10', '2026-11'], ['first', 'row', 'third']],
    ['a gap that is filled late', ['2026-09', '2026-11', '2026-10'], ['first', 'row', 'third']],
    ['three months with a gap', ['2026-08', '2026-10', '2026-11'], ['first', 'third']],
    ['three years in a row, told in any order', ['2026-01', '2024-12', '2025-06'], ['first', 'third', 'years']],
    ['the turn of the year is a row of months, and two years', ['2025-11', '2025-12', '2026-01'], ['first', 'row', 'third']],
    ['years with a gap', ['2023-01', '2025-12', '2026-06'], ['first', 'third']],
  ])('%s', (_what, months, codes) => {
    expect(live(...months).codes).toEqual(codes);
  });

  it('stands as the evidence of what it brought', () => {
    const life = live('2026-09', '2026-10');
    const id = life.do('checked_in', '2026-11');
    expect(life.held.get('row')).toEqual<HeldBadge>({ code: 'row', versionId: 'row-1', entryId: id, month: '2026-11', grantedAt: at });
  });

  it('brings only what it counts towards', () => {
    const later = new Life([version('third', { type: 'threshold', measure: 'check_ins', bar: 3 }, { startsOn: '2026-11-23' })]);
    for (const month of ['2026-09', '2026-10', '2026-11']) later.do('checked_in', month);
    const inForce = new Life([version('third', { type: 'threshold', measure: 'check_ins', bar: 3 })]);
    inForce.measures = later.measures;
    inForce.do('gave', '2026-11', { quantity: 500 });
    expect([later.codes, inForce.codes]).toEqual([[], []]);
    inForce.do('checked_in', '2026-11');
    expect(inForce.codes).toEqual(['third']);
  });

  it('at an event brings that event’s badge, at another one not, and no other kind of deed does', () => {
    const life = new Life();
    life.do('checked_in', '2026-11', { eventId: 'E2' });
    life.do('served', '2026-11', { eventId: 'E1' });
    expect(life.codes).not.toContain('there');
    life.do('checked_in', '2026-11', { eventId: 'E1' });
    expect(life.codes).toContain('there');
  });

  it('counts any kind of contribution as a year together', () => {
    const life = new Life();
    life.do('gave', '2024-05', { quantity: 100 });
    life.do('answered', '2025-05');
    life.do('learned', '2026-05');
    expect(life.codes).toEqual(['years']);
  });
});

describe('undoing a deed', () => {
  it('takes back what stood on it, and nothing else', () => {
    const life = live('2026-09', '2026-10');
    const third = life.do('checked_in', '2026-11');
    life.do('served', '2026-11', { quantity: 120 });
    life.undo(third);
    expect(life.codes).toEqual(['first', 'hours']);
  });

  it('leaves a badge whose bar is reached without it, and no undone deed carries it', () => {
    const life = live('2026-06', '2026-07');
    const third = life.do('checked_in', '2026-08');
    life.do('checked_in', '2026-10');
    const undoing = life.undo(third);
    expect(life.held.get('third')).toMatchObject({ entryId: undoing, month: '2026-10' });
    expect(life.held.get('first')?.entryId).not.toBe(undoing);
  });

  it('leaves the row of months that stands elsewhere', () => {
    const life = live('2025-01', '2025-02', '2025-03', '2026-09', '2026-10');
    const [first] = life.deeds;
    life.do('checked_in', '2026-11');
    expect(life.held.get('row')).toMatchObject({ month: '2025-03' });
    const undoing = life.undo(first!.id);
    expect(life.held.get('row')).toMatchObject({ entryId: undoing, month: '2026-11' });
    life.undo(life.deeds.at(-1)!.id);
    expect(life.codes).not.toContain('row');
  });

  it('leaves the badge of an event while another check-in at it stands', () => {
    const life = new Life();
    const morning = life.do('checked_in', '2026-10', { eventId: 'E1' });
    const afternoon = life.do('checked_in', '2026-11', { eventId: 'E1' });
    const undoing = life.undo(morning);
    expect(life.held.get('there')).toMatchObject({ entryId: undoing, month: '2026-11' });
    life.undo(afternoon);
    expect(life.codes).toEqual([]);
  });

  it('never touches what was given by hand', () => {
    const life = live('2026-11');
    life.step(entry({ id: 'gift', type: 'decision', kind: 'badge_given', details: { code: 'thanks' } }));
    life.undo(life.deeds[0]!.id);
    expect(life.codes).toEqual(['thanks']);
  });
});

describe('a gift', () => {
  const give = (life: Life, code: string) => life.step(entry({ id: `gift-${code}`, type: 'decision', kind: 'badge_given', details: { code, title: code } }));

  it('is held until it is taken back', () => {
    const life = new Life();
    give(life, 'thanks');
    expect(life.held.get('thanks')).toMatchObject({ entryId: 'gift-thanks', month: '2026-11' });
    life.step(entry({ type: 'decision', kind: 'reversal', reversesId: 'gift-thanks', details: { code: 'thanks', reversedKind: 'badge_given', reversedDay: DAY } }));
    expect(life.codes).toEqual([]);
  });

  it.each([
    ['of a badge that deeds bring', 'first', {}],
    ['of a badge that is not there', 'nothing', {}],
    ['of one that has ended', 'thanks', { endsOn: '2026-11-01' }],
    ['of one that has yet to begin', 'thanks', { startsOn: '2026-12-01' }],
  ])('%s is refused', (_what, code, more) => {
    const life = new Life(VERSIONS.map((one) => (one.code === 'thanks' ? { ...one, ...more } : one)));
    expect(() => give(life, code)).toThrow('BADGE_NOT_GIVABLE');
  });

  it('of what is held already is refused', () => {
    const life = new Life();
    give(life, 'thanks');
    expect(() => give(life, 'thanks')).toThrow('BADGE_HELD');
  });
});

describe('a review of the definitions', () => {
  const review = (life: Life, day = '2026-12-01') =>
    life.step(entry({ id: 'tick', type: 'tick', kind: 'definitions_reviewed', day, month: day.slice(0, 7), recordedDay: day }));
  /** A life that was lived before any of the definitions began. */
  const before = (...months: string[]): Life => {
    const life = new Life(VERSIONS.map((one) => ({ ...one, startsOn: '2026-12-01' })));
    for (const month of months) life.do('checked_in', month, { eventId: 'E1' });
    return life;
  };

  it('makes up for everything that was done long ago, with the month in which it was', () => {
    const life = before('2024-03', '2025-05', '2026-08', '2026-09', '2026-10');
    expect(life.codes).toEqual([]);
    review(life);
    expect([...life.held.values()].map(({ code, month, entryId }) => [code, month, entryId])).toEqual([
      ['first', '2024-03', 'tick'],
      ['third', '2026-08', 'tick'],
      ['row', '2026-10', 'tick'],
      ['years', '2026-08', 'tick'],
      ['there', '2024-03', 'tick'],
    ]);
  });

  it('brings nothing that is not met, nothing that is held and nothing by hand', () => {
    const life = before('2026-10');
    review(life, '2026-11-30');
    expect(life.codes).toEqual([]);
    review(life);
    const first = life.held.get('first');
    review(life, '2026-12-02');
    expect(life.codes).toEqual(['first', 'there']);
    expect(life.held.get('first')).toBe(first);
  });

  it('stands on its month: with the last deed of it, it goes or moves on', () => {
    const life = before('2026-08', '2026-09', '2026-10');
    review(life);
    life.undo(life.deeds[2]!.id);
    expect(life.codes).toEqual(['first', 'there']);
    life.undo(life.deeds[0]!.id);
    expect(life.held.get('there')).toMatchObject({ month: '2026-09' });
  });
});

// What holds for any life, lived in any order.
const deeds = fc.array(
  fc.record({
    kind: fc.constantFrom<Deed['kind']>('checked_in', 'checked_in', 'checked_in', 'served', 'gave'),
    month: fc.integer({ min: -30, max: 0 }).map((back) => addMonths('2026-11', back)),
    quantity: fc.constantFrom(1, 60, 119, 120),
    eventId: fc.constantFrom('E1', 'E2', undefined),
  }),
  { maxLength: 12 },
);
const lived = (list: readonly { kind: Deed['kind']; month: string; quantity: number; eventId: string | undefined }[]): Life => {
  const life = new Life();
  for (const { kind, month, quantity, eventId } of list) {
    life.do(kind, month, { quantity: kind === 'checked_in' ? 1 : quantity, ...(eventId === undefined ? {} : { eventId }) });
  }
  return life;
};

/** A second opinion, which counts anew from the deeds that stand. */
function isMet(criterion: BadgeCriterion, stand: readonly Deed[]): boolean {
  const sum = (measure: string) => stand.reduce((all, { kind, quantity }) => all + (measure === 'check_ins' ? Number(kind === 'checked_in') : kind === 'served' ? quantity : 0), 0);
  const runs = (isThere: (index: number) => boolean, length: number, from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, i) => from + i).some((start) => Array.from({ length }, (_, i) => start + i).every(isThere));
  const monthOf = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  switch (criterion.type) {
    case 'threshold':
      return sum(criterion.measure) >= criterion.bar;
    case 'streak':
      return runs((index) => stand.some(({ kind, month }) => kind === 'checked_in' && monthOf(month) === index), criterion.months, monthOf('2023-01'), monthOf('2027-01'));
    case 'companion_years':
      return runs((year) => stand.some(({ month }) => Number(month.slice(0, 4)) === year), criterion.years, 2020, 2027);
    case 'event':
      return stand.some(({ kind, details }) => kind === 'checked_in' && details?.['eventId'] === criterion.eventId);
    case 'by_hand':
      return false;
  }
}
const met = (stand: readonly Deed[]): string[] => [...CRITERIA].filter(([, criterion]) => isMet(criterion, stand)).map(([code]) => code).sort();

it('is held if and only if it is met, whatever was undone on the way', () => {
  fc.assert(
    fc.property(deeds, fc.array(fc.nat(20), { maxLength: 6 }), (list, undone) => {
      const life = lived(list);
      expect(life.codes).toEqual(met(life.deeds));
      for (const which of undone) {
        if (life.deeds.length === 0) return;
        life.undo(life.deeds[which % life.deeds.length]!.id);
        expect(life.codes).toEqual(met(life.deeds));
      }
    }),
    { numRuns: 400 },
  );
});

it('is the same wall in whatever order the deeds are recorded', () => {
  fc.assert(
    fc.property(deeds, fc.infiniteStream(fc.nat()), (list, dice) => {
      const shuffled = list.map((one) => [dice.next().value as number, one] as const).sort(([a], [b]) => a - b).map(([, one]) => one);
      expect(lived(shuffled).codes).toEqual(lived(list).codes);
    }),
    { numRuns: 300 },
  );
});

it('is after an undoing the wall of one who never did it', () => {
  fc.assert(
    fc.property(deeds, fc.nat(20), (list, which) => {
      fc.pre(list.length > 0);
      const life = lived(list);
      const index = which % list.length;
      life.undo(life.deeds[index]!.id);
      expect(life.codes).toEqual(lived(list.filter((_, i) => i !== index)).codes);
    }),
    { numRuns: 300 },
  );
});

it('is given once: what is held keeps its evidence and its day, however much is done after it', () => {
  fc.assert(
    fc.property(deeds, deeds, (list, more) => {
      const life = lived(list);
      const before = new Map(life.held);
      for (const { kind, month, quantity } of more) life.do(kind, month, { quantity });
      for (const [code, badge] of before) expect(life.held.get(code)).toBe(badge);
    }),
    { numRuns: 200 },
  );
});

it('stands on a month that carries it, and on no deed that was undone', () => {
  fc.assert(
    fc.property(deeds, fc.array(fc.nat(20), { maxLength: 8 }), (list, undone) => {
      const life = lived(list);
      const gone = new Set<string>();
      for (const which of undone) {
        if (life.deeds.length === 0) break;
        const { id } = life.deeds[which % life.deeds.length]!;
        gone.add(id);
        life.undo(id);
      }
      for (const { code, entryId, month } of life.held.values()) {
        expect(gone.has(entryId)).toBe(false);
        expect(life.deeds.some((deed) => deed.month === month)).toBe(true);
        expect(reachedIn(CRITERIA.get(code)!, life.measures)).not.toBeNull();
      }
    }),
    { numRuns: 300 },
  );
});

it('sees from what is loaded for one deed the same badges as from a whole life', () => {
  fc.assert(
    fc.property(deeds, (list) => {
      fc.pre(list.length > 0);
      const life = lived(list);
      const last = life.deeds.at(-1)!;
      const one = entry({ ...last, type: 'fact' });
      const year = yearOf(last.month);
      const near = new Map([...life.measures].filter(([key]) => {
        const [month = '', measure = ''] = key.split('|');
        if (measure.startsWith('~')) return measure === visitsTo(String(last.details?.['eventId'])) && month === last.month;
        if (measure === OF_YEAR) return Math.abs(Number(month) - Number(year)) < 10;
        return month === EVER || Math.abs(monthsFrom(last.month, month)) < 12;
      }));
      expect(stepBadges(VERSIONS, new Map(), one, () => near)).toEqual(stepBadges(VERSIONS, new Map(), one, () => life.measures));
    }),
    { numRuns: 300 },
  );
});
const monthsFrom = (from: string, to: string): number => (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5)) - Number(from.slice(5));

describe('progress', () => {
  const measures = (...months: string[]): MeasureState => live(...months).measures;
  it.each<[string, BadgeCriterion, MeasureState, { have: number; need: number } | null]>([
    ['counts towards a bar', { type: 'threshold', measure: 'check_ins', bar: 10 }, measures('2026-01', '2026-02'), { have: 2, need: 10 }],
    ['follows a row through this month', { type: 'streak', measure: 'check_ins', months: 3 }, measures('2026-10', '2026-11'), { have: 2, need: 3 }],
    ['does not call a row broken before the month is over', { type: 'streak', measure: 'check_ins', months: 3 }, measures('2026-09', '2026-10'), { have: 2, need: 3 }],
    ['begins a row anew after a silent month', { type: 'streak', measure: 'check_ins', months: 3 }, measures('2026-08', '2026-09'), { have: 0, need: 3 }],
    ['counts years, this one still open', { type: 'companion_years', years: 5 }, measures('2024-02', '2025-12'), { have: 2, need: 5 }],
    ['knows whether one was there', { type: 'event', eventId: 'E9', title: 'x' }, new Map([[measureKey('2026-01', visitsTo('E9')), 1]]), { have: 1, need: 1 }],
    ['has no way towards a gift of staff', { type: 'by_hand', perMonth: 3 }, measures('2026-11'), null],
    ['counts nobody’s gifts', { type: 'threshold', measure: 'gift_fen', bar: 50_000 }, new Map([[measureKey(EVER, 'gift_fen'), 300]]), null],
    ['counts no months of giving', { type: 'streak', measure: 'gifts', months: 3 }, new Map([[measureKey('2026-11', 'gifts'), 1]]), null],
  ])('%s', (_what, criterion, state, expected) => {
    expect(progressOf(criterion, state, '2026-11')).toEqual(expected);
  });
});

it('begins with badges of every kind but the event’s, drawn each in its own way', () => {
  const begun = badgesInForce(REFERENCE_BADGES.map((badge) => ({ ...badge, id: badge.code })), DAY);
  expect(begun.length).toBeGreaterThanOrEqual(12);
  expect(new Set(begun.map(({ code }) => code)).size).toBe(begun.length);
  expect(new Set(begun.map(({ art }) => art)).size).toBe(begun.length);
  expect(new Set(begun.map(({ position }) => position)).size).toBe(begun.length);
  expect(new Set(begun.map(({ criterion }) => criterion.type))).toEqual(new Set(['threshold', 'streak', 'companion_years', 'by_hand']));
});
