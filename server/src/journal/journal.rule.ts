// journal.rule.ts — pure: no Nest, no TypeORM, no clock, no I/O.
import type { ContributionKind } from '@tongxing/shared';
import { DomainError } from '../common/domain-error';

/** A fact is a contribution; a decision is an act of a person on the journal; a tick is a business day closed. */
export const ENTRY_TYPES = ['fact', 'decision', 'tick'] as const;
export type EntryType = (typeof ENTRY_TYPES)[number];

/** What an entry says happened. A reversal is a decision on an earlier entry (RULINGS: reversal and debt). */
export type EntryKind = ContributionKind | 'reversal';

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
  if (entry.type === 'fact' && entry.kind !== 'reversal') {
    const { id: entryId, kind, day, month, quantity, details } = entry;
    return { sign: 1, entryId, kind, day, month, quantity, details };
  }
  if (entry.kind !== 'reversal' || entry.reversesId === null) return null;
  const { reversedKind, reversedDay, ...details } = entry.details;
  const day = String(reversedDay);
  return {
    sign: -1,
    entryId: entry.reversesId,
    kind: reversedKind as ContributionKind,
    day,
    month: day.slice(0, 7),
    quantity: entry.quantity,
    details,
  };
}

/** What the reversal of a fact is made of: the fact's own inputs and which deed it was. */
export function reversalDetails(fact: Pick<Entry, 'kind' | 'day' | 'details'>): EntryDetails {
  return { ...fact.details, reversedKind: fact.kind, reversedDay: fact.day };
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
  readonly causedBy?: string;
}

/** A fact that cannot be true is a bug of the noun that recorded it, not a refusal to a person. */
export function assertRecordable(fact: NewFact, recordedAt: Date): void {
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
  retried: Pick<NewFact, 'memberId' | 'kind' | 'quantity' | 'sourceKey'>,
): T {
  const same = (['memberId', 'kind', 'quantity'] as const).every((key) => recorded[key] === retried[key]);
  if (!same) throw new DomainError('JOURNAL_SOURCE_CONFLICT', { sourceKey: retried.sourceKey });
  return recorded;
}

/** A reversal is never reversed; what was undone by mistake is recorded anew with a new source key. */
export function assertReversible(entry: Pick<Entry, 'id' | 'kind'>): void {
  if (entry.kind === 'reversal') throw new DomainError('JOURNAL_ENTRY_NOT_REVERSIBLE', { entryId: entry.id });
}
