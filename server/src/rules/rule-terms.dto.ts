// rule-terms.dto.ts — the terms of a rule as they travel. Each field is checked for its shape here; what they mean
// together is checked by assertTerms.
import {
  CAP_PERIODS,
  EVENT_KINDS,
  FORMULA_TYPES,
  OCCASION_TYPES,
  RULE_BOUNDS,
  TRACKS,
  VALIDITY_TYPES,
  type CapPeriod,
  type Track,
} from '@tongxing/shared';
import { DayField, EnumField, EnumListField, IntField, IntListField, ListField, ObjectField, TextField } from '../common/fields';

export class RuleFormulaFields {
  @EnumField(FORMULA_TYPES, { name: 'RuleFormulaType' })
  type: (typeof FORMULA_TYPES)[number];

  @IntField(RULE_BOUNDS.amount)
  amount: number;

  @IntField({ ...RULE_BOUNDS.per, optional: true, description: 'For per_unit: minutes, fen or steps' })
  per?: number;
}

export class RuleTierFields {
  @EnumField(TRACKS, { name: 'Track' })
  track: Track;

  @IntField(RULE_BOUNDS.rank)
  rank: number;

  @TextField({ max: RULE_BOUNDS.nameLength.max })
  name: string;
}

export class RuleWindowFields {
  @DayField({ description: 'The first day that counts' })
  from: string;

  @DayField({ description: 'The last day that counts' })
  to: string;
}

export class RuleConditionFields {
  @EnumListField(EVENT_KINDS, { name: 'EventKind', optional: true })
  eventKinds?: readonly string[];

  @IntField({ ...RULE_BOUNDS.minQuantity, optional: true })
  minQuantity?: number;

  @ObjectField(() => RuleTierFields, { optional: true })
  tierAtLeast?: RuleTierFields;

  @ObjectField(() => RuleWindowFields, { optional: true })
  window?: RuleWindowFields;
}

export class RuleOccasionFields {
  @EnumField(OCCASION_TYPES, { name: 'RuleOccasionType' })
  type: (typeof OCCASION_TYPES)[number];

  @DayField({ optional: true })
  from?: string;

  @DayField({ optional: true })
  to?: string;

  @IntListField({ min: 1, max: 7, maxItems: 7, optional: true, description: '1 is Monday, 7 is Sunday' })
  weekdays?: readonly number[];
}

export class RuleMultiplierFields {
  @ObjectField(() => RuleOccasionFields)
  when: RuleOccasionFields;

  @IntField(RULE_BOUNDS.percent)
  percent: number;
}

export class RuleCapFields {
  @EnumField(CAP_PERIODS, { name: 'RuleCapPeriod' })
  period: CapPeriod;

  @IntField(RULE_BOUNDS.capTimes)
  times: number;
}

export class RuleValidityFields {
  @EnumField(VALIDITY_TYPES, { name: 'RuleValidityType' })
  type: (typeof VALIDITY_TYPES)[number];

  @IntField({ ...RULE_BOUNDS.validDays, optional: true })
  days?: number;

  @IntField({ ...RULE_BOUNDS.yearsLater, optional: true })
  yearsLater?: number;
}

export class RuleTermsFields {
  @ObjectField(() => RuleConditionFields)
  condition: RuleConditionFields;

  @ObjectField(() => RuleFormulaFields)
  points: RuleFormulaFields;

  @ObjectField(() => RuleFormulaFields)
  growth: RuleFormulaFields;

  @ListField(() => RuleMultiplierFields, { maxItems: RULE_BOUNDS.multipliers.max, optional: true, description: 'For points only; the highest that applies' })
  multipliers?: readonly RuleMultiplierFields[];

  @ListField(() => RuleCapFields, { maxItems: CAP_PERIODS.length })
  caps: readonly RuleCapFields[];

  @ObjectField(() => RuleValidityFields)
  validity: RuleValidityFields;

  @IntField(RULE_BOUNDS.pendingDays)
  pendingDays: number;
}
