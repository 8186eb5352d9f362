// The drill that an office hopes never to need, with the commands it would use: a lived-in organisation is backed up while
// members check in, lost, and put back; then every row is held against what it was, and every invariant against the rows.
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { peopleAtTheDoor, type AtTheDoor, type Row } from '../kit/people';
import { drillDatabase, rowsOfSqlite, type DrillDatabase } from './drill-database';
import { Arrivals, begin, ENGINES, serving, settings, until, type Command, type Ran } from './drilled';

jest.setTimeout(300_000);

const PEOPLE = 3_000;
const NOT_RUN = 255;
const CHECK_INS = 'SELECT COUNT(*) FROM check_in';

/** Members with tickets, numbered after those of the demonstration. */
function peopleToFill(): { people: AtTheDoor[]; rows: Row[] } {
  const { people, rows } = peopleAtTheDoor(PEOPLE);
  return { people, rows: rows.map((row) => (row.table === 'member' ? { ...row, values: row.values.map(([id, no, ...rest]) => [id, 10_000 + Number(no), ...rest]) } : row)) };
}

/** The demonstration's organisation, a year of life behind it, lived once for both engines. */
const lived = mkdtempSync(path.join(tmpdir(), 'tongxing-drill-lived-'));
const livedFile = path.join(lived, 'office.sqlite');
beforeAll(() => serving({ NODE_ENV: 'development', ...settings(`sqlite:${livedFile}`, lived) }, async () => {}));
afterAll(() => rmSync(lived, { recursive: true, force: true }));

