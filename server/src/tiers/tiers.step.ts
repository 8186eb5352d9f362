// tiers.step.ts — pure: what a journal entry does to a member's tiers. No Nest, no TypeORM, no clock, no I/O.
import { isReviewDay, isReviewNoticeDay, isToldInTime, nextReviewOf, REVIEW_NOTICE_DAY, TRACKS, type Day, type TierCause, type Track } from '@tongxing/shared';
import { DomainError } from '../common/domain-error';
import type { GrowthState } from '../growth/pure';
import { countedOf, undoneOf, type Counted, type Entry } from '../journal/pure';
import type { MeasureState } from '../measures/pure';
import { fallsTo, isKept, missingToKeep, yearOf } from './keep.rule';
import {
  earnedTier,
  heldTier,
  isGivenByHand,
  isLocked,
  ladderOf,
  qualifies,
  type GivenHonour,
  type HeldTier,
  type OpenBar,
  type Standing,
  type TierChange,
  type TierState,
  type TierVersion,
} from './tiers.rule';

interface Moved<State> {
  readonly before: State;
  readonly state: State;
}

/** What the steps of measures and growth found and what they left. */
export interface Grounds {
  readonly measures: Moved<MeasureState>;
  readonly growth: Moved<GrowthState>;
}

/** A line of the history, and for a notice what is still to do. */
export interface TierRow extends TierChange {
  readonly missing?: readonly OpenBar[];
}

/** What one thing does on one track. */
interface Turn {
  readonly track: Track;
  /** Null where nothing of the ladder is left. */
  readonly held: HeldTier | null;
  readonly row: TierRow;
}

/** A member's place on one track on the day that is judged. */
interface Place {
  readonly track: Track;
  readonly ladder: readonly TierVersion[];
  readonly held: HeldTier | undefined;
  readonly tier: TierVersion | null;
}

interface Judged {
  readonly book: readonly TierVersion[];
  readonly state: TierState;
  readonly entry: Entry;
  /** The day whose definitions count: a tick judges by the day that has begun, all else by the day of recording. */
  readonly day: Day;
}

const NOTHING: Pick<HeldTier, 'given' | 'lock' | 'notice'> = { given: [], lock: null, notice: null };

/**
 * Tiers rise at once, by whatever brought the member over the bar. They fall at once only where a reversal takes away a
 * deed that the tier needed, otherwise only at the yearly review and after notice; a locked tier never falls. Honours come
 * and go as staff say. Spending and adjusting points moves nothing.
 * Refuses decisions: TIER_NOT_GIVABLE, TIER_ALREADY_HELD, TIER_UNTIL_PAST, TIER_NOT_LOCKABLE, TIER_NOT_LOCKED.
 */
export function stepTiers(book: readonly TierVersion[], state: TierState, entry: Entry, grounds: Grounds): { state: TierState; rows: TierRow[] } {
  const judged: Judged = { book, state, entry, day: entry.type === 'tick' ? entry.day : entry.recordedDay };
  const counted = countedOf(entry);
  if (counted) return after(state, counted.sign === 1 ? risesByDeed(judged, counted, grounds) : fallsByReversal(judged, grounds));
  const undone = undoneOf(entry);
  if (undone) return after(state, undone.kind === 'tier_given' ? takenBack(judged, undone.entryId) : []);
  switch (entry.kind) {
    case 'tier_given':
      return after(state, [given(judged)]);
    case 'tier_locked':
      return after(state, [locked(judged)]);
    case 'tier_unlocked':
      return after(state, [unlocked(judged)]);
    case 'definitions_reviewed':
      return after(state, rises(judged, standingOf(grounds, entry.month), 'definitions'));
    case 'day_closed':
      return closed(judged, grounds);
    default:
      return { state, rows: [] };
  }
}

function after(state: TierState, turns: readonly Turn[]): { state: TierState; rows: TierRow[] } {
  if (turns.length === 0) return { state, rows: [] };
  const next = new Map(state);
  for (const { track, held } of turns) {
    if (held === null) next.delete(track);
    else next.set(track, held);
  }
  return { state: next, rows: turns.map(({ row }) => row) };
}

function standingOf({ measures, growth }: Grounds, month: string): Standing {
  return { measures: measures.state, growth: growth.state.total, month };
}

/** What was done in the year before and is told only now counts in that year. */
function risesByDeed(judged: Judged, { month: doneIn }: Counted, grounds: Grounds): Turn[] {
  const month = judged.day.slice(0, 7);
  const lastYear = yearBefore(month);
  return rises(judged, { ...standingOf(grounds, month), ...(doneIn.startsWith(lastYear) ? { lastYear } : {}) }, 'contribution');
}

