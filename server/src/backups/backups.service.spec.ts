import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { createTestDatabase, testEngine, type TestDatabase } from '../../test/create-test-database';
import { KeyRing } from '../common/crypto/key-ring';
import { Transactor } from '../common/transactor';
import { parseEnv } from '../config/env';
import { openDataSource } from '../database/data-source';
import { BackupRun } from './backup-run.entity';
import { BackupsService } from './backups.service';
import { keptBackups } from './kept-backups';
import { snapshotSqlite } from './sqlite-snapshot';

const APP_KEY = Buffer.alloc(32, 7).toString('base64url');
const isMysql = testEngine() === 'mysql';

let db: TestDatabase;
let dataDir: string;
beforeEach(async () => {
  db = await createTestDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'tongxing-daily-'));
});
afterEach(async () => {
  await db.close();
  await rm(dataDir, { recursive: true, force: true });
});

function backups(dataSource: DataSource = db.dataSource, source: Record<string, string> = {}): BackupsService {
  const env = parseEnv({ NODE_ENV: 'test', DEMO: 'on', APP_KEY, DATABASE_URL: db.url, DATA_DIR: dataDir, ...source });
  return new BackupsService(db.clock, dataSource, env, new KeyRing(env.appKey), new Transactor(dataSource));
}

const kept = async (): Promise<string[]> => (await keptBackups(join(dataDir, 'backups'))).map(({ name }) => name);
const runs = (): Promise<BackupRun[]> => db.dataSource.getRepository(BackupRun).find({ order: { day: 'ASC' } });

if (isMysql) {
  it('is left to the command on MySQL: nothing is written, and no row either', async () => {
    expect(await backups().takeDue()).toBeNull();
    expect(await runs()).toEqual([]);
    expect(await readdir(dataDir)).toEqual([]);
    expect(await backups().standing()).toBeNull();
  });
} else {
  it('is taken once for each night, from half past two in Shanghai on', async () => {
    // Sunday afternoon: last night's is due, however late it is.
    expect((await backups().takeDue())?.name).toBe('tongxing-daily-20261122-143000');
    expect(await backups().takeDue()).toBeNull();
    db.clock.set('2026-11-22T18:29:00.000Z');
    expect(await backups().takeDue()).toBeNull();
    db.clock.set('2026-11-22T18:30:00.000Z');
    expect((await backups().takeDue())?.name).toBe('tongxing-daily-20261123-023000');
    expect(await kept()).toHaveLength(2);
    expect((await runs()).map(({ day, name, finishedAt, leaseToken }) => [day, name, finishedAt !== null, leaseToken])).toEqual([
      ['2026-11-22', 'tongxing-daily-20261122-143000', true, null],
      ['2026-11-23', 'tongxing-daily-20261123-023000', true, null],
    ]);
  });

  it('keeps a week of them', async () => {
    for (let day = 0; day < 9; day += 1) {
      await backups().takeDue();
      db.clock.advance({ days: 1 });
    }
    expect(await kept()).toEqual(['30', '29', '28', '27', '26', '25', '24'].map((day) => `tongxing-daily-202611${day}-143000`));
  });

  it('is taken by one of two processes that look at the same moment', async () => {
    const other = await openDataSource(db.url);
    try {
      const taken = await Promise.all([backups(), backups(other), backups(), backups(other)].map((one) => one.takeDue()));
      expect(taken.filter(Boolean)).toHaveLength(1);
      expect(await kept()).toHaveLength(1);
    } finally {
      await other.destroy();
    }
  });

  it('is left to the process that has it in hand, and taken over once that one must have died', async () => {
    const row = { day: '2026-11-22', startedAt: db.clock.now(), finishedAt: null, name: null, leaseToken: 'gone', leasedUntil: new Date(db.clock.now().getTime() + 60_000) };
    await db.dataSource.getRepository(BackupRun).insert(row);
    expect(await backups().takeDue()).toBeNull();
    db.clock.advance({ seconds: 60 });
    expect(await backups().takeDue()).not.toBeNull();
  });

  it('is tried again at the next look where it failed, and leaves nothing of the try', async () => {
    const nowhere = backups(db.dataSource, { BACKUP_DIR: '/dev/null/backups' });
    await expect(nowhere.takeDue()).rejects.toMatchObject({ code: 'FOLDER_NOT_WRITABLE' });
    expect(await runs()).toMatchObject([{ finishedAt: null, leaseToken: null, leasedUntil: null }]);
    expect(await backups().takeDue()).not.toBeNull();
  });

  it('stands as staff read it: why the newest night has none, until it has, and when the last good one was ready', async () => {
    expect(await backups().standing()).toEqual({ lastAt: null, failure: null, failedAt: null, isLate: false });
    const first = db.clock.now();
    await backups().takeDue();
    db.clock.advance({ days: 1 });
    const nowhere = backups(db.dataSource, { BACKUP_DIR: '/dev/null/backups' });
    await expect(nowhere.takeDue()).rejects.toThrow();
    const second = db.clock.now();
    expect(await backups().standing()).toEqual({ lastAt: first, failure: 'FOLDER_NOT_WRITABLE', failedAt: second, isLate: false });
    await backups().takeDue();
    expect(await backups().standing()).toEqual({ lastAt: second, failure: null, failedAt: null, isLate: false });
  });

  it('says nothing of how it stands where it is switched off', async () => {
    expect(await backups(db.dataSource, { BACKUP_DAILY: 'off' }).standing()).toBeNull();
  });

  it('goes where the settings say, and nowhere where they switch it off', async () => {
    expect(await backups(db.dataSource, { BACKUP_DAILY: 'off' }).takeDue()).toBeNull();
    const elsewhere = join(dataDir, 'stick');
    expect((await backups(db.dataSource, { BACKUP_DIR: elsewhere }).takeDue())?.path).toBe(join(elsewhere, 'tongxing-daily-20261122-143000'));
    expect(await kept()).toEqual([]);
  });

  it('holds up nobody who writes while the database is copied', async () => {
    let [writes, isDone] = [0, false];
    const copying = snapshotSqlite(db.url.slice('sqlite:'.length), join(dataDir, 'copy.sqlite')).finally(() => (isDone = true));
    while (!isDone) {
      await db.transactor.run((tx) => tx.query('UPDATE member_counter SET last_no = last_no + 1'));
      writes += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect((await copying).tables).toHaveProperty('member_counter', 1);
    expect(writes).toBeGreaterThan(3);
  });
}
