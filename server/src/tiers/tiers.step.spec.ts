import fc from 'fast-check';
import { addDays, businessDay, dayStart, type EntryKind, type Track } from '@tongxing/shared';
import { reversalDetails, type Entry } from '../journal/journal.rule';
import { applyChanges, changesOf, yearChangesOf, type MeasureState } from '../measures/measures.rule';
import { countedOf } from '../journal/journal.rule';
import { isKept, yearOf } from './keep.rule';
import { heldTier, isLocked, NO_TIERS, type TierState, type TierVersion } from './tiers.rule';
import { REFERENCE_TIERS } from './tiers.seed';
import { stepTiers, type TierRow } from './tiers.step';

const LADDERS: TierVersion[] = REFERENCE_TIERS.map((tier) => ({ ...tier, id: tier.code }));

interface Said {
  readonly entry: Entry;
  readonly before: TierState;
  readonly state: TierState;
  readonly rows: readonly TierRow[];
  readonly measures: MeasureState;
  readonly growth: number;
}

/** One member's life, through the steps of measures and tiers; each deed brings `growing` growth. */
class Life {
  private seq = 0;
  private measures: MeasureState = new Map();
  private growth = 0;
  state: TierState = NO_TIERS;
  readonly told: Said[] = [];
  readonly deeds: Entry[] = [];

  constructor(
    public today: string,
    private readonly book: readonly TierVersion[] = LADDERS,
    private readonly growing = 0,
  ) {}

  private entry(kind: EntryKind, more: Partial<Entry>): Entry {
    this.seq += 1;
    const recordedAt = new Date(dayStart(this.today).getTime() + 4 * 3_600_000);
    const day = more.day ?? this.today;
    return {
      ...{ id: `entry-${this.seq}`, memberId: 'm', seq: this.seq, type: 'decision', kind, sourceKey: `key-${this.seq}` },
      ...{ occurredAt: dayStart(day), day, month: day.slice(0, 7), recordedAt, recordedDay: this.today },
      ...{ quantity: 1, details: {}, recordedBy: 'staff:1', causedBy: null, reversesId: null, reason: '理由' },
      ...more,
    };
  }

  private step(entry: Entry): Said {
    const found = { measures: this.measures, growth: this.growth };
    const counted = countedOf(entry);
    if (counted) {
      this.measures = applyChanges(found.measures, [...changesOf(counted, counted.sign), ...yearChangesOf(found.measures, counted, counted.sign)]);
      this.growth += counted.sign * this.growing;
    }
    const before = this.state;
    const grounds = {
      measures: { before: found.measures, state: this.measures },
      growth: { before: { total: found.growth }, state: { total: this.growth } },
    };
    const { state, rows } = stepTiers(this.book, before, entry, grounds);
    this.state = state;
    const said = { entry, before, state, rows, measures: this.measures, growth: this.growth };
    this.told.push(said);
    return said;
  }

  did(kind: EntryKind = 'checked_in', more: Partial<Entry> = {}): Said {
    const entry = this.entry(kind, { type: 'fact', ...more });
    this.deeds.push(entry);
    return this.step(entry);
  }

  times(n: number, day: string): void {
    for (let i = 0; i < n; i++) this.did('checked_in', { day });
  }

  undo(deed: Entry): Said {
    return this.step(this.entry('reversal', { reversesId: deed.id, quantity: deed.quantity, details: reversalDetails(deed) }));
  }

  decide(kind: EntryKind, details: Entry['details']): Said {
    return this.step(this.entry(kind, { details }));
  }

  tick(day: string, kind: EntryKind = 'day_closed'): Said {
    return this.step(this.entry(kind, { type: 'tick', day, reason: null }));
  }

  /** The day begins, and what it brings is recorded at once. */
  begin(day: string): Said {
    this.today = day;
    return this.tick(day);
  }

  code(track: Track = 'growth'): string | undefined {
    return this.state.get(track)?.code;
  }
}

const moves = ({ rows }: Said) => rows.map(({ track, from, to, cause }) => [track, from, to, cause]);

/** A member who was silver by eight check-ins in 2025, joined long before. */
function silverSince2025(book: readonly TierVersion[] = LADDERS): Life {
  const life = new Life('2025-11-22', book);
  life.did('joined');
  life.times(8, '2025-11-22');
  return life;
}

