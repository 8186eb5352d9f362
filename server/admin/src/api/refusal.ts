// From anything thrown to words, and to the form fields that the words are about.
import type { FormInstance } from 'antd';
import { Refusal } from './client';
import { REFUSALS } from './refusals.copy';

const FIELD_HINT = '这一项请再看看';

/** The sentence for a failure; an unexpected one carries its request id so that it can be traced. */
export function wordsOf(error: unknown): string {
  if (!(error instanceof Refusal)) return REFUSALS.INTERNAL;
  const words = REFUSALS[error.code];
  return error.code === 'INTERNAL' && error.requestId ? `${words}(编号 ${error.requestId})` : words;
}

/** Marks the fields that the server named, as far as this form has them. */
export function markFields(form: FormInstance, error: unknown): void {
  if (!(error instanceof Refusal)) return;
  const named = error.details['fields'];
  if (!Array.isArray(named)) return;
  const own = Object.keys(form.getFieldsValue(true) as object);
  // A nested field is named by its path; the form shows its first part.
  const hit = own.filter((name) => named.some((path) => String(path).split('.')[0] === name));
  form.setFields(hit.map((name) => ({ name, errors: [FIELD_HINT] })));
}
