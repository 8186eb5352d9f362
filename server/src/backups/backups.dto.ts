import { BoolField, EnumField, InstantField } from '../common/fields';
import { BACKUP_FAILURES, type BackupFailure } from './standing.rule';

export class BackupStandingView {
  @BoolField({ description: 'False where the nightly backup is left to a timetable of the keeper’s; then nothing is known here' })
  isAutomatic: boolean;

  @InstantField({ nullable: true, description: 'When the last good one was ready' })
  lastAt: string | null;

  @EnumField(BACKUP_FAILURES, { name: 'BackupFailure', nullable: true, description: 'Why the newest night has none' })
  failure: BackupFailure | null;

  @InstantField({ nullable: true })
  failedAt: string | null;

  @BoolField({ description: 'There has been none for two days' })
  isLate: boolean;
}