describe('a deed', () => {
  it('lifts at once, over several rungs where it must, and says from where', () => {
    const life = new Life('2026-11-22', LADDERS, 80);
    expect(moves(life.did('joined'))).toEqual([['growth', null, 'growth_bronze', 'contribution']]);
    const far = new Life('2026-11-22', LADDERS, 450);
    expect(moves(far.did('joined'))).toEqual([['growth', null, 'growth_gold', 'contribution']]);
  });

  it('never lowers a tier that the year no longer earns', () => {
    const life = silverSince2025();
    life.today = '2026-12-31';
    expect(moves(life.did())).toEqual([]);
    expect(life.code()).toBe('growth_silver');
  });

  it('climbs each track on its own', () => {
    const life = new Life('2026-11-22');
    life.did('joined');
    expect(moves(life.did('served', { quantity: 6000 }))).toEqual([['volunteer', null, 'volunteer_1', 'contribution']]);
    expect(moves(life.did('gave', { quantity: 500 }))).toEqual([['donor', null, 'donor_1', 'contribution']]);
    expect([...life.state].map(([track, { code }]) => `${track} ${code}`)).toEqual(['growth growth_member', 'volunteer volunteer_1', 'donor donor_1']);
  });

  it('counts the years of giving, however often somebody gave in one of them', () => {
    const life = new Life('2026-11-22');
    for (const day of ['2024-12-31', '2024-01-01', '2024-06-30']) life.did('gave', { day, quantity: 100 });
    expect(life.code('donor')).toBe('donor_1');
    const { entry } = life.did('gave', { day: '2025-01-01', quantity: 100 });
    expect(life.code('donor')).toBe('donor_2');
    expect(moves(life.undo(entry))).toEqual([['donor', 'donor_2', 'donor_1', 'reversal']]);
    life.undo(life.deeds[0]!);
    expect(life.code('donor')).toBe('donor_1');
  });

  it('of last year that is told in January still lifts by last year, where calendar years count', () => {
    const book = LADDERS.map((tier) => (tier.code === 'growth_bronze' ? { ...tier, criteria: { match: 'all' as const, bars: [{ yardstick: 'check_ins' as const, window: 'calendar_year' as const, bar: 3 }] } } : tier));
    const life = new Life('2026-12-30', book);
    life.times(2, '2026-12-30');
    life.today = '2027-01-03';
    expect(moves(life.did('checked_in', { day: '2027-01-02' }))).toEqual([]);
    expect(moves(life.did('checked_in', { day: '2026-12-31' }))).toEqual([['growth', 'growth_member', 'growth_bronze', 'contribution']]);
    expect(moves(life.undo(life.deeds[0]!))).toEqual([['growth', 'growth_bronze', 'growth_member', 'reversal']]);
  });

  it('leaves a tier that is no longer given with those who hold it, until they rise above it', () => {
    const bronze = LADDERS.find(({ code }) => code === 'growth_bronze')!;
    const retired = [...LADDERS, { ...bronze, id: 'bronze-2', version: 2, startsOn: '2026-10-01', endsOn: '2026-11-01' }];
    const life = new Life('2026-09-22', retired);
    life.times(3, '2026-09-22');
    life.today = '2026-11-22';
    expect(moves(life.did())).toEqual([]);
    expect(life.code()).toBe('growth_bronze');
    life.undo(life.deeds[0]!);
    expect(life.code()).toBe('growth_bronze');
    expect(moves(life.undo(life.deeds[1]!))).toEqual([['growth', 'growth_bronze', 'growth_member', 'reversal']]);
  });
});

