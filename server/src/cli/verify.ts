// Holds the database against every invariant: one line each; the exit code is the number of violations, 250 at most.
import 'reflect-metadata';
import { runWithJournal } from './journal-tools';
import { tellFindings } from './tell-findings';

runWithJournal(tellFindings);