/**
 * A review that is made up for late judges by its own day. What the member has risen to since may not have begun then: nobody
 * can say whether another tier of that day is higher, so it stays.
 */
function rises(judged: Judged, standing: Standing, cause: TierCause): Turn[] {
  return onEachTrack(judged, ({ track, ladder, held, tier }) => {
    if (held && !tier) return [];
    const earned = earnedTier(ladder, standing);
    if (!earned || earned.rank <= (tier?.rank ?? -1)) return [];
    return [turnTo(judged, track, held, earned.code, cause)];
  });
}

/**
 * A reversal lowers a tier at once only when it takes away a deed that the tier needed: the standing reached
 * the bar before and does not reach it now. A tier kept past its window waits for the yearly review instead.
 */
function fallsByReversal(judged: Judged, grounds: Grounds): Turn[] {
  const month = judged.day.slice(0, 7);
  const years = { month, lastYear: yearBefore(month) };
  const found: Standing = { measures: grounds.measures.before, growth: grounds.growth.before.total, ...years };
  const left: Standing = { measures: grounds.measures.state, growth: grounds.growth.state.total, ...years };
  return onEachTrack(judged, ({ track, ladder, held, tier }) => {
    if (!held || !tier || isLocked(held, judged.day)) return [];
    if (!qualifies(tier.criteria, found) || qualifies(tier.criteria, left)) return [];
    const to = earnedTier(ladder.filter(({ rank }) => rank < tier.rank), left);
    return [turnTo(judged, track, held, to?.code ?? null, 'reversal')];
  });
}

function given({ book, state, entry, day }: Judged): Turn {
  const { track, code, until } = wishOf(entry);
  const ladder = ladderOf(book, track, day);
  const tier = ladder.find((one) => one.code === code);
  if (!tier || !isGivenByHand(tier)) throw new DomainError('TIER_NOT_GIVABLE', { track, code });
  assertNotPast(until, day);
  const held = state.get(track);
  const same = (held?.given ?? []).find((one) => one.code === code && endOf(one.until) >= endOf(until));
  if (same) throw new DomainError('TIER_ALREADY_HELD', { until: same.until });
  const honours = [...(held?.given ?? []), { entryId: entry.id, code, until }];
  return honoured({ book, state, entry, day }, track, honours, { cause: 'given', givenId: entry.id, until });
}

function takenBack(judged: Judged, givenId: string): Turn[] {
  const { track } = wishOf(judged.entry);
  const honours = judged.state.get(track)?.given ?? [];
  // An honour whose term is over has gone already; that it was undone stands in the journal.
  if (!honours.some(({ entryId }) => entryId === givenId)) return [];
  return [honoured(judged, track, honours.filter(({ entryId }) => entryId !== givenId), { cause: 'reversal', givenId, until: null })];
}

function locked({ book, state, entry, day }: Judged): Turn {
  const { track, until } = wishOf(entry);
  const held = state.get(track);
  const tier = heldTier(book, held?.code, day);
  if (!held || !tier || tier.rank === 0 || isGivenByHand(tier)) throw new DomainError('TIER_NOT_LOCKABLE', { track });
  assertNotPast(until, day);
  return said(track, { ...held, lock: { entryId: entry.id, until } }, { cause: 'locked', until });
}

function unlocked({ state, entry, day }: Judged): Turn {
  const { track } = wishOf(entry);
  const held = state.get(track);
  if (!held || !isLocked(held, day)) throw new DomainError('TIER_NOT_LOCKED', { track });
  return said(track, { ...held, lock: null }, { cause: 'unlocked' });
}

/** A business day has begun: honours whose last day has passed end, and where the day says so the year is looked at. */
function closed(judged: Judged, grounds: Grounds): { state: TierState; rows: TierRow[] } {
  const { day } = judged;
  const over = endsOfTerms(judged);
  const year = Number(day.slice(0, 4));
  const yearsIn = (which: number) => yearOf(grounds.measures.state, grounds.growth.state.total, which);
  const looked = isReviewNoticeDay(day)
    ? notices({ ...judged, state: over.state }, year, yearsIn(year))
    : isReviewDay(day)
      ? reviews({ ...judged, state: over.state }, year - 1, yearsIn(year - 1))
      : [];
  const { state, rows } = after(over.state, looked);
  return { state, rows: [...over.rows, ...rows] };
}

function endsOfTerms(judged: Judged): { state: TierState; rows: TierRow[] } {
  let { state } = judged;
  const rows: TierRow[] = [];
  for (const track of TRACKS) {
    for (const { entryId: givenId, until } of state.get(track)?.given ?? []) {
      if (until === null || until >= judged.day) continue;
      const left = (state.get(track)?.given ?? []).filter(({ entryId }) => entryId !== givenId);
      const step = after(state, [honoured({ ...judged, state }, track, left, { cause: 'term_over', givenId, until })]);
      state = step.state;
      rows.push(...step.rows);
    }
  }
  return { state, rows };
}