describe('a reversal', () => {
  it('lowers at once when the bar was reached with the deed and is not reached without it', () => {
    const life = silverSince2025();
    expect(moves(life.undo(life.deeds[1]!))).toEqual([['growth', 'growth_silver', 'growth_bronze', 'reversal']]);
  });

  it('leaves a tier alone that stood without the deed, or no longer stood on it', () => {
    const life = silverSince2025();
    life.did();
    expect(moves(life.undo(life.deeds[1]!))).toEqual([]);
    life.today = '2026-12-01';
    expect(moves(life.undo(life.deeds[2]!))).toEqual([]);
    expect(life.code()).toBe('growth_silver');
  });

  it('lowers nothing while the tier is locked, and does so again after the last day of the lock', () => {
    const life = silverSince2025();
    life.decide('tier_locked', { track: 'growth', until: '2025-11-30' });
    life.today = '2025-11-30';
    expect(moves(life.undo(life.deeds[1]!))).toEqual([]);
    life.did();
    life.today = '2025-12-01';
    expect(moves(life.undo(life.deeds[2]!))).toEqual([['growth', 'growth_silver', 'growth_bronze', 'reversal']]);
  });

  it('never lifts, even where a higher rung has become easier to reach', () => {
    const gold = LADDERS.find(({ code }) => code === 'growth_gold')!;
    const easy = { ...gold, id: 'gold-2', version: 2, startsOn: '2025-11-23', criteria: { match: 'all' as const, bars: [{ yardstick: 'joins' as const, window: 'ever' as const, bar: 1 }] } };
    const life = silverSince2025([...LADDERS, easy]);
    life.today = '2025-11-24';
    expect(moves(life.undo(life.deeds[1]!))).toEqual([['growth', 'growth_silver', 'growth_bronze', 'reversal']]);
  });
});

describe('an honour', () => {
  const award = { track: 'honour', code: 'honour_award', until: '2026-12-31' };
  const ambassador = { track: 'honour', code: 'honour_ambassador', until: null };

  it('is given with its end, and ends on the day after', () => {
    const life = new Life('2026-03-01');
    const { entry, rows } = life.decide('tier_given', award);
    expect(rows).toEqual([{ track: 'honour', from: null, to: 'honour_award', cause: 'given', givenId: entry.id, until: '2026-12-31' }]);
    expect(life.begin('2026-12-31').rows).toEqual([]);
    expect(life.begin('2027-01-01').rows).toEqual([{ track: 'honour', from: 'honour_award', to: null, cause: 'term_over', givenId: entry.id, until: '2026-12-31' }]);
    expect(life.state.has('honour')).toBe(false);
    expect(life.begin('2027-01-02').rows).toEqual([]);
  });

  it('stands beside others: the member is called by the highest, and comes back to the one beneath it', () => {
    const life = new Life('2026-03-01');
    const first = life.decide('tier_given', ambassador).entry;
    expect(moves(life.decide('tier_given', award))).toEqual([['honour', 'honour_ambassador', 'honour_ambassador', 'given']]);
    expect(moves(life.undo(first))).toEqual([['honour', 'honour_ambassador', 'honour_award', 'reversal']]);
    expect(life.state.get('honour')?.given.map(({ code }) => code)).toEqual(['honour_award']);
  });

  it('is undone once, and undoing one whose term is over moves nothing', () => {
    const life = new Life('2026-03-01');
    const first = life.decide('tier_given', award).entry;
    life.begin('2027-01-01');
    expect(life.undo(first).rows).toEqual([]);
  });

  it('ends each at its own time where several end on one day', () => {
    const life = new Life('2026-03-01');
    life.decide('tier_given', award);
    life.decide('tier_given', { ...ambassador, until: '2026-06-30' });
    const { rows } = life.begin('2027-01-01');
    expect(rows.map(({ from, to, cause }) => [from, to, cause])).toEqual([
      ['honour_ambassador', 'honour_ambassador', 'term_over'],
      ['honour_ambassador', null, 'term_over'],
    ]);
  });

  it('may be given again for longer, and not for as long as it stands anyway', () => {
    const life = new Life('2026-03-01');
    life.decide('tier_given', award);
    expect(() => life.decide('tier_given', award)).toThrow('TIER_ALREADY_HELD');
    expect(() => life.decide('tier_given', { ...award, until: '2026-06-30' })).toThrow('TIER_ALREADY_HELD');
    expect(moves(life.decide('tier_given', { ...award, until: null }))).toEqual([['honour', 'honour_award', 'honour_award', 'given']]);
    expect(() => life.decide('tier_given', award)).toThrow('TIER_ALREADY_HELD');
    expect(moves(life.begin('2027-01-01'))).toEqual([['honour', 'honour_award', 'honour_award', 'term_over']]);
  });

  it.each([
    ['a tier that is climbed', { track: 'growth', code: 'growth_gold', until: null }, 'TIER_NOT_GIVABLE'],
    ['where everyone begins', { track: 'growth', code: 'growth_member', until: null }, 'TIER_NOT_GIVABLE'],
    ['of another track', { track: 'growth', code: 'honour_award', until: null }, 'TIER_NOT_GIVABLE'],
    ['that nobody knows', { track: 'honour', code: 'honour_moon', until: null }, 'TIER_NOT_GIVABLE'],
    ['for a time that is over', { ...award, until: '2026-02-28' }, 'TIER_UNTIL_PAST'],
  ])('is not given: %s', (_case, details, refusal) => {
    expect(() => new Life('2026-03-01').decide('tier_given', details)).toThrow(refusal);
  });

  it('is brought and taken by no deed, no reversal and no review', () => {
    const life = new Life('2026-03-01');
    life.decide('tier_given', ambassador);
    const { entry } = life.did('joined');
    life.undo(entry);
    for (const day of ['2026-12-02', '2027-01-01', '2027-12-02', '2028-01-01']) life.begin(day);
    expect(life.code('honour')).toBe('honour_ambassador');
  });
});

