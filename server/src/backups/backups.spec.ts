import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, chown, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFreshDatabase, createTestDatabase, TEST_START, testEngine, type FreshDatabase, type TestDatabase } from '../../test/create-test-database';
import { everyRow } from '../../test/every-row';
import { AuditHeads, AuditService, CONSOLE, HEADS_FILE, SealingService } from '../audit';
import { KeyRing } from '../common/crypto/key-ring';
import { FieldCipher } from '../common/crypto/field-cipher';
import { newId } from '../common/ids';
import { Outbox } from '../common/outbox';
import { openDataSource } from '../database/data-source';
import { HalfRestoredError, migrate, RESTORE_MARK, schemaDrift } from '../database/migrate';
import { migrationName, migrations } from '../database/migrations';
import { MeasureRow } from '../measures/measure.entity';
import { MemberDataKey } from '../members/member-data-key.entity';
import { Setting } from '../settings/setting.entity';
import { fingerprintOf } from './backup-key';
import { keptBackups } from './kept-backups';
import { MANIFEST_FILE } from './manifest';
import { BackupRefused } from './refusals';
import { restoreBackup, type Restored, type RestoreWish } from './restore-backup';
import { takeBackup, type BackupWish, type TakenBackup } from './take-backup';

const KEYS = new KeyRing(Buffer.alloc(32, 7).toString('base64url'));
const OTHER_KEYS = new KeyRing(Buffer.alloc(32, 8).toString('base64url'));
const isMysql = testEngine() === 'mysql';
/** What can happen on one engine alone is a test on that engine alone. */
const onMysql = (name: string, test: () => Promise<void>): void => (isMysql ? it(name, test) : undefined);
const onSqlite = (name: string, test: () => Promise<void>): void => (isMysql ? undefined : it(name, test));

let db: TestDatabase;
let target: FreshDatabase;
/** Where the office's data folder is, the one it is restored into, and the backups. */
let dataDir: string;
let targetDir: string;
let folder: string;

beforeAll(async () => {
  db = await createTestDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'tongxing-office-'));
  await live();
});
afterAll(async () => {
  await db.close();
  await rm(dataDir, { recursive: true, force: true });
});
beforeEach(async () => {
  db.clock.set(TEST_START);
  target = await createFreshDatabase({ migrated: false });
  const scratch = await mkdtemp(join(tmpdir(), 'tongxing-backups-'));
  [targetDir, folder] = [join(scratch, 'new-office'), join(scratch, 'backups')];
});
afterEach(async () => {
  await target.drop();
  await rm(join(folder, '..'), { recursive: true, force: true });
});

/** What is hard to carry: quotes, line ends of every kind, signs beyond the first plane, spaces at the end, great numbers, nothing. */
const HARD = ['', ' ', 'a ', "it's", '"quoted"', 'back\\slash\\', 'line\nend\r\n', '\u2028\u2029\u0085', '喆堃🌸𠮷', '%_?', 'NULL', "'; DROP TABLE member; --", '\t\u0001\u007f'];

async function live(): Promise<void> {
  const { clock, dataSource, transactor } = db;
  const now = clock.now();
  await transactor.run(async (tx) => {
    for (const [index, text] of HARD.entries()) {
      await tx.getRepository(Setting).insert({ key: `hard.${index}`, value: { text, [text]: index }, updatedAt: now });
      await new Outbox(clock).add(tx, { topic: 'welcome', payload: { text }, dedupeKey: `hard:${index}` });
    }
    await tx.getRepository(MemberDataKey).insert(wrapped(KEYS));
  });
  // More than one page of rows and more than one statement of them.
  const many = Array.from({ length: 2_500 }, (_, index) => ({ memberId: `m${index}`, month: '2026-11', measure: 'check_ins' as const, value: index * 3_600_000_000 }));
  for (let from = 0; from < many.length; from += 500) await dataSource.createQueryBuilder().insert().into(MeasureRow).values(many.slice(from, from + 500)).execute();
  const audit = new AuditService(clock, dataSource, transactor);
  for (const title of ['河边清理', '植树']) {
    await transactor.run((tx) => audit.note(tx, CONSOLE, { action: 'event.created', objectKind: 'event', objectId: newId(now), details: { title } }));
    await new SealingService(clock, dataSource, new AuditHeads({ dataDir }), transactor).sealWaiting();
  }
}

