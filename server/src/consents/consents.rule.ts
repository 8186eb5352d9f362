// consents.rule.ts — pure: no Nest, no TypeORM, no clock, no I/O.
import { CONSENT_PURPOSES, CONSENT_PURPOSE_TEXTS, type ConsentPurpose } from '@tongxing/shared';

/** What a person said about one purpose. */
export interface ConsentAnswer {
  readonly purpose: ConsentPurpose;
  readonly granted: boolean;
}

/** Purposes without which there is no membership and that these answers do not grant. */
export function missingConsents(answers: readonly ConsentAnswer[]): ConsentPurpose[] {
  const granted = new Set(finalAnswers(answers).filter((a) => a.granted).map((a) => a.purpose));
  return CONSENT_PURPOSES.filter((purpose) => CONSENT_PURPOSE_TEXTS[purpose].required && !granted.has(purpose));
}

/** One answer a purpose: silence is no consent, and of two answers the last one counts. */
export function finalAnswers(answers: readonly ConsentAnswer[]): ConsentAnswer[] {
  const said = new Map(answers.map((answer) => [answer.purpose, answer.granted]));
  return CONSENT_PURPOSES.map((purpose) => ({ purpose, granted: said.get(purpose) ?? false }));
}
