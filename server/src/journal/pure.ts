// pure.ts — what the journal hands out where neither the framework nor an entity is loaded.
export { countedOf, undoneOf, type Counted, type Entry, type EntryDetails } from './journal.rule';
export { entryCount, playJournals, type MemberJournal } from './journal-tape.rule';
