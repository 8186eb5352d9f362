// stepping.ts — runs new entries through the effects: everything is read, then everything is stepped, then all is written.
import type { Tx } from '../common/transactor';
import { Steps, type Effect, type Histories, type Told } from './effect';
import type { Entry } from './journal.rule';

/** What the effects made of some entries, of which each member has at most one. */
export class Stepping {
  private constructor(
    private readonly effects: readonly Effect[],
    private readonly told: ReadonlyMap<Effect, readonly Told<unknown, unknown>[]>,
    private readonly steps: ReadonlyMap<string, Steps>,
  ) {}

  /** Reads and steps; writes nothing. Throws what a step refuses a decision with. */
  static async of(tx: Tx, effects: readonly Effect[], entries: readonly Entry[]): Promise<Stepping> {
    const steps = new Map(entries.map(({ id }) => [id, new Steps()]));
    const told = new Map<Effect, Told<unknown, unknown>[]>();
    const books = await Promise.all(effects.map((effect) => effect.book(tx)));
    // Asked for at the same moment, so that they travel together; each effect reads only what it alone writes.
    const found = await Promise.all(effects.map((effect, i) => effect.load(tx, entries, books[i])));
    for (const [i, effect] of effects.entries()) {
      const [book, states] = [books[i], found[i]!];
      const these = entries.map((entry) => {
        const before = states.get(entry.memberId) ?? effect.empty();
        const earlier = steps.get(entry.id) ?? new Steps();
        const stepped = { before, ...effect.step(book, before, entry, earlier) };
        earlier.add(effect, stepped);
        return { entry, ...stepped };
      });
      told.set(effect, these);
    }
    return new Stepping(effects, told, steps);
  }

  /** What each effect made of one entry. */
  stepsOf(entryId: string): Steps | null {
    return this.steps.get(entryId) ?? null;
  }

  /** The ids of the entries that bring something. */
  fruitful(): Set<string> {
    return new Set([...this.told.values()].flat().filter(({ rows }) => rows.length > 0).map(({ entry }) => entry.id));
  }

  /** Writes what the steps of these entries decided, and says what their members should hear of. */
  async write(tx: Tx, entryIds: ReadonlySet<string>): Promise<void> {
    for (const effect of this.effects) {
      const these = (this.told.get(effect) ?? []).filter(({ entry }) => entryIds.has(entry.id));
      const histories: Histories<unknown, unknown> = new Map(these.map((one) => [one.entry.memberId, [one]]));
      await effect.write(tx, histories);
      for (const { entry, before, state, rows } of these) await effect.announce?.(tx, entry, { before, state, rows });
    }
  }
}
