// pure.ts — what rules hand out where neither the framework nor the database is loaded.
export { needsOf, price, type Priced, type RuleTerms, type RuleVersion } from './earning-rule';