function wrapped(keys: KeyRing): MemberDataKey {
  const cipher = new FieldCipher(keys);
  return { memberId: 'm1', wrappedKey: cipher.wrapKey(cipher.newDataKey(), 'm1'), createdAt: db.clock.now() };
}

const backUp = (change: Partial<BackupWish> = {}): Promise<TakenBackup> =>
  takeBackup({ databaseUrl: db.url, dataDir, folder, kind: 'asked', keys: KEYS, now: db.clock.now(), ...change });
const restore = (path: string, change: Partial<RestoreWish> = {}): Promise<Restored> =>
  restoreBackup({ path, databaseUrl: target.url, dataDir: targetDir, backupDir: folder, keys: KEYS, replace: false, now: db.clock.now(), ...change });

async function refusalOf(work: Promise<unknown>): Promise<BackupRefused> {
  const error: unknown = await work.then(() => null, (reason: unknown) => reason);
  if (error instanceof BackupRefused) return error;
  throw new Error('It was not refused.', { cause: error });
}

const filesIn = async (path: string): Promise<string[]> => (await readdir(path)).sort();

describe('a backup', () => {
  it('brings back every row of every table, and the heads of the audit log', async () => {
    const { path, manifest } = await backUp();
    const { former, formerHeads, migrated } = await restore(path);
    expect([former, formerHeads, migrated]).toEqual([null, null, []]);
    const [before, after] = [await everyRow(db.url), await everyRow(target.url)];
    // TypeORM's notes on computed columns name the database that they stand in.
    const [noted, notes] = [before, after].map((all) => all['typeorm_metadata']?.length);
    expect(notes).toBe(noted);
    expect({ ...after, typeorm_metadata: [] }).toEqual({ ...before, typeorm_metadata: [] });
    expect(before['measure']).toHaveLength(2_500);
    expect(await readFile(join(targetDir, HEADS_FILE))).toEqual(await readFile(join(dataDir, HEADS_FILE)));
    expect(manifest.tables).toMatchObject({ measure: 2_500, audit_entry: 2, migration: migrations.length });
  });

  it('leaves a database that needs no change, triggers among it', async () => {
    await restore((await backUp()).path);
    const dataSource = await openDataSource(target.url);
    try {
      expect(await migrate(dataSource)).toEqual([]);
      expect(await schemaDrift(dataSource)).toEqual([]);
      await expect(dataSource.query('DELETE FROM audit_entry')).rejects.toThrow('append-only');
    } finally {
      await dataSource.destroy();
    }
  });

  it('says whose it is, when it was taken, of which version, and what each file holds', async () => {
    const { path, manifest, name } = await backUp();
    expect(name).toBe('tongxing-20261122-143000');
    expect(manifest).toMatchObject({
      tool: 'tongxing-backup',
      takenAt: db.clock.now().toISOString(),
      schema: { migrations: expect.arrayContaining(migrations.map(migrationName)) },
      key: { fingerprint: fingerprintOf(KEYS) },
    });
    const names = migrations.map(migrationName).sort((a, b) => Number(a.slice(-13)) - Number(b.slice(-13)));
    expect(manifest.schema.last).toBe(names.at(-1));
    expect((await filesIn(path)).filter((file) => file !== MANIFEST_FILE)).toEqual(manifest.files.map((file) => file.name).sort());
    for (const { name: file, bytes, sha256 } of manifest.files) {
      const content = await readFile(join(path, file));
      expect([content.length, createHash('sha256').update(content).digest('hex')]).toEqual([bytes, sha256]);
    }
  });

  it('can be read by its owner alone, and the key is not in it', async () => {
    const { path } = await backUp();
    expect((await stat(path)).mode & 0o777).toBe(0o700);
    for (const file of await filesIn(path)) {
      expect((await stat(join(path, file))).mode & 0o777).toBe(0o600);
      expect((await readFile(join(path, file))).includes(Buffer.alloc(32, 7).toString('base64url'))).toBe(false);
    }
  });

  it('is not taken under a key that does not open the members’ fields', async () => {
    const refusal = await refusalOf(backUp({ keys: OTHER_KEYS }));
    expect(refusal).toMatchObject({ code: 'KEY_NOT_OF_DATA', details: { fingerprint: fingerprintOf(OTHER_KEYS) } });
    expect(await filesIn(folder)).toEqual([]);
  });

  it('is not taken where there is no database yet, and nothing is left of the try', async () => {
    expect((await refusalOf(backUp({ databaseUrl: target.url }))).code).toBe('NO_DATABASE');
    expect(await filesIn(folder)).toEqual([]);
  });

  it('is not put where a file is in the way', async () => {
    await mkdir(join(folder, '..'), { recursive: true });
    await writeFile(folder, 'not a folder');
    expect((await refusalOf(backUp())).code).toBe('FOLDER_NOT_WRITABLE');
    await rm(folder);
  });

  it('of the same second gets a name of its own', async () => {
    expect([(await backUp()).name, (await backUp()).name]).toEqual(['tongxing-20261122-143000', 'tongxing-20261122-143000-2']);
  });

  onSqlite('says that the database is damaged', async () => {
    const whole = join((await backUp()).path, 'database.sqlite');
    const file = join(dataDir, 'broken.sqlite');
    const broken = await readFile(whole);
    broken.fill(0x5a, 4096, 40_960);
    await writeFile(file, broken);
    await rm(folder, { recursive: true });
    expect((await refusalOf(backUp({ databaseUrl: `sqlite:${file}` }))).code).toBe('DATABASE_DAMAGED');
    expect(await filesIn(folder)).toEqual([]);
  });

  onSqlite('does not carry along what was deleted', async () => {
    await db.transactor.run((tx) => tx.getRepository(Setting).insert({ key: 'gone', value: { note: 'a-secret-that-was-erased' }, updatedAt: db.clock.now() }));
    await db.transactor.run((tx) => tx.getRepository(Setting).delete({ key: 'gone' }));
    const file = db.url.slice('sqlite:'.length);
    const before = Buffer.concat([await readFile(`${file}-wal`), await readFile(file)]);
    expect(before.includes('a-secret-that-was-erased')).toBe(true);
    expect((await readFile(join((await backUp()).path, 'database.sqlite'))).includes('a-secret-that-was-erased')).toBe(false);
  });
});

