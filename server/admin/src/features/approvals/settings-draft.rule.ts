// settings-draft.rule.ts — pure: what was typed goes on from what holds now; what was left alone is as a colleague may have changed it.
import type { ApprovalSettingsView } from '../../api/types';

export type Held = Pick<ApprovalSettingsView, 'twoPersons' | 'pointsLimit'>;

export const heldIn = ({ twoPersons, pointsLimit }: Held): Held => ({ twoPersons, pointsLimit });

/** `begun` is what held when the typing began. */
export function goneOn<T extends Partial<Record<keyof Held, unknown>>>(typed: T, begun: Held, now: Held): T {
  const leftAlone = (['twoPersons', 'pointsLimit'] as const).filter((field) => typed[field] === begun[field]);
  return { ...typed, ...Object.fromEntries(leftAlone.map((field) => [field, now[field]])) };
}

/** What is asked for: what was left alone is not spoken of, so that what a colleague made of it meanwhile stays. */
export const changedIn = ({ twoPersons, pointsLimit }: Held, known: Held): Partial<Held> => ({
  ...(twoPersons === known.twoPersons ? {} : { twoPersons }),
  ...(pointsLimit === known.pointsLimit ? {} : { pointsLimit }),
});
