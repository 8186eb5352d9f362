export { fingerprintOf } from './backup-key';
export { BackupsModule } from './backups.module';
export { BackupsService } from './backups.service';
export { keptBackups, type FoundBackup } from './kept-backups';
export { MANIFEST_FILE, type Manifest } from './manifest';
export { BackupRefused, type BackupRefusal, type RefusalDetails } from './refusals';
export { restoreBackup, type Restored } from './restore-backup';
export { lookAtSqlite } from './restore-sqlite';
export { takeBackup, type TakenBackup } from './take-backup';