describe('older backups', () => {
  it('go once enough newer ones are there, and nothing else does', async () => {
    await mkdir(join(folder, '照片'), { recursive: true });
    await writeFile(join(folder, 'tongxing-20260101-000000'), 'a file that only looks like one');
    await mkdir(join(folder, 'tongxing-20260102-000000'));
    const daily = await backUp({ kind: 'daily' });
    const names: string[] = [];
    for (let day = 0; day < 4; day += 1) {
      db.clock.advance({ days: 1 });
      names.push((await backUp({ keep: 2 })).name);
    }
    expect(await filesIn(folder)).toEqual([...names.slice(2), daily.name, 'tongxing-20260101-000000', 'tongxing-20260102-000000', '照片'].sort());
  });

  it('are found newest first', async () => {
    const first = await backUp();
    db.clock.advance({ days: 1 });
    const second = await backUp();
    expect((await keptBackups(folder)).map(({ name }) => name)).toEqual([second.name, first.name]);
    expect(await keptBackups(join(folder, 'nowhere'))).toEqual([]);
  });

  it('that were killed in the making are tidied away after half a day, and not before', async () => {
    const [old, young] = ['.tongxing-20261121-020000-ab.unfinished', '.tongxing-20261122-140000-cd.unfinished'];
    for (const [name, hoursAgo] of [[old, 13], [young, 1]] as const) {
      await mkdir(join(folder, name), { recursive: true });
      const at = new Date(db.clock.now().getTime() - hoursAgo * 3_600_000);
      await utimes(join(folder, name), at, at);
    }
    const { name } = await backUp();
    expect(await filesIn(folder)).toEqual([young, name]);
  });
});

