// Holds the database against every invariant: one line each; the exit code is the number of violations, 250 at most.
import 'reflect-metadata';
import { runAloneWithJournal } from './journal-tools';
import { tellFindings } from './tell-findings';
import { VERIFY_COPY } from './verify.copy';

runAloneWithJournal(VERIFY_COPY.usage, tellFindings);
