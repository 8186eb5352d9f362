// effect.ts — what the journal asks of every noun that derives something from it.
import type { Tx } from '../common/transactor';
import type { Entry } from './journal.rule';

/** What one step did: the state it found, the state it left, and the rows that tell of it. */
export interface Stepped<State, Row> {
  readonly before: State;
  readonly state: State;
  readonly rows: readonly Row[];
}

/** A step together with the entry that it was made for. */
export interface Told<State, Row> extends Stepped<State, Row> {
  readonly entry: Entry;
}

/** The steps that ran earlier on the same entry, by the effect that made them. */
export interface Earlier {
  of<Book, State, Row>(effect: Effect<Book, State, Row>): Stepped<State, Row>;
}

/** A table of derived rows; each of them belongs to one member. */
export type DerivedTable = new () => { memberId: string };

/**
 * One thing derived from the journal: points, growth, measures, badges, tiers.
 *
 * `step` is pure: it reads no clock and no database, so that live recording, replay and what-if all run the
 * same code. `load` reads, under the member's account-row lock, the part of the state that this entry's step
 * can touch; a step must give the same answer from that part as from the whole state. `write` stores what one
 * step decided, or a whole history of them at once; values may be written back because the lock is held.
 */
export interface Effect<Book = unknown, State = unknown, Row = unknown> {
  readonly name: string;
  /** Everything that this effect alone writes. A rebuild empties a member's rows in them and has them written anew. */
  readonly tables: readonly DerivedTable[];
  /** Versioned reference data that the step reads: rules, badge and tier definitions. */
  book(tx: Tx): Promise<Book>;
  /** A member before the first entry. */
  empty(): State;
  load(tx: Tx, entry: Entry, book: Book): Promise<State>;
  step(book: Book, state: State, entry: Entry, earlier: Earlier): Omit<Stepped<State, Row>, 'before'>;
  /** Stores what the steps of one member decided, oldest first: one step in live recording, all of them in a rebuild. */
  write(tx: Tx, memberId: string, history: readonly Told<State, Row>[]): Promise<void>;
  /** Says to the outbox what the member should hear of; never called in replay. */
  announce?(tx: Tx, entry: Entry, stepped: Stepped<State, Row>): Promise<void>;
}

/** The effects in the order in which they run; provided by app.module.ts. */
export const EFFECTS = Symbol('EFFECTS');

/** Collects the steps of one entry and hands them to the effects that come later. */
export class Steps implements Earlier {
  private readonly done = new Map<string, Stepped<unknown, unknown>>();

  add(effect: Effect, stepped: Stepped<unknown, unknown>): void {
    this.done.set(effect.name, stepped);
  }

  of<Book, State, Row>(effect: Effect<Book, State, Row>): Stepped<State, Row> {
    const stepped = this.done.get(effect.name);
    if (!stepped) throw new Error(`The effect ${effect.name} has not run before the one that reads it.`);
    return stepped as Stepped<State, Row>;
  }
}
