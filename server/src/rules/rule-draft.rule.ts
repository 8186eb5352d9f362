// rule-draft.rule.ts — pure: no Nest, no TypeORM, no clock, no I/O. When a draft may become a version, and which one.
import { canonicalTerms, type ContributionKind, type RuleDraftPurpose, type RuleDraftState, type RuleTerms } from '@tongxing/shared';
import { DomainError } from '../common/domain-error';
import { assertTerms, type RuleVersion } from './earning-rule';

/** What an editor says of a rule. */
export interface DraftContent {
  readonly name: string;
  readonly kind: ContributionKind;
  readonly terms: RuleTerms;
  readonly position: number;
  readonly startsOn: string;
}

/** A draft as far as it decides what becomes of it. */
export interface DraftedRule extends DraftContent {
  readonly code: string;
  readonly baseVersion: number;
  readonly purpose: RuleDraftPurpose;
}

/** The content in the house's order. Refuses: RULE_TERMS_INVALID; REQUEST_INVALID for another kind than the rule's. */
export function checked({ name, kind, terms, position, startsOn }: DraftContent, base: RuleVersion | null): DraftContent {
  if (base && base.kind !== kind) throw new DomainError('REQUEST_INVALID', { fields: ['kind'] });
  // A request's classes carry their absent fields as undefined, which JSON leaves out.
  const given = JSON.parse(JSON.stringify(terms)) as RuleTerms;
  assertTerms(kind, given);
  return { name, kind, terms: canonicalTerms(given), position, startsOn };
}

export function contentOf({ name, kind, terms, position, startsOn }: DraftContent): DraftContent {
  return { name, kind, terms, position, startsOn };
}

/** What a draft comes back as when it was not put into force. */
export function releasedState({ purpose }: Pick<DraftedRule, 'purpose'>): RuleDraftState {
  return purpose === 'ending' ? 'discarded' : 'open';
}

/** Refuses: RULE_START_TOO_EARLY { earliest }. */
export function assertStart(startsOn: string, earliest: string): void {
  if (startsOn < earliest) throw new DomainError('RULE_START_TOO_EARLY', { earliest });
}

/** A window that has closed before the rule begins would make a rule that never pays. Refuses: RULE_TERMS_INVALID. */
export function assertCanPay({ condition: { window } }: RuleTerms, startsOn: string): void {
  if (window && window.to < startsOn) throw new DomainError('RULE_TERMS_INVALID', { fields: ['window'] });
}

/** Refuses: RULE_UNCHANGED where the draft says what the version that it would follow says already. */
export function assertChanged(draft: DraftedRule, base: RuleVersion | null): void {
  if (!base) return;
  const isEnded = base.endsOn !== null;
  const same = draft.purpose === 'ending' ? isEnded : !isEnded && said(draft) === said(base);
  if (same) throw new DomainError('RULE_UNCHANGED', { code: draft.code, version: base.version });
}

function said({ name, terms, position }: Pick<RuleVersion, 'name' | 'terms' | 'position'>): string {
  return JSON.stringify([name, canonicalTerms(terms), position]);
}

/** The version that a draft becomes. An ended rule has a last version without a day: it starts and ends on one. */
export function versionOf(draft: DraftedRule, startsOn: string): Omit<RuleVersion, 'id'> {
  const { code, baseVersion, name, kind, terms, position, purpose } = draft;
  return { code, version: baseVersion + 1, name, kind, terms, position, startsOn, endsOn: purpose === 'ending' ? startsOn : null };
}

/** The code of a rule that nobody has named: no two drafts make the same one. */
export function codeOfNew(draftId: string): string {
  return `rule_${draftId.toLowerCase()}`;
}
