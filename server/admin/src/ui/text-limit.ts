// text-limit.ts — pure: how long a text may be. Nothing is cut while it is typed or pasted; what is too long is said in words.
import type { FormRule } from 'antd';
import { UI } from './ui.copy';

/** As many as the server counts: signs, not halves of them, without the blanks around. */
export const signsIn = (text: string): number => Array.from(text.trim()).length;

/** What is wrong with its length, in words; null where nothing is. */
export function lengthProblem(value: unknown, most: number): string | null {
  const signs = typeof value === 'string' ? signsIn(value) : 0;
  return signs > most ? UI.tooLong(most, signs) : null;
}

export const atMost = (most: number): FormRule => ({
  validator: (_, value: unknown) => {
    const problem = lengthProblem(value, most);
    return problem ? Promise.reject(new Error(problem)) : Promise.resolve();
  },
});

/** A text that has to be there, and no longer than the server takes. */
export const textRules = (what: string, most: number): FormRule[] => [{ required: true, whitespace: true, message: UI.required(what) }, atMost(most)];
