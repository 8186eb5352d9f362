import type { MigrationInterface } from 'typeorm';
import { Foundation1700000001000 } from './1700000001000-foundation';
import { Settings1700000002000 } from './1700000002000-settings';
import { Staff1700000003000 } from './1700000003000-staff';
import { Members1700000004000 } from './1700000004000-members';
import { Messages1700000005000 } from './1700000005000-messages';
import { Joining1700000007000 } from './1700000007000-joining';
import { Journal1700000006000 } from './1700000006000-journal';
import { Events1700000008000 } from './1700000008000-events';
import { CheckIns1700000009000 } from './1700000009000-check-ins';
import { Rebuild1700000010000 } from './1700000010000-rebuild';
import { Audit1700000011000 } from './1700000011000-audit';
import { Cards1700000012000 } from './1700000012000-cards';
import { Approvals1700000013000 } from './1700000013000-approvals';
import { Adjustments1700000013100 } from './1700000013100-adjustments';
import { RuleDrafts1700000014000 } from './1700000014000-rule-drafts';
import { Lots1700000015000 } from './1700000015000-lots';
import { Badges1700000016000 } from './1700000016000-badges';
import { TierTerms1700000017000 } from './1700000017000-tier-terms';
import { Closings1700000018000 } from './1700000018000-closings';
import { Backups1700000020000 } from './1700000020000-backups';
import { TierPublishers1700000021000 } from './1700000021000-tier-publishers';
import { BackupFailures1700000022000 } from './1700000022000-backup-failures';
import { RebuildPrograms1700000023000 } from './1700000023000-rebuild-programs';
import { LotNotices1700000024000 } from './1700000024000-lot-notices';
import { ClosingsLeftOut1700000024100 } from './1700000024100-closings-left-out';
import { LeftOutMembers1700000024600 } from './1700000024600-left-out-members';

/** Every migration in the order it runs, one list and no globbing: what is built is what runs. */
export const migrations: (new () => MigrationInterface)[] = [
  Foundation1700000001000,
  Settings1700000002000,
  Staff1700000003000,
  Members1700000004000,
  Messages1700000005000,
  Joining1700000007000,
  Journal1700000006000,
  Events1700000008000,
  CheckIns1700000009000,
  Rebuild1700000010000,
  Audit1700000011000,
  Cards1700000012000,
  Approvals1700000013000,
  Adjustments1700000013100,
  RuleDrafts1700000014000,
  Lots1700000015000,
  Badges1700000016000,
  TierTerms1700000017000,
  Closings1700000018000,
  Backups1700000020000,
  TierPublishers1700000021000,
  BackupFailures1700000022000,
  RebuildPrograms1700000023000,
  LotNotices1700000024000,
  ClosingsLeftOut1700000024100,
  LeftOutMembers1700000024600,
];

/** What TypeORM notes in the table `migration` once it has run. */
export function migrationName(migration: new () => MigrationInterface): string {
  return new migration().name ?? migration.name;
}