describe('a restore refuses, and leaves everything as it was,', () => {
  afterEach(async () => {
    expect(await isEmpty(target)).toBe(true);
    expect(existsSync(join(targetDir, HEADS_FILE))).toBe(false);
  });

  it('what is not there', async () => {
    expect((await refusalOf(restore(join(folder, 'tongxing-20261122-143000')))).code).toBe('BACKUP_NOT_FOUND');
    expect((await refusalOf(restore(tmpdir()))).code).toBe('BACKUP_NOT_FOUND');
  });

  it('one that was never finished', async () => {
    const { path } = await backUp();
    const draft = join(folder, '.tongxing-20261122-143000-ab.unfinished');
    await cp(path, draft, { recursive: true });
    expect((await refusalOf(restore(draft))).code).toBe('BACKUP_UNFINISHED');
    await rm(join(path, MANIFEST_FILE));
    expect((await refusalOf(restore(path))).code).toBe('BACKUP_NOT_FOUND');
  });

  it('one of whose files a single byte is another, or which is cut short, or gone, and names it', async () => {
    const { path, manifest } = await backUp();
    const damaged = async (name: string, damage: (file: string) => Promise<void>): Promise<void> => {
      const copy = join(folder, 'copy');
      await cp(path, copy, { recursive: true });
      await damage(join(copy, name));
      expect(await refusalOf(restore(copy))).toMatchObject({ code: 'BACKUP_DAMAGED', details: { file: name } });
      await rm(copy, { recursive: true });
    };
    const [some] = manifest.files;
    for (const { name, bytes } of [some!, manifest.files.at(-1)!]) {
      await damaged(name, async (file) => {
        const content = await readFile(file);
        content[Math.floor(bytes / 2)]! ^= 1;
        await writeFile(file, content);
      });
      await damaged(name, (file) => truncate(file, bytes - 1));
      await damaged(name, (file) => appendFile(file, ' '));
      await damaged(name, (file) => rm(file));
    }
    await damaged(MANIFEST_FILE, (file) => truncate(file, 100));
    await damaged(MANIFEST_FILE, async (file) => writeFile(file, (await readFile(file, 'utf8')).replace('"measure": 2500', '"measure": 2501')));
  });

  it('another key, or none, and says which one is needed', async () => {
    const { path } = await backUp();
    const [needed, given] = [fingerprintOf(KEYS), fingerprintOf(OTHER_KEYS)];
    expect(await refusalOf(restore(path, { keys: OTHER_KEYS }))).toMatchObject({ code: 'KEY_WRONG', details: { needed, given } });
    expect(await refusalOf(restore(path, { keys: null }))).toMatchObject({ code: 'KEY_NEEDED', details: { needed } });
  });

  it('a schema that is newer than this program', async () => {
    await db.dataSource.query("INSERT INTO migration (timestamp, name) VALUES (1900000000000, 'Dues1900000000000')");
    const { path } = await backUp();
    await db.dataSource.query('DELETE FROM migration WHERE timestamp = 1900000000000');
    expect(await refusalOf(restore(path))).toMatchObject({ code: 'SCHEMA_NEWER', details: { last: 'Dues1900000000000' } });
  });

  it('a database of another kind', async () => {
    const { path } = await backUp();
    if (isMysql) {
      const file = join(targetDir, 'other.sqlite');
      expect((await refusalOf(restore(path, { databaseUrl: `sqlite:${file}` }))).code).toBe('ENGINE_WRONG');
      expect(existsSync(file)).toBe(false);
    } else {
      // Nobody listens there: which of the two it is cannot even be asked.
      expect((await refusalOf(restore(path, { databaseUrl: 'mysql://root@127.0.0.1:1/nothing' }))).code).toBe('DATABASE_UNREACHABLE');
    }
  });
});

