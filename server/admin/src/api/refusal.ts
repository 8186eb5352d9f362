// From anything thrown to words, and to the form fields that the words are about.
import type { FormInstance } from 'antd';
import { Refusal } from './client';
import { FIELD_HINT, REFUSALS, refusalWords, withRequestId } from './refusals.copy';

/** The sentence for a failure; an unexpected one carries its request id so that it can be traced. */
export function wordsOf(error: unknown): string {
  if (!(error instanceof Refusal)) return REFUSALS.INTERNAL;
  const words = refusalWords(error.code, error.details);
  return error.code === 'INTERNAL' && error.requestId ? withRequestId(words, error.requestId) : words;
}

/**
 * Marks the fields that the server named, as far as this form has them.
 * Where the request was only a part of a larger form, `under` says which.
 */
export function markFields(form: FormInstance, error: unknown, under: string[] = []): void {
  const named = error instanceof Refusal ? error.details['fields'] : null;
  if (!Array.isArray(named)) return;
  const refused = new Set(named.map((path) => [...under, String(path)].join('.')));
  const hit = form.getFieldsError().filter(({ name }) => refused.has(name.join('.')));
  form.setFields(hit.map(({ name }) => ({ name, errors: [FIELD_HINT] })));
}
