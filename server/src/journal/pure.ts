// pure.ts — what the journal hands out where neither the framework nor the database is loaded.
export { countedOf, type Counted, type Entry } from './journal.rule';