describe('a database that is not empty', () => {
  it('is kept as it is unless it may be replaced', async () => {
    const { path } = await backUp();
    await restore(path);
    const before = await everyRow(target.url);
    expect((await refusalOf(restore(path))).code).toBe('DATABASE_NOT_EMPTY');
    expect(await everyRow(target.url)).toEqual(before);
  });

  it('is set aside whole when it is replaced, and the heads beside it', async () => {
    const first = await backUp();
    await restore(first.path);
    await changed(target.url, 'UPDATE measure SET value = 7');
    const former = await everyRow(target.url);
    await appendFile(join(targetDir, HEADS_FILE), '\n{"sealedNo":99,"hash":"later","at":"2026-11-23T00:00:00.000Z"}');
    const formerHeads = await readFile(join(targetDir, HEADS_FILE), 'utf8');

    const restored = await restore(first.path, { replace: true });
    expect((await everyRow(target.url))['measure']).toEqual((await everyRow(db.url))['measure']);
    expect(await readFile(join(targetDir, HEADS_FILE), 'utf8')).not.toContain('later');
    expect(await readFile(restored.formerHeads!, 'utf8')).toBe(formerHeads);
    expect(restored.former).toContain('before-restore-20261122-143000');
    if (isMysql) {
      // What MySQL held is a backup like any other, and goes back the same way.
      await restore(restored.former!, { replace: true, now: new Date(db.clock.now().getTime() + 1000) });
      expect(await everyRow(target.url)).toEqual(former);
    } else {
      expect(await everyRow(`sqlite:${restored.former!}`)).toEqual(former);
    }
  });

  it('is not touched while a server has it open', async () => {
    const { path } = await backUp();
    await restore(path);
    const before = await everyRow(target.url);
    const server = await openDataSource(target.url, { poolSize: 1 });
    try {
      await server.query('SELECT 1 FROM member');
      expect((await refusalOf(restore(path, { replace: true }))).code).toBe('DATABASE_IN_USE');
    } finally {
      await server.destroy();
    }
    expect(await everyRow(target.url)).toEqual(before);
    await restore(path, { replace: true });
  });

  onMysql('is not touched while a lease in it has not run out', async () => {
    const { path } = await backUp();
    await restore(path);
    const until = new Date(Date.now() + 45_000).toISOString().replace('T', ' ').replace('Z', '');
    await changed(target.url, `UPDATE outbox SET lease_token = 'x', leased_until = '${until}' WHERE dedupe_key = 'hard:0'`);
    expect(await refusalOf(restore(path, { replace: true }))).toMatchObject({ code: 'DATABASE_IN_USE', details: { how: 'lease' } });
  });

  onMysql('is not touched where tables stand in it that are not ours', async () => {
    const { path } = await backUp();
    await changed(target.url, 'CREATE TABLE wp_posts (id INT PRIMARY KEY)');
    expect((await refusalOf(restore(path))).code).toBe('DATABASE_NOT_EMPTY');
    expect(await refusalOf(restore(path, { replace: true }))).toMatchObject({ code: 'FOREIGN_TABLES', details: { tables: 'wp_posts' } });
  });

  onSqlite('may be too damaged to be opened: it is set aside as it is', async () => {
    const { path } = await backUp();
    const file = target.url.slice('sqlite:'.length);
    await writeFile(file, 'this was a database once, and there is more than one page of it. '.repeat(100));
    expect((await refusalOf(restore(path))).code).toBe('DATABASE_NOT_EMPTY');
    const { former } = await restore(path, { replace: true });
    expect(await readFile(former!, 'utf8')).toContain('this was a database once');
    expect((await everyRow(target.url))['measure']).toHaveLength(2_500);
  });

  onSqlite('or was deleted without its log, which must not be played into the new one', async () => {
    const { path } = await backUp();
    const file = target.url.slice('sqlite:'.length);
    await cp(`${db.url.slice('sqlite:'.length)}-wal`, `${file}-wal`);
    await restore(path);
    expect((await readdir(join(file, '..'))).filter((name) => name.endsWith('.sqlite-wal'))).toEqual(['test.before-restore-20261122-143000.sqlite-wal']);
    expect(await everyRow(target.url)).toEqual(await everyRow(db.url));
  });
});

