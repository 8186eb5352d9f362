// circumstances.ts — what a rule may read of a member besides the deed; asked once, when the deed is recorded, and frozen on its entry.
import type { Tx } from '../common/transactor';
import type { Entry, EntryDetails } from './journal.rule';

export interface Circumstances {
  /** Details to add to the fact's own, under the member's account-row lock. Reads only what a rule in force will read. */
  of(tx: Tx, fact: Pick<Entry, 'memberId' | 'kind' | 'day'>): Promise<EntryDetails>;
}

/** Provided where all nouns meet, as the list of effects is. */
export const CIRCUMSTANCES = Symbol('CIRCUMSTANCES');

export const NO_CIRCUMSTANCES: Circumstances = { of: () => Promise.resolve({}) };
