// invariants.ts — every invariant that SQL can say, in the order in which they are told.
import { APPROVAL_INVARIANTS } from './approval-invariants';
import { BADGE_INVARIANTS } from './badge-invariants';
import { CARD_INVARIANTS } from './card-invariants';
import { HOUSE_INVARIANTS } from './house-invariants';
import type { SqlInvariant } from './invariant';
import { JOURNAL_INVARIANTS } from './journal-invariants';
import { LEDGER_INVARIANTS } from './ledger-invariants';
import { TIER_INVARIANTS } from './tier-invariants';
import { VERSION_INVARIANTS } from './version-invariants';

export const SQL_INVARIANTS: readonly SqlInvariant[] = [
  ...LEDGER_INVARIANTS,
  ...JOURNAL_INVARIANTS,
  ...BADGE_INVARIANTS,
  ...TIER_INVARIANTS,
  ...VERSION_INVARIANTS,
  ...HOUSE_INVARIANTS,
  ...APPROVAL_INVARIANTS,
  ...CARD_INVARIANTS,
];
