// journal.rule.ts — pure: no Nest, no TypeORM, no clock, no I/O.
import { isContributionKind, type ContributionKind, type DecisionKind, type EntryKind, type TickKind } from '@tongxing/shared';
import { DomainError } from '../common/domain-error';

/** A fact is a contribution; a decision is an act of a person on the journal; a tick is a business day closed. */
export const ENTRY_TYPES = ['fact', 'decision', 'tick'] as const;
export type EntryType = (typeof ENTRY_TYPES)[number];

/** Inputs frozen on the entry, so that replay reads nothing else about the world. */
export type EntryDetails = Readonly<Record<string, string | number | boolean | null>>;

/** One line of a member's journal as every step sees it. `seq` counts from 1 within the member. */
export interface Entry {
  readonly id: string;
  readonly memberId: string;
  readonly seq: number;
  readonly type: EntryType;
  readonly kind: EntryKind;
  readonly sourceKey: string;
  readonly occurredAt: Date;
  /** Business day and month of `occurredAt`, Asia/Shanghai. */
  readonly day: string;
  readonly month: string;
  readonly recordedAt: Date;
  /** Business day of `recordedAt`: the "today" of everything that a step decides. */
  readonly recordedDay: string;
  /** Times, minutes, fen or steps, by kind; a positive integer. */
  readonly quantity: number;
  readonly details: EntryDetails;
  readonly recordedBy: string;
  readonly causedBy: string | null;
  readonly reversesId: string | null;
  readonly reason: string | null;
}

/** The deed that an entry adds (sign 1) or takes away (sign −1): what every step counts. */
export interface Counted {
  readonly sign: 1 | -1;
  /** The fact's own entry: itself, or the one that is reversed. */
  readonly entryId: string;
  readonly kind: ContributionKind;
  readonly day: string;
  readonly month: string;
  readonly quantity: number;
  readonly details: EntryDetails;
}

/** A reversal carries the deed that it takes away, so that a step never looks another entry up. */
export function countedOf(entry: Entry): Counted | null {
  if (entry.type === 'fact' && isContributionKind(entry.kind)) {
    const { id: entryId, kind, day, month, quantity, details } = entry;
    return { sign: 1, entryId, kind, day, month, quantity, details };
  }
  const undone = undoneOf(entry);
  if (!undone || !isContributionKind(undone.kind)) return null;
  return { ...undone, kind: undone.kind, sign: -1, month: undone.day.slice(0, 7) };
}

/** What a reversal undoes, be it a deed or a decision; null for every other entry. */
export interface Undone {
  readonly entryId: string;
  readonly kind: EntryKind;
  readonly day: string;
  readonly quantity: number;
  readonly details: EntryDetails;
}

export function undoneOf(entry: Entry): Undone | null {
  if (entry.kind !== 'reversal' || entry.reversesId === null) return null;
  const { reversedKind, reversedDay, ...details } = entry.details;
  return { entryId: entry.reversesId, kind: reversedKind as EntryKind, day: String(reversedDay), quantity: entry.quantity, details };
}

/** What a reversal is made of: the inputs of the entry that it undoes, and which one that was. */
export function reversalDetails(undone: Pick<Entry, 'kind' | 'day' | 'details'>): EntryDetails {
  return { ...undone.details, reversedKind: undone.kind, reversedDay: undone.day };
}

/** What a noun hands over when a member has done something. */
export interface NewFact {
  readonly memberId: string;
  readonly kind: ContributionKind;
  /** Names the deed once and for all, e.g. `checkin:<checkInId>`; a second fact with the same key is the first. */
  readonly sourceKey: string;
  readonly occurredAt: Date;
  /** Times, minutes, fen or steps, by kind; a positive integer. */
  readonly quantity: number;
  readonly details: EntryDetails;
  readonly recordedBy: string;
  /** Why, where staff recorded it by hand; shown to the member. */
  readonly reason?: string;
  readonly causedBy?: string;
}

/** What a noun hands over when a person has decided something for a member. It happens when it is recorded. */
export interface NewDecision {
  readonly memberId: string;
  /** A reversal has a way of its own. */
  readonly kind: Exclude<DecisionKind, 'reversal'>;
  /** Names the decision once and for all, e.g. `adjustment:<adjustmentId>`. */
  readonly sourceKey: string;
  /** Points for `spent` and `adjusted`, otherwise 1; a positive integer. */
  readonly quantity: number;
  readonly details: EntryDetails;
  readonly recordedBy: string;
  /** Shown to the member. */
  readonly reason: string | null;
  readonly causedBy?: string;
}

/** What the turning of a day, or of a definition, may bring a member. Ticks are drafted for many and written for those it brings something. */
export interface NewTick {
  readonly memberId: string;
  readonly kind: TickKind;
  /** Names the tick once and for all, e.g. `day:2026-12-02:<memberId>`. */
  readonly sourceKey: string;
  /** The business day that has begun: what is judged is what was so when it began, and the entry is dated to its first instant. */
  readonly day: string;
  readonly details: EntryDetails;
}

/** A fact that cannot be true is a bug of the noun that recorded it, not a refusal to a person. */
export function assertRecordable(fact: Pick<NewFact, 'quantity' | 'sourceKey' | 'occurredAt'>, recordedAt: Date): void {
  if (!Number.isSafeInteger(fact.quantity) || fact.quantity <= 0) {
    throw new RangeError(`The quantity of ${fact.sourceKey} is not a positive integer.`);
  }
  if (fact.occurredAt.getTime() > recordedAt.getTime()) {
    throw new RangeError(`${fact.sourceKey} is dated after its own record.`);
  }
}

/** The entry a retry already made. The same key with another deed is a caller's bug, not a retry. */
export function retryOf<T extends Pick<Entry, 'memberId' | 'kind' | 'quantity'>>(
  recorded: T,
  retried: Pick<Entry, 'memberId' | 'kind' | 'quantity' | 'sourceKey'>,
): T {
  const same = (['memberId', 'kind', 'quantity'] as const).every((key) => recorded[key] === retried[key]);
  if (!same) throw new DomainError('JOURNAL_SOURCE_CONFLICT', { sourceKey: retried.sourceKey });
  return recorded;
}

/** Of decisions, those that another decision does not undo better: a lock is undone by unlocking. */
const REVERSIBLE_DECISIONS: readonly EntryKind[] = ['spent', 'adjusted', 'badge_given', 'tier_given'];

/**
 * A reversal is never reversed; what was undone by mistake is recorded anew with a new source key. What a closed day
 * brought is not undone either: it follows from the deeds, and goes back with them.
 */
export function assertReversible(entry: Pick<Entry, 'id' | 'type' | 'kind'>): void {
  if (entry.type === 'fact' || REVERSIBLE_DECISIONS.includes(entry.kind)) return;
  throw new DomainError('JOURNAL_ENTRY_NOT_REVERSIBLE', { entryId: entry.id });
}