// Only root can give a file away.
if (process.getuid?.() === 0) {
  it('belongs to whoever owns the folder that it is put into, also where an administrator puts it there', async () => {
    const { path } = await backUp();
    await mkdir(targetDir);
    await chown(targetDir, 1234, 1234);
    const file = join(targetDir, 'office.sqlite');
    await restore(path, isMysql ? {} : { databaseUrl: `sqlite:${file}` });
    const own = [join(targetDir, HEADS_FILE), ...(isMysql ? [] : [file])];
    for (const one of own) expect(await stat(one)).toMatchObject({ uid: 1234, gid: 1234 });
    await backUp({ folder: join(targetDir, 'backups') });
    expect(await stat(join(targetDir, 'backups'))).toMatchObject({ uid: 1234, gid: 1234 });
  });
}

describe('an older backup', () => {
  it('is brought up to what this program needs', async () => {
    const older = await createFreshDatabase({ migrated: false });
    const last = migrations.length - 1;
    const sorted = [...migrations].sort((a, b) => Number(migrationName(a).slice(-13)) - Number(migrationName(b).slice(-13)));
    const dataSource = await openDataSource(older.url, { migrations: sorted.slice(0, last) });
    try {
      await dataSource.runMigrations({ transaction: 'each' });
      await dataSource.query("INSERT INTO setting (`key`, value, updated_at) VALUES ('organisation', '{}', '2026-11-22 00:00:00.000')");
      await dataSource.destroy();
      const { path, manifest } = await backUp({ databaseUrl: older.url });
      expect(manifest.schema.migrations).toHaveLength(last);
      const { migrated } = await restore(path);
      expect(migrated).toEqual([migrationName(sorted[last]!)]);
      expect((await everyRow(target.url))['setting']).toEqual((await everyRow(older.url))['setting']);
      const restored = await openDataSource(target.url);
      expect(await schemaDrift(restored)).toEqual([]);
      await restored.destroy();
    } finally {
      await older.drop();
    }
  });
});

describe('a restore into MySQL that was broken off', () => {
  /** Rows come one table after the other; this lets it stop between two of them. */
  const brokenOff = async (path: string): Promise<void> => {
    const onRows = (table: string): void => {
      if (table === 'measure') throw new Error('the power went');
    };
    await expect(restore(path, { onRows, replace: true })).rejects.toThrow('the power went');
  };

  onMysql('leaves a database that no server takes, until it is done once more', async () => {
    const { path } = await backUp();
    await brokenOff(path);
    const dataSource = await openDataSource(target.url);
    await expect(migrate(dataSource)).rejects.toBeInstanceOf(HalfRestoredError);
    await dataSource.destroy();
    expect((await refusalOf(backUp({ databaseUrl: target.url }))).code).toBe('HALF_RESTORED');
    expect((await refusalOf(restore(path))).code).toBe('HALF_RESTORED');
    // Half of a backup is nothing to be set aside.
    expect((await restore(path, { replace: true })).former).toBeNull();
    const [before, after] = [await everyRow(db.url), await everyRow(target.url)];
    expect(after).not.toHaveProperty(RESTORE_MARK);
    expect(after['measure']).toEqual(before['measure']);
  });
});

async function isEmpty({ url }: FreshDatabase): Promise<boolean> {
  if (!isMysql) return !existsSync(url.slice('sqlite:'.length));
  return Object.keys(await everyRow(url)).length === 0;
}

async function changed(url: string, sql: string): Promise<void> {
  const dataSource = await openDataSource(url);
  try {
    await dataSource.query(sql);
  } finally {
    await dataSource.destroy();
  }
}
