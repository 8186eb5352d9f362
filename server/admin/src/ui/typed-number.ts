// typed-number.ts — pure: from what is typed or pasted to a number, and nothing rounded, cut or thrown away on the way.
import type { FormRule } from 'antd';

const NUMBER = /^-?\d+(\.\d+)?$/;
const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;

/** The number that a text says, also in the wide digits of a Chinese keyboard; what says none is the text itself; null where it is empty. */
export function numberIn(text: string): number | string | null {
  const narrow = text.normalize('NFKC').trim();
  if (narrow === '') return null;
  const plain = GROUPED.test(narrow) ? narrow.replaceAll(',', '') : narrow;
  return NUMBER.test(plain) ? Number(plain) : text;
}

/** A whole number within both, or the field says in words what it takes. */
export const wholeRules = (from: number, to: number, message: string): FormRule[] => [{ required: true, type: 'integer', min: from, max: to, message }];