describe('a lock', () => {
  it('says until when, is replaced by a later one, and ends when staff say so', () => {
    const life = silverSince2025();
    const first = life.decide('tier_locked', { track: 'growth', until: '2026-06-30' });
    expect(first.rows).toEqual([{ track: 'growth', from: 'growth_silver', to: 'growth_silver', cause: 'locked', givenId: null, until: '2026-06-30' }]);
    life.decide('tier_locked', { track: 'growth', until: null });
    expect(life.state.get('growth')?.lock).toMatchObject({ until: null });
    expect(moves(life.decide('tier_unlocked', { track: 'growth' }))).toEqual([['growth', 'growth_silver', 'growth_silver', 'unlocked']]);
    expect(() => life.decide('tier_unlocked', { track: 'growth' })).toThrow('TIER_NOT_LOCKED');
  });

  it('does not keep from rising', () => {
    const life = silverSince2025();
    life.decide('tier_locked', { track: 'growth', until: null });
    life.times(10, life.today);
    expect(life.code()).toBe('growth_gold');
    expect(life.state.get('growth')?.lock).not.toBeNull();
  });

  it.each([
    ['where nothing is held', 'volunteer', null, 'TIER_NOT_LOCKABLE'],
    ['where everyone begins', 'growth', null, 'TIER_NOT_LOCKABLE'],
    ['on an honour, which has its own end', 'honour', null, 'TIER_NOT_LOCKABLE'],
  ])('is refused %s', (_case, track, until, refusal) => {
    const life = new Life('2026-03-01');
    life.did('joined');
    life.decide('tier_given', { track: 'honour', code: 'honour_award', until: null });
    expect(() => life.decide('tier_locked', { track, until })).toThrow(refusal);
  });

  it('is refused for a time that is over, and its end after it has ended by itself', () => {
    const life = silverSince2025();
    expect(() => life.decide('tier_locked', { track: 'growth', until: '2025-11-21' })).toThrow('TIER_UNTIL_PAST');
    life.decide('tier_locked', { track: 'growth', until: '2025-11-22' });
    life.today = '2025-11-23';
    expect(() => life.decide('tier_unlocked', { track: 'growth' })).toThrow('TIER_NOT_LOCKED');
  });
});

