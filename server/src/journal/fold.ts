// fold.ts — replays journal entries in memory with the same steps that recorded them.
import type { Effect } from './effect';
import { Steps } from './effect';
import type { Entry } from './journal.rule';

/** Folds a member's entries, in `seq` order, from nothing; answers each effect's last state by its name. */
export function fold(
  effects: readonly Effect[],
  books: ReadonlyMap<string, unknown>,
  entries: readonly Entry[],
): Map<string, unknown> {
  const states = new Map<string, unknown>(effects.map((effect) => [effect.name, effect.empty()]));
  for (const entry of entries) {
    const steps = new Steps();
    for (const effect of effects) {
      const before = states.get(effect.name);
      const stepped = { before, ...effect.step(books.get(effect.name), before, entry, steps) };
      steps.add(effect, stepped);
      states.set(effect.name, stepped.state);
    }
  }
  return states;
}
