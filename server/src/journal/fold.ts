// fold.ts — replays journal entries in memory with the same steps that recorded them.
import { Steps, type Effect, type Told } from './effect';
import type { Entry } from './journal.rule';

/** Every step of a member's history, by the name of its effect. */
export type Folded = ReadonlyMap<string, readonly Told<unknown, unknown>[]>;

/** An entry that a step does not take where the journal stands: a decision that it refuses now, or a defect of the step. */
export class NotReplayableError extends Error {
  /** What the step says: the code of its refusal. */
  readonly reason: string;

  constructor(
    readonly memberId: string,
    readonly entryId: string,
    readonly seq: number,
    cause: unknown,
  ) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`#${seq} ${entryId} ${reason}`, { cause });
    this.reason = reason;
    this.name = 'NotReplayableError';
  }
}

/**
 * Folds a member's entries, in `seq` order, from nothing. `books` holds each effect's reference data by its name.
 * Throws NotReplayableError, which names the entry, where a step throws.
 */
export function fold(
  effects: readonly Effect[],
  books: ReadonlyMap<string, unknown>,
  entries: readonly Entry[],
): Folded {
  const told = new Map<string, Told<unknown, unknown>[]>(effects.map(({ name }) => [name, []]));
  const states = new Map<string, unknown>(effects.map((effect) => [effect.name, effect.empty()]));
  for (const entry of entries) {
    const steps = new Steps();
    for (const effect of effects) {
      const before = states.get(effect.name);
      const stepped = { before, ...stepOf(effect, books.get(effect.name), before, entry, steps) };
      steps.add(effect, stepped);
      states.set(effect.name, stepped.state);
      told.get(effect.name)?.push({ entry, ...stepped });
    }
  }
  return told;
}

function stepOf(effect: Effect, book: unknown, state: unknown, entry: Entry, steps: Steps): ReturnType<Effect['step']> {
  try {
    return effect.step(book, state, entry, steps);
  } catch (error) {
    throw new NotReplayableError(entry.memberId, entry.id, entry.seq, error);
  }
}