describe('the yearly review', () => {
  it.each([
    // Ninety per cent of 8 is 7.2, and of 3 it is 2.7: whole deeds are counted.
    [8, 'growth_silver'],
    [7, 'growth_bronze'],
    [3, 'growth_bronze'],
    [2, 'growth_member'],
    [0, 'growth_member'],
  ])('of a silver member with %i check-ins in the year leaves them at %s', (checkIns, code) => {
    const life = silverSince2025();
    life.begin('2026-12-02');
    life.times(checkIns, '2026-12-20');
    life.begin('2027-01-01');
    expect(life.code()).toBe(code);
  });

  it('is told of thirty days before, with what is still to do', () => {
    const life = silverSince2025();
    life.today = '2026-12-01';
    life.times(6, '2026-06-30');
    const { rows } = life.begin('2026-12-02');
    expect(rows).toMatchObject([{ track: 'growth', from: 'growth_silver', to: 'growth_silver', cause: 'noticed', missing: [{ bar: { yardstick: 'check_ins', bar: 8 }, have: 6 }] }]);
    expect(life.tick('2026-12-02').rows).toEqual([]);
  });

  it('tells nobody who has done enough already, or whose tier has no keep rule', () => {
    const life = silverSince2025();
    life.today = '2026-11-30';
    life.times(8, '2026-11-30');
    life.did('served', { quantity: 6000 });
    expect(life.begin('2026-12-02').rows).toEqual([]);
  });

  it('looks at no tier that stands on giving, whatever its rule says', () => {
    const yearly = LADDERS.map((tier) => (tier.track === 'donor' ? { ...tier, keep: { type: 'yearly' as const, percent: 90 } } : tier));
    const life = new Life('2025-11-22', yearly);
    life.did('gave', { quantity: 600_000 });
    for (const day of ['2026-12-02', '2027-01-01']) expect(life.begin(day).rows).toEqual([]);
    expect(life.code('donor')).toBe('donor_3');
  });

  it('takes nothing from one who was not told, or was told too late', () => {
    const untold = silverSince2025();
    expect(untold.begin('2027-01-01').rows).toEqual([]);
    const late = silverSince2025();
    late.today = '2026-12-03';
    expect(late.tick('2026-12-02').rows).toEqual([]);
    expect(late.begin('2027-01-01').rows).toEqual([]);
    expect(late.code()).toBe('growth_silver');
  });

  it('takes nothing of another year, and nothing but the tier that was told of', () => {
    const life = silverSince2025();
    life.begin('2026-12-02');
    expect(life.begin('2028-01-01').rows).toEqual([]);
    const risen = silverSince2025();
    risen.begin('2026-12-02');
    // Growth of another kind lifts the member after the letter; gold was never told of.
    risen.state = new Map([...risen.state, ['growth', { ...risen.state.get('growth')!, code: 'growth_gold' }]]);
    expect(risen.begin('2027-01-01').rows).toEqual([]);
  });

  it('judges by the closed year: what was done in January counts for the next one', () => {
    const life = silverSince2025();
    life.begin('2026-12-02');
    life.today = '2027-01-02';
    life.times(8, '2027-01-01');
    life.tick('2027-01-01');
    expect(life.code()).toBe('growth_member');
  });

  it('passes over a locked tier, and comes back the year after', () => {
    const life = silverSince2025();
    life.decide('tier_locked', { track: 'growth', until: '2027-01-01' });
    expect(life.begin('2026-12-02').rows).toEqual([]);
    expect(life.begin('2027-01-01').rows).toEqual([]);
    expect(moves(life.begin('2027-12-02'))).toEqual([['growth', 'growth_silver', 'growth_silver', 'noticed']]);
    expect(moves(life.begin('2028-01-01'))).toEqual([['growth', 'growth_silver', 'growth_member', 'review']]);
  });

  it('tells one whose lock ends before the review, and takes nothing from one who was locked after being told', () => {
    const life = silverSince2025();
    life.decide('tier_locked', { track: 'growth', until: '2026-12-31' });
    expect(moves(life.begin('2026-12-02'))).toEqual([['growth', 'growth_silver', 'growth_silver', 'noticed']]);
    life.decide('tier_locked', { track: 'growth', until: null });
    expect(life.begin('2027-01-01').rows).toEqual([]);
  });

  it('keeps to the terms of the letter when the bar is raised after it, and to the kinder ones when it is lowered', () => {
    const silver = LADDERS.find(({ code }) => code === 'growth_silver')!;
    const changed = (bar: number) => [...LADDERS, { ...silver, id: 'silver-2', version: 2, startsOn: '2027-01-01', criteria: { match: 'all' as const, bars: [{ yardstick: 'check_ins' as const, window: 'rolling_year' as const, bar }] } }];
    for (const [bar, checkIns, code] of [[20, 8, 'growth_silver'], [4, 4, 'growth_silver'], [20, 7, 'growth_bronze']] as const) {
      const life = silverSince2025(changed(bar));
      life.begin('2026-12-02');
      life.times(checkIns, '2026-12-20');
      life.begin('2027-01-01');
      expect([bar, life.code()]).toEqual([bar, code]);
    }
  });

  it('is not undone by a deed that is taken back afterwards, unless the tier that is left needed it', () => {
    const life = silverSince2025();
    life.begin('2026-12-02');
    life.times(4, '2026-12-20');
    life.begin('2027-01-01');
    expect(life.code()).toBe('growth_bronze');
    life.today = '2027-01-10';
    const [first, second] = life.deeds.slice(-2);
    expect(moves(life.undo(first!))).toEqual([]);
    expect(moves(life.undo(second!))).toEqual([['growth', 'growth_bronze', 'growth_member', 'reversal']]);
  });
});

