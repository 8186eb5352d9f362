export { REFERENCE_RULES, seedRules } from './rules.seed';
export {
  assertTerms, needsOf, price, rulesInForce, usesReach,
  type Deed, type Needs, type Priced, type RuleTerms, type RuleVersion,
} from './earning-rule';
export { RuleView } from './rules.dto';
export { RulesModule } from './rules.module';
export { RulesQuery, type RuleCitation } from './rules.query';
export { contentHash, RulesService, type NewRuleVersion } from './rules.service';
