import { createTestDatabase, testEngine, type TestDatabase } from './create-test-database';
import { everyRow } from './every-row';

// What SQLite gets by copying a file, MySQL has to get by handing a database on: neither may show what an earlier spec did.

const taken: TestDatabase[] = [];

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

it.each(['DROP TABLE setting', 'CREATE INDEX setting_odd ON setting (updated_at)'])('is not handed on after %s', async (harm) => {
  const first = await take();
  await first.dataSource.query(harm);
  await giveAllBack();
  expect(await takeAgain(first.url, 3)).toBeUndefined();
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
  if (testEngine() === 'mysql') expect(urls.size).toBeLessThan(6);
  else expect(urls.size).toBe(6);
});