it('lifts by new definitions from the day on which they begin, and lowers by none', () => {
  const [bronze, silver] = ['growth_bronze', 'growth_silver'].map((code) => LADDERS.find((tier) => tier.code === code)!);
  const easier = { ...silver!, id: 'silver-2', version: 2, startsOn: '2026-12-01', criteria: { match: 'all' as const, bars: [{ yardstick: 'check_ins' as const, window: 'rolling_year' as const, bar: 5 }] } };
  const harder = { ...bronze!, id: 'bronze-2', version: 2, startsOn: '2026-12-01', criteria: { match: 'all' as const, bars: [{ yardstick: 'check_ins' as const, window: 'rolling_year' as const, bar: 4 }] } };
  for (const [checkIns, expected] of [[5, [['growth', 'growth_bronze', 'growth_silver', 'definitions']]], [3, []]] as const) {
    const life = new Life('2026-11-22', [...LADDERS, easier, harder]);
    life.times(checkIns, '2026-11-22');
    expect(life.tick('2026-11-22', 'definitions_reviewed').rows).toEqual([]);
    life.today = '2026-12-01';
    expect(moves(life.tick('2026-12-01', 'definitions_reviewed'))).toEqual(expected);
  }
});

it('leaves a member on a tier that had not begun on the day of a review that is made up for late', () => {
  const silver = LADDERS.find((tier) => tier.code === 'growth_silver')!;
  const summit = { ...silver, id: 'summit-1', code: 'growth_summit', name: '山顶', rank: 9, startsOn: '2026-12-02', criteria: { match: 'all' as const, bars: [{ yardstick: 'check_ins' as const, window: 'rolling_year' as const, bar: 9 }] } };
  const life = new Life('2026-12-02', [...LADDERS, summit]);
  life.times(9, '2026-11-22');
  expect(life.code()).toBe('growth_summit');
  life.today = '2026-12-04';
  expect(life.tick('2026-12-01', 'definitions_reviewed').rows).toEqual([]);
  expect(life.code()).toBe('growth_summit');
});

