import { setTimeout as sleep } from 'node:timers/promises';
import beginRun from './begin-run';
import { createTestDatabase, testEngine, type TestDatabase } from './create-test-database';
import { everyRow } from './every-row';
import { dropAllKept } from './kept-databases';
import { connectTo, testMysqlUrl } from './mysql-server';

// What SQLite gets by copying a file, MySQL has to get by handing a database on: neither may show what an earlier spec did.

const taken: TestDatabase[] = [];
const onMysql = testEngine() === 'mysql';

async function take(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  taken.push(database);
  return database;
}

async function giveAllBack(): Promise<void> {
  for (const database of taken.splice(0)) await database.close();
}

afterEach(giveAllBack);

/** The one at this address, if it is still handed on; several may lie there. */
async function takeAgain(url: string, times: number): Promise<TestDatabase | undefined> {
  for (let i = 0; i < times; i += 1) {
    const database = await take();
    if (database.url === url) return database;
  }
  return undefined;
}

async function triggersOf({ engine, dataSource }: TestDatabase): Promise<string[]> {
  const rows: { name?: string; Trigger?: string; sql?: string; Statement?: string }[] = await dataSource.query(
    engine === 'mysql' ? 'SHOW TRIGGERS' : `SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name`,
  );
  return rows.map(({ name, Trigger, sql, Statement }) => `${name ?? Trigger}: ${sql ?? Statement}`).sort();
}

const begin = 'INSERT INTO setting (`key`, value, updated_at) VALUES';
const settings = (count: number): string => `${begin} ${Array.from({ length: count }, (_, i) => `('k${i}', 'x', '2026-11-22 06:30:00.000')`).join(', ')}`;
const AUDITED = `INSERT INTO audit_entry (id, actor_name, action, object_kind, object_id, details, at)
  VALUES ('A0000000000000000000000001', '甲', 'x', 'x', 'x', '{}', '2026-11-22 06:30:00.000')`;

it.each<[string, string]>([
  ['a few rows', settings(3)],
  ['many rows', settings(3_000)],
  ['a row that may not be deleted', AUDITED],
  ['another value in a row that migrations wrote', `UPDATE member_counter SET last_no = 7`],
  ['a row missing that migrations wrote', 'DELETE FROM member_counter'],
])('is as migrations leave it after a spec that left %s', async (_what, harm) => {
  const first = await take();
  const before = await everyRow(first.url);
  await first.dataSource.query(harm);
  expect(await everyRow(first.url)).not.toEqual(before);
  await giveAllBack();
  const again = first.engine === 'mysql' ? await takeAgain(first.url, 8) : await take();
  expect(again && (await everyRow(again.url))).toEqual(before);
});

it('has the triggers of the beginning after a spec that took one away and wrote another', async () => {
  const first = await take();
  const before = await triggersOf(first);
  expect(before.length).toBeGreaterThan(0);
  await first.dataSource.query('DROP TRIGGER audit_entry_no_delete');
  await first.dataSource.query(first.engine === 'mysql' ? 'CREATE TRIGGER odd BEFORE DELETE ON setting FOR EACH ROW SET @odd = 1' : 'CREATE TRIGGER odd BEFORE DELETE ON setting BEGIN SELECT 1; END');
  expect(await triggersOf(first)).not.toEqual(before);
  await giveAllBack();
  const again = first.engine === 'mysql' ? await takeAgain(first.url, 8) : await take();
  expect(again && (await triggersOf(again))).toEqual(before);
});

const nameOf = ({ url }: TestDatabase): string => new URL(url).pathname.slice(1);

/** As the server names them. */
async function databases(): Promise<string[]> {
  const connection = await connectTo(testMysqlUrl());
  try {
    const [rows] = await connection.query({ sql: 'SHOW DATABASES', rowsAsArray: true });
    return (rows as [string][]).map(([name]) => name);
  } finally {
    await connection.end();
  }
}

// SQLite hands none on.
(onMysql ? it : it.skip).each(['DROP TABLE setting', 'CREATE INDEX setting_odd ON setting (updated_at)'])('is removed, and not handed on, after %s', async (harm) => {
  const first = await take();
  const harmed = nameOf(first);
  await first.dataSource.query(harm);
  await giveAllBack();
  expect(await databases()).toContain(harmed);
  // Whoever has as many as there are has tried each; another worker may be trying this one just now.
  for (let i = (await databases()).length; i > 0 && (await databases()).includes(harmed); i -= 1) expect((await take()).url).not.toBe(first.url);
  for (let i = 0; i < 100 && (await databases()).includes(harmed); i += 1) await sleep(20);
  expect(await databases()).not.toContain(harmed);
});

describe('whose they are', () => {
  const maker = process.env['TEST_DATABASE_MAKER'];
  const nextRun = (): string | undefined => {
    delete process.env['TEST_DATABASE_MAKER'];
    beginRun();
    return process.env['TEST_DATABASE_MAKER'];
  };
  afterEach(() => {
    process.env['TEST_DATABASE_MAKER'] = maker;
  });

  it('is another run’s also where that has the same process id, as in another container', () => {
    const [one, another] = [nextRun(), nextRun()];
    expect(one).not.toBe(another);
    // What names them in a database's name, and what scripts take for a maker.
    for (const name of [one, another]) expect(name).toMatch(/^[a-z0-9]{1,20}$/);
  });

  it('is decided by whoever starts the run, where that names a maker', () => {
    process.env['TEST_DATABASE_MAKER'] = 'simulate7';
    beginRun();
    expect(process.env['TEST_DATABASE_MAKER']).toBe('simulate7');
  });

  (onMysql ? it : it.skip)('is heeded at the end of a run: one in use stays, and goes once it was given back', async () => {
    nextRun();
    const [used, left] = [await take(), await take()];
    await taken.splice(taken.indexOf(left), 1)[0]!.close();
    await dropAllKept(100);
    expect(await databases()).toContain(nameOf(used));
    expect(await databases()).not.toContain(nameOf(left));
    await giveAllBack();
    await dropAllKept();
    expect(await databases()).not.toContain(nameOf(used));
  });
});

it('is one spec’s alone for as long as it is open', async () => {
  const urls = (await Promise.all([take(), take(), take()])).map(({ url }) => url);
  expect(new Set(urls).size).toBe(3);
});

it('is not made anew each time on MySQL', async () => {
  const urls = new Set<string>();
  for (let i = 0; i < 6; i += 1) {
    urls.add((await take()).url);
    await giveAllBack();
  }
  if (onMysql) expect(urls.size).toBeLessThan(6);
  else expect(urls.size).toBe(6);
});