/** Tells whoever by the year so far would not keep the tier; one who is told too late is not told, and so loses nothing. */
function notices(judged: Judged, year: number, soFar: Standing): Turn[] {
  const reviewOn = nextReviewOf(judged.day);
  if (!isToldInTime(judged.entry.recordedDay, reviewOn)) return [];
  return onEachTrack(judged, ({ track, held, tier }) => {
    if (!held || !tier || isLocked(held, reviewOn) || isKept(tier, soFar) || isTold(held, year)) return [];
    return [said(track, { ...held, notice: { year, code: held.code } }, { cause: 'noticed', missing: missingToKeep(tier, soFar) })];
  });
}

/** A tier is kept by the terms that the notice told of or by those of today, whichever is kinder. */
function reviews(judged: Judged, year: number, closedYear: Standing): Turn[] {
  const told = `${String(year).padStart(4, '0')}-${REVIEW_NOTICE_DAY}`;
  return onEachTrack(judged, ({ track, ladder, held, tier }) => {
    if (!held || !tier || !isTold(held, year) || isLocked(held, judged.day)) return [];
    const asTold = heldTier(judged.book, held.code, told) ?? tier;
    if (isKept(asTold, closedYear) || isKept(tier, closedYear)) return [];
    return [turnTo(judged, track, held, fallsTo(ladder, tier, closedYear)?.code ?? null, 'review')];
  });
}

const isTold = ({ code, notice }: HeldTier, year: number): boolean => notice?.year === year && notice.code === code;

/** The member is called by the highest honour that stands, of equals by the one given last, else as before any was given. */
function honoured(judged: Judged, track: Track, honours: readonly GivenHonour[], said: Pick<TierRow, 'cause' | 'givenId' | 'until'>): Turn {
  const { book, state, day } = judged;
  const held = state.get(track);
  const rankOf = (code: string): number => heldTier(book, code, day)?.rank ?? 0;
  const own = held && !held.given.some(({ code }) => code === held.code) ? held.code : ladderOf(book, track, day).find(({ rank }) => rank === 0)?.code;
  const codes = [...(own === undefined ? [] : [own]), ...honours.map(({ code }) => code)];
  const code = codes.reduce<string | null>((best, one) => (best === null || rankOf(one) >= rankOf(best) ? one : best), null);
  const turn = turnTo(judged, track, held, code, said.cause);
  return { track, held: turn.held && { ...turn.held, given: honours }, row: { ...turn.row, ...said } };
}

function turnTo({ entry }: Judged, track: Track, held: HeldTier | undefined, code: string | null, cause: TierCause): Turn {
  const row = { track, from: held?.code ?? null, to: code, cause, givenId: null, until: null };
  if (code === null) return { track, held: null, row };
  const moved = held?.code === code ? held : { ...NOTHING, ...held, code, since: happenedAt(entry), entryId: entry.id };
  return { track, held: moved, row };
}

/** Something was said of the tier, and it stays where it is. */
function said(track: Track, held: HeldTier, row: Partial<TierRow> & Pick<TierRow, 'cause'>): Turn {
  return { track, held, row: { track, from: held.code, to: held.code, givenId: null, until: null, ...row } };
}

/** A tick is the first instant of its day, however late it was recorded. */
function happenedAt({ type, occurredAt, recordedAt }: Entry): Date {
  return type === 'tick' ? occurredAt : recordedAt;
}

/** What staff wished, frozen on the entry; on a reversal that of the entry which it undoes. */
function wishOf({ details }: Entry): { track: Track; code: string; until: Day | null } {
  return { track: details['track'] as Track, code: String(details['code'] ?? ''), until: (details['until'] as Day | null | undefined) ?? null };
}

function assertNotPast(until: Day | null, day: Day): void {
  if (until !== null && until < day) throw new DomainError('TIER_UNTIL_PAST', { until });
}

/** Sorts after every day. */
const endOf = (until: Day | null): string => until ?? '9999-99-99';

const yearBefore = (month: string): string => String(Number(month.slice(0, 4)) - 1).padStart(4, '0');

function onEachTrack({ book, state, day }: Judged, decide: (place: Place) => Turn[]): Turn[] {
  return TRACKS.flatMap((track) => {
    const held = state.get(track);
    return decide({ track, ladder: ladderOf(book, track, day), held, tier: heldTier(book, held?.code, day) });
  });
}