describe('whatever happens in a life', () => {
  type Happening = (life: Life) => void;
  const attempt = (act: () => unknown): void => {
    try {
      act();
    } catch (error) {
      if (!/^TIER_/.test((error as Error).message)) throw error;
    }
  };
  const track = fc.constantFrom<Track>('growth', 'growth', 'volunteer', 'donor', 'honour');
  const until = fc.constantFrom(null, 0, 40, 200, 500);
  const dayAfter = (life: Life, days: number | null): string | null => (days === null ? null : addDays(life.today, days));
  const deed = fc
    .tuple(fc.constantFrom<EntryKind>('checked_in', 'checked_in', 'checked_in', 'served', 'gave', 'joined'), fc.integer({ min: 1, max: 4 }), fc.constantFrom(0, 0, 20, 300))
    .map(([kind, times, ago]): Happening => (life) => {
      const quantity = kind === 'served' ? 4000 : kind === 'gave' ? 60_000 : 1;
      for (let i = 0; i < times; i++) life.did(kind, { day: addDays(life.today, -ago), quantity });
    });
  const undo = fc.nat(60).map((which): Happening => (life) => {
    const open = life.deeds.filter(({ id }) => !life.told.some(({ entry }) => entry.reversesId === id));
    if (open.length > 0) life.undo(open[which % open.length]!);
  });
  const lock = fc.tuple(track, until).map(([on, days]): Happening => (life) => attempt(() => life.decide('tier_locked', { track: on, until: dayAfter(life, days) })));
  const unlock = track.map((on): Happening => (life) => attempt(() => life.decide('tier_unlocked', { track: on })));
  const give = fc
    .tuple(fc.constantFrom('honour_award', 'honour_ambassador', 'growth_gold'), until)
    .map(([code, days]): Happening => (life) => attempt(() => life.decide('tier_given', { track: code.split('_')[0]!, code, until: dayAfter(life, days) })));
  const takeBack = fc.nat(20).map((which): Happening => (life) => {
    const gifts = life.told.filter(({ entry }) => entry.kind === 'tier_given' && !life.told.some((other) => other.entry.reversesId === entry.id));
    if (gifts.length > 0) life.undo(gifts[which % gifts.length]!.entry);
  });
  const points = fc.constantFrom<EntryKind>('spent', 'adjusted', 'badge_given').map((kind): Happening => (life) => void life.decide(kind, { direction: 'take' }));
  /** Days pass, and each of them that may bring something is closed; now and then the office was shut on 2 December. */
  const pass = fc.tuple(fc.constantFrom(1, 20, 60, 200, 370), fc.constantFrom(false, false, false, true)).map(([days, shut]): Happening => (life) => {
    const end = addDays(life.today, days);
    const ends = (life.state.get('honour')?.given ?? []).flatMap(({ until: last }) => (last === null ? [] : [addDays(last, 1)]));
    const years = [0, 1, 2].map((later) => Number(life.today.slice(0, 4)) + later);
    const due = [...new Set([...ends, ...years.flatMap((year) => [`${year}-12-02`, `${year}-01-01`])])].sort();
    for (const day of due.filter((one) => one > life.today && one <= end)) {
      const isShut = shut && day.endsWith('-12-02');
      life.today = isShut ? addDays(day, 1) : day > life.today ? day : life.today;
      life.tick(day);
    }
    life.today = end > life.today ? end : life.today;
  });
  const lives = fc.array(fc.oneof(deed, deed, deed, undo, lock, unlock, give, takeBack, points, pass, pass), { maxLength: 40, size: 'max' });
  const rankOf = (code: string | null, day: string): number => (code === null ? -1 : (heldTier(LADDERS, code, day)?.rank ?? -1));

  const lived = (happenings: readonly Happening[]): Life => {
    const life = new Life('2024-11-01', LADDERS, 7);
    for (const happen of happenings) happen(life);
    return life;
  };
  const always = (holds: (life: Life) => void): void => fc.assert(fc.property(lives, (happenings) => holds(lived(happenings))), { numRuns: 150 });

  it('each line of the history goes on where the one before it ended, and the last one is what is held', () => {
    always((life) => {
      const at = new Map<Track, string | null>();
      for (const { rows, state } of life.told) {
        for (const { track: on, from, to } of rows) {
          expect(from).toBe(at.get(on) ?? null);
          at.set(on, to);
        }
        for (const [on, { code }] of state) expect(code).toBe(at.get(on));
      }
    });
  });

  it('spending, adjusting and badges move nothing', () => {
    always((life) => {
      for (const { entry, before, state, rows } of life.told) {
        if (!['spent', 'adjusted', 'badge_given'].includes(entry.kind)) continue;
        expect(rows).toEqual([]);
        expect(state).toBe(before);
      }
    });
  });

  it('nobody falls but by a reversal, at a review, or by the end of an honour, and no deed lowers', () => {
    always((life) => {
      for (const { rows, entry } of life.told) {
        for (const { from, to, cause } of rows) {
          const by = rankOf(to, entry.day) - rankOf(from, entry.day);
          if (by < 0) expect(['reversal', 'review', 'term_over']).toContain(cause);
          if (by > 0) expect(['contribution', 'definitions', 'given']).toContain(cause);
        }
      }
    });
  });

  it('nobody falls at a review who was not told of that tier, in that year and thirty days before', () => {
    always((life) => {
      const told = new Set<string>();
      for (const { rows, entry } of life.told) {
        for (const { track: on, from, cause } of rows) {
          if (cause === 'noticed') {
            expect(entry.recordedDay.slice(5)).toBe('12-02');
            told.add(`${on} ${from} ${entry.day.slice(0, 4)}`);
          }
          if (cause === 'review') expect(told).toContain(`${on} ${from} ${Number(entry.day.slice(0, 4)) - 1}`);
        }
      }
    });
  });

  it('a locked tier never falls', () => {
    always((life) => {
      for (const { rows, before, entry } of life.told) {
        for (const { track: on, from, to } of rows) {
          const held = before.get(on);
          const day = entry.type === 'tick' ? entry.day : entry.recordedDay;
          if (held && isLocked(held, day)) expect(rankOf(to, day)).toBeGreaterThanOrEqual(rankOf(from, day));
        }
      }
    });
  });

  it('a fall at a review ends on the highest lower rung that the year keeps, neither above nor below it', () => {
    always((life) => {
      for (const { rows, entry, measures, growth } of life.told) {
        const closed = yearOf(measures, growth, Number(entry.day.slice(0, 4)) - 1);
        for (const { track: on, from, to, cause } of rows) {
          if (cause !== 'review') continue;
          const below = LADDERS.filter((tier) => tier.track === on && tier.rank < rankOf(from, entry.day));
          const kept = below.filter((tier) => isKept(tier, closed)).map(({ rank }) => rank);
          expect(rankOf(to, entry.day)).toBe(Math.max(-1, ...kept));
          expect(isKept(heldTier(LADDERS, from ?? '', entry.day)!, closed)).toBe(false);
        }
      }
    });
  });

  it('a day that is closed twice is closed once', () => {
    always((life) => {
      for (const { entry, state, measures, growth } of life.told) {
        if (entry.kind !== 'day_closed') continue;
        const same = { measures: { before: measures, state: measures }, growth: { before: { total: growth }, state: { total: growth } } };
        expect(stepTiers(LADDERS, state, entry, same)).toEqual({ state, rows: [] });
      }
    });
  });

  it('reviews, notices and ends of honours are dated to the day that began, and everything else to its recording', () => {
    always((life) => {
      for (const { entry, state } of life.told) {
        for (const held of state.values()) {
          if (held.entryId !== entry.id) continue;
          expect(businessDay(held.since)).toBe(entry.type === 'tick' ? entry.day : entry.recordedDay);
        }
      }
    });
  });
});

