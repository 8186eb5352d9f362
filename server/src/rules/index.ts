export { REFERENCE_RULES, seedRules } from './rules.seed';
export {
  assertTerms, needsOf, price, rulesInForce, usesReach,
  type Deed, type Needs, type Priced, type RuleTerms, type RuleVersion,
} from './earning-rule';
export {
  NewRuleDraftRequest, RuleActivationRequest, RuleDraftRequest, RuleDraftRevisionRequest, RuleDraftView, RuleEndingRequest, RuleProposalRequest,
} from './rule-drafts.dto';
export { PublishedRulesQuery } from './published-rules.query';
export { RuleDraftsModule } from './rule-drafts.module';
export { RuleDraftsQuery } from './rule-drafts.query';
export { RuleDraftsService, type Ending, type NewDraft } from './rule-drafts.service';
export { type DraftContent } from './rule-draft.rule';
export { RuleTermsFields } from './rule-terms.dto';
export { RuleView } from './rules.dto';
export { RulesModule } from './rules.module';
export { RulesQuery, type RuleCitation } from './rules.query';
export { contentHash, isUntouched, RulesService, type NewRuleVersion } from './rules.service';
