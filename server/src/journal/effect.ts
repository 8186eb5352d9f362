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

/** What the steps decided, by member and oldest first: one step each in live recording, all of them in a rebuild. */
export type Histories<State, Row> = ReadonlyMap<string, readonly Told<State, Row>[]>;

/**
 * One thing derived from the journal: points, growth, measures, badges, tiers.
 *
 * `step` is pure: it reads no clock and no database, so that live recording, replay and what-if all run the
 * same code. `load` reads, under the members' account-row locks, the part of the state that these entries' steps
 * can touch; a step must give the same answer from that part as from the whole state. `write` stores what the steps
 * decided; values may be written back because the locks are held. Both take as many members as there are: one when
 * something happens, hundreds when a day is closed.
 */
export interface Effect<Book = unknown, State = unknown, Row = unknown> {
  readonly name: string;
  /** Everything that this effect alone writes. A rebuild empties a member's rows in them and has them written anew. */
  readonly tables: readonly DerivedTable[];
  /** Versioned reference data that the step reads: rules, badge and tier definitions. */
  book(tx: Tx): Promise<Book>;
  /** A member before the first entry. */
  empty(): State;
  /** By member id; at most one entry of each member, and no answer for a member of whom nothing is stored. */
  load(tx: Tx, entries: readonly Entry[], book: Book): Promise<ReadonlyMap<string, State>>;
  /** Refuses a decision that cannot be carried out by throwing a DomainError; facts and ticks are never refused. */
  step(book: Book, state: State, entry: Entry, earlier: Earlier): Omit<Stepped<State, Row>, 'before'>;
  write(tx: Tx, histories: Histories<State, Row>): Promise<void>;
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