describe('bars of a calendar year of which all must be met', () => {
  const bars = [
    { yardstick: 'check_ins', window: 'calendar_year', bar: 4 },
    { yardstick: 'minutes', window: 'calendar_year', bar: 600 },
  ] as const;
  const book = LADDERS.map((tier) => (tier.code === 'growth_bronze' ? { ...tier, criteria: { match: 'all' as const, bars } } : tier));

  /** Four events in 2025, ten hours in 2026. */
  function halfInEachYear(): Life {
    const life = new Life('2025-11-22', book);
    life.did('joined');
    life.times(4, '2025-11-22');
    life.today = '2026-02-01';
    life.did('served', { quantity: 600 });
    return life;
  }

  it('are met in one and the same year, whichever year a late deed belongs to', () => {
    const life = halfInEachYear();
    expect(moves(life.did('answered', { day: '2025-12-31' }))).toEqual([]);
    expect(life.code()).toBe('growth_member');
    expect(moves(life.did('served', { day: '2025-12-31', quantity: 600 }))).toEqual([['growth', 'growth_member', 'growth_bronze', 'contribution']]);
  });

  it('take nothing from one who stands there by neither year', () => {
    const easy = { ...book.find(({ code }) => code === 'growth_bronze')!, id: 'bronze-2', version: 2, startsOn: '2026-02-02' };
    // Reached by three events while that was enough; since then four and ten hours are asked for.
    const before = { ...easy, id: 'bronze-1', version: 1, startsOn: '2020-01-01', criteria: { match: 'all' as const, bars: [{ ...bars[0], bar: 3 }] } };
    const life = new Life('2025-11-22', [...book.filter(({ code }) => code !== 'growth_bronze'), before, easy]);
    life.did('joined');
    life.times(4, '2025-11-22');
    life.today = '2026-02-03';
    const served = life.did('served', { quantity: 600 });
    expect(moves(life.undo(served.entry))).toEqual([]);
    expect(life.code()).toBe('growth_bronze');
  });
});
