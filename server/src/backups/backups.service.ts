// backups.service.ts — the only writer of backup_run. Owns: at most one automatic backup of a business day, on SQLite.
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, Not, type FindOptionsWhere } from 'typeorm';
import { Clock } from '../common/clock';
import { KeyRing } from '../common/crypto/key-ring';
import { newToken } from '../common/ids';
import { Transactor } from '../common/transactor';
import { Env } from '../config/env';
import { engineOf } from '../database/engine';
import { BackupRun } from './backup-run.entity';
import { dayDue } from './backups.rule';
import { failureOf, standingOf, type BackupStanding } from './standing.rule';
import { takeBackup, type TakenBackup } from './take-backup';

/** Longer than a backup takes on a slow disk: whose lease runs out has died. */
const LEASE_SECONDS = 1_800;
const KEPT = 7;

@Injectable()
export class BackupsService {
  constructor(
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
    private readonly env: Env,
    private readonly keys: KeyRing,
    private readonly transactor: Transactor,
  ) {}

  /** Switched off by the settings; MySQL is left to the command and a timetable, on a machine that has the room. */
  get isOn(): boolean {
    return this.env.dailyBackups && engineOf(this.dataSource) === 'sqlite';
  }

  /**
   * Takes the backup of the day whose night is over, unless it was taken or another process is at it, and keeps a week
   * of them; null where there was nothing to do. A machine that slept through the night does it in the morning.
   */
  async takeDue(): Promise<TakenBackup | null> {
    if (!this.isOn) return null;
    const now = this.clock.now();
    const day = dayDue(now);
    const leaseToken = await this.take(day, now);
    if (leaseToken === null) return null;
    try {
      const { databaseUrl, dataDir, backupDir: folder } = this.env;
      const taken = await takeBackup({ databaseUrl, dataDir, folder, kind: 'daily', keys: this.keys, now, keep: KEPT });
      const done = { name: taken.name, finishedAt: this.clock.now(), failure: null, failedAt: null, leaseToken: null, leasedUntil: null };
      await this.runs.update({ day, leaseToken }, done);
      return taken;
    } catch (error) {
      // The next look need not wait for the lease to run out. Where not even this can be written, what went wrong first is told.
      const failed = { failure: failureOf(error), failedAt: this.clock.now(), leaseToken: null, leasedUntil: null };
      await this.runs.update({ day, leaseToken }, failed).catch(() => undefined);
      throw error;
    }
  }

  /** How the nightly backups stand; null where they are left to somebody else. */
  async standing(): Promise<BackupStanding | null> {
    if (!this.isOn) return null;
    const newest = (where: FindOptionsWhere<BackupRun>) => this.runs.find({ where, order: { day: 'DESC' }, take: 1 });
    const [[begun], [finished]] = [await newest({}), await newest({ finishedAt: Not(IsNull()) })];
    return standingOf(begun ?? null, finished ?? null, this.clock.now());
  }

  private async take(day: string, now: Date): Promise<string | null> {
    const leaseToken = newToken(16);
    const leasedUntil = new Date(now.getTime() + LEASE_SECONDS * 1000);
    return this.transactor.run(async (tx) => {
      const run: BackupRun = { day, startedAt: now, finishedAt: null, name: null, failure: null, failedAt: null, leaseToken: null, leasedUntil: null };
      // Insert if absent: setting the key to itself changes nothing.
      await tx.createQueryBuilder().insert().into(BackupRun).values(run).orUpdate(['day'], ['day']).updateEntity(false).execute();
      const taken = await tx
        .createQueryBuilder()
        .update(BackupRun)
        .set({ leaseToken, leasedUntil })
        .where('day = :day AND finished_at IS NULL', { day })
        .andWhere('(leased_until IS NULL OR leased_until <= :now)', { now })
        .execute();
      return taken.affected === 1 ? leaseToken : null;
    });
  }

  private get runs() {
    return this.dataSource.getRepository(BackupRun);
  }
}
