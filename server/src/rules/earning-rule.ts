// earning-rule.ts — pure: no Nest, no TypeORM, no clock, no I/O. Which version of which rule pays for a deed, and what it
// must know to do so. What one rule pays is in shared/src/rules, where the editor's worked example uses it too.
import { payOf, ruleProblems, TRACKS, type ContributionKind, type Deed, type Pay, type RuleTerms, type RuleUses, type Track } from '@tongxing/shared';
import { DomainError } from '../common/domain-error';
import { keptPerDay, versionsInForce } from '../common/versions';

export { usesReach, type Deed, type RuleTerms, type RuleUses } from '@tongxing/shared';

/** One immutable version of a rule, in force on business days from `startsOn` up to, not including, `endsOn`. */
export interface RuleVersion {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly version: number;
  readonly kind: ContributionKind;
  readonly terms: RuleTerms;
  /** Rules run in this order, lowest first. */
  readonly position: number;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

export interface Priced extends Pay {
  readonly rule: RuleVersion;
}

const byKindOn = keptPerDay((versions: readonly RuleVersion[], day) => {
  const byKind = new Map<string, RuleVersion[]>();
  for (const version of versionsInForce(versions, day)) byKind.set(version.kind, [...(byKind.get(version.kind) ?? []), version]);
  for (const rules of byKind.values()) rules.sort((a, b) => a.position - b.position || (a.code < b.code ? -1 : 1));
  return byKind;
});

/** The versions that price deeds of this kind done on this business day, in their order. */
export function rulesInForce(versions: readonly RuleVersion[], kind: string, day: string): readonly RuleVersion[] {
  return byKindOn(versions, day).get(kind) ?? [];
}

/** Every payment that a deed brings, after conditions and caps. A rule that pays nothing is left out. */
export function price(versions: readonly RuleVersion[], deed: Deed, uses: RuleUses): Priced[] {
  const priced: Priced[] = [];
  for (const rule of rulesInForce(versions, deed.kind, deed.day)) {
    const pay = payOf(rule, deed, uses);
    if (pay) priced.push({ rule, ...pay });
  }
  return priced;
}

/** What has to be frozen on a deed before it is priced, because a rule in force asks for it. */
export interface Needs {
  /** The tracks on which the member's rank is asked for, as `tier.<track>`. */
  readonly tracks: readonly Track[];
  /** Whether it is asked if the deed's day is the member's birthday, as `birthday`. */
  readonly birthday: boolean;
}

/** What the rules in force for deeds of this kind on this day read of the member; nothing, for most. */
export function needsOf(versions: readonly RuleVersion[], kind: string, day: string): Needs {
  const terms = rulesInForce(versions, kind, day).map((rule) => rule.terms);
  return {
    tracks: TRACKS.filter((track) => terms.some(({ condition }) => condition.tierAtLeast?.track === track)),
    birthday: terms.some(({ multipliers = [] }) => multipliers.some(({ when }) => when.type === 'birthday')),
  };
}

/** Refuses: RULE_TERMS_INVALID { fields }, the fields being RULE_FIELDS. */
export function assertTerms(kind: ContributionKind, terms: unknown): asserts terms is RuleTerms {
  const fields = ruleProblems(kind, terms);
  if (fields.length > 0) throw new DomainError('RULE_TERMS_INVALID', { fields });
}