describe.each(ENGINES)('the drill on %s', (engine) => {
  let scratch: string;
  let dataDir: string;
  let office: DrillDatabase;
  let people: AtTheDoor[];

  const run = (command: Command, args: readonly string[], change: Record<string, string> = {}): Promise<Ran> =>
    begin(command, args, { ...settings(office.url, dataDir), ...change }).ended;
  const folder = (name: string): string => path.join(scratch, name);
  const only = (parent: string): string => {
    const names = readdirSync(parent);
    expect(names).toHaveLength(1);
    return path.join(parent, names[0]!);
  };

  beforeAll(async () => {
    scratch = mkdtempSync(path.join(tmpdir(), 'tongxing-drill-'));
    dataDir = path.join(scratch, 'data');
    mkdirSync(dataDir);
    for (const file of ['app-key', 'audit-head.jsonl']) cpSync(path.join(lived, file), path.join(dataDir, file));
    office = await drillDatabase(engine, scratch, 'office');
    const rows = rowsOfSqlite(livedFile);
    // The server makes the tables; then the lived-in rows move in, and three thousand who stand at a door.
    await serving(settings(office.url, dataDir), async () => {});
    await office.clear(rows.map(({ table }) => table).filter((table) => table !== 'audit_entry'));
    const filled = peopleToFill();
    people = filled.people;
    await office.fill([...rows, ...filled.rows]);
  });
  afterAll(async () => {
    await office?.drop();
    rmSync(scratch, { recursive: true, force: true });
  });

  /** Backs up while people keep checking in; answers how many were in when it began and when the last had come. */
  async function backUpUnderLoad(port: number, parent: string): Promise<{ before: number; after: number }> {
    mkdirSync(parent);
    const load = new Arrivals(port, people);
    const arriving = load.run();
    // A table that no check-in writes: a dump has read some tables before it, and reads the others when many more are in.
    const letGo = await office.holdUp('impact_card');
    try {
      await until(() => load.arrived >= 64, 'the first members are in');
      const taking = run('backup', ['--to', parent]);
      await until(() => readdirSync(parent).length > 0, 'the backup has begun');
      // Whoever is in by now is in the backup.
      const before = load.arrived;
      await until(() => load.arrived >= before + 48, 'more members are in');
      letGo();
      expect(await taking).toMatchObject({ code: 0 });
      expect(people.length).toBeGreaterThan(0);
      load.stop();
      await arriving;
      return { before, after: load.arrived };
    } finally {
      load.stop();
      letGo();
    }
  }

  it('takes a backup while members check in, and what is put back is whole', async () => {
    const elsewhere = await drillDatabase(engine, scratch, 'elsewhere');
    const otherDir = folder('elsewhere');
    try {
      const counts = await serving(settings(office.url, dataDir), async (port) => {
        const counted = await backUpUnderLoad(port, folder('under-load'));
        const refused = await run('restore', [only(folder('under-load')), '--replace']);
        expect(refused).toMatchObject({ code: NOT_RUN, output: expect.stringContaining('请先停下它') });
        return counted;
      });
      mkdirSync(otherDir);
      cpSync(path.join(dataDir, 'app-key'), path.join(otherDir, 'app-key'));
      const restored = await run('restore', [only(folder('under-load'))], settings(elsewhere.url, otherDir));
      expect(restored).toMatchObject({ code: 0, output: expect.stringContaining('不变式全部成立') });
      const [earlier, kept] = [(await office.number(CHECK_INS)) - counts.after, await elsewhere.number(CHECK_INS)];
      expect(kept).toBeGreaterThanOrEqual(earlier + counts.before);
      expect(kept).toBeLessThan(earlier + counts.after);
    } finally {
      await elsewhere.drop();
    }
  });

  it('brings a lost office back, every row of every table byte for byte', async () => {
    const taken = await run('backup', ['--to', folder('quiet')]);
    expect(taken.code).toBe(0);
    const backup = only(folder('quiet'));
    const before = await office.everyRow();
    const heads = readFileSync(path.join(dataDir, 'audit-head.jsonl'));
    expect(heads.length).toBeGreaterThan(0);

    const key = path.join(dataDir, 'app-key');
    const kept = readFileSync(key, 'utf8');
    expect(taken.output).toContain(key);
    expect(taken.output).not.toContain(kept.trim());
    for (const file of readdirSync(backup)) expect(statSync(path.join(backup, file)).mode & 0o777).toBe(0o600);

    // The machine is lost, with everything on it but the backup and the key.
    await office.lose();
    rmSync(dataDir, { recursive: true });
    expect(await run('restore', [backup])).toMatchObject({ code: NOT_RUN, output: expect.stringContaining('这里还没有密钥') });
    mkdirSync(dataDir);
    writeFileSync(key, kept, { mode: 0o600 });

    const restored = await run('restore', [backup]);
    expect(restored).toMatchObject({ code: 0, output: expect.stringContaining('不变式全部成立') });
    expect(await office.everyRow()).toEqual(before);
    expect(readFileSync(path.join(dataDir, 'audit-head.jsonl'))).toEqual(heads);
    expect(await run('verify', [])).toMatchObject({ code: 0 });
  });

  it('refuses what is damaged, sealed under another key, or would overwrite, and leaves every row as it is', async () => {
    expect((await run('backup', ['--to', folder('refused')])).code).toBe(0);
    const backup = only(folder('refused'));
    const before = await office.everyRow();

    expect(await run('restore', [backup])).toMatchObject({ code: NOT_RUN, output: expect.stringContaining('--replace') });

    const another = { APP_KEY: randomBytes(32).toString('base64url') };
    expect(await run('restore', [backup, '--replace'], another)).toMatchObject({ code: NOT_RUN, output: expect.stringContaining('密钥不对') });
    expect(await run('backup', ['--to', folder('wrong-key')], another)).toMatchObject({ code: NOT_RUN, output: expect.stringContaining('打不开') });

    const file = readdirSync(backup).find((name) => name === 'database.sqlite' || name.startsWith('journal_entry'))!;
    const content = readFileSync(path.join(backup, file));
    content[content.length >> 1]! ^= 1;
    writeFileSync(path.join(backup, file), content);
    expect(await run('restore', [backup, '--replace'])).toMatchObject({ code: NOT_RUN, output: expect.stringContaining(`坏的是 ${file}`) });

    expect(await office.everyRow()).toEqual(before);
  });

  it('lists the backups in a folder that is named instead of one, with the command for each, and refuses words without a sense', async () => {
    expect((await run('backup', ['--to', folder('several')])).code).toBe(0);
    const backup = only(folder('several'));
    const told = await run('restore', [folder('several'), '--replace']);
    expect(told).toMatchObject({ code: NOT_RUN, output: expect.stringContaining(`npm run restore -- ${backup} --replace`) });
    expect(await run('backup', ['--keep', '0'])).toMatchObject({ code: NOT_RUN, output: expect.stringContaining('--keep 应是') });
    expect(await run('verify', ['--foo'])).toMatchObject({ code: NOT_RUN, output: expect.stringContaining('用法：npm run verify') });
  });

  it('sets aside what it replaces, and says where', async () => {
    expect((await run('backup', ['--to', folder('first')])).code).toBe(0);
    const replaced = await run('restore', [only(folder('first')), '--replace'], { BACKUP_DIR: folder('aside') });
    expect(replaced).toMatchObject({ code: 0 });
    const former = /原来的数据库留在：(.+)/.exec(replaced.output)?.[1];
    expect(former).toContain('before-restore');
    expect(existsSync(former!)).toBe(true);
  });

  it('keeps the head of the staff log anew where a backup came without it, and says so', async () => {
    rmSync(path.join(dataDir, 'audit-head.jsonl'));
    expect(await run('backup', ['--to', folder('headless')])).toMatchObject({ code: 0, output: expect.stringContaining('链头') });
    const restored = await run('restore', [only(folder('headless')), '--replace'], { BACKUP_DIR: folder('headless-aside') });
    expect(restored).toMatchObject({ code: 0, output: expect.stringContaining('重新留下一个') });
    expect(await run('verify', [])).toMatchObject({ code: 0 });
  });

  // A draft of SQLite holds the heads and the database before its manifest, one of MySQL the heads and a file for each table.
  it.each([
    ['as soon as it has begun', 0],
    ['in the middle', engine === 'sqlite' ? 2 : 12],
  ])('killed without warning %s, leaves nothing that can be restored', async (_when, files) => {
    const parent = folder(`killed-${files}`);
    mkdirSync(parent);
    const { child, ended } = begin('backup', ['--to', parent], settings(office.url, dataDir));
    const hasCome = (): boolean => {
      const [draft] = readdirSync(parent);
      return draft !== undefined && readdirSync(path.join(parent, draft)).length >= files;
    };
    await until(() => child.exitCode !== null || hasCome(), 'a draft');
    child.kill('SIGKILL');
    expect((await ended).code).toBeNull();

    const left = only(parent);
    expect(path.basename(left)).toMatch(/^\.tongxing-.*\.unfinished$/);
    expect(await run('restore', [left, '--replace'])).toMatchObject({ code: NOT_RUN, output: expect.stringContaining('没有做完') });
    expect(await run('restore', [], { BACKUP_DIR: parent })).toMatchObject({ code: 0, output: expect.stringContaining('还没有备份') });
    // Under whatever name: without a manifest it is none.
    const renamed = folder(`renamed-${files}`);
    cpSync(left, renamed, { recursive: true });
    expect(await run('restore', [renamed, '--replace'])).toMatchObject({ code: NOT_RUN, output: expect.stringContaining('找不到这份备份') });
  });
});
