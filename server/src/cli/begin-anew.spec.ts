import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beginAnew, refuseInUse } from './begin-anew';
import { NotReadyError } from './journal-tools';

const NOW = new Date('2026-11-26T06:30:00.000Z');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tongxing-anew-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function made(file: string, table = 'member'): string {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.exec(`CREATE TABLE ${table} (id TEXT)`);
  database.close();
  return file;
}

const withFile = (name: string): string => {
  writeFileSync(join(folder, name), 'x');
  return name;
};

it('clears the database in the data folder and what was made from it, and leaves backups, the key and what was set aside', async () => {
  made(join(folder, 'tongxing.sqlite'));
  mkdirSync(join(folder, 'join-codes'));
  mkdirSync(join(folder, 'backups'));
  withFile('audit-head.jsonl');
  const kept = ['backups', withFile('app-key'), withFile('server.log'), withFile('tongxing.before-restore-20261122-143005.sqlite')];
  const told = await beginAnew({ DATA_DIR: folder }, NOW);
  expect(told).toEqual([expect.stringContaining(join(folder, 'tongxing.sqlite'))]);
  expect(readdirSync(folder).sort()).toEqual(kept.sort());
});

it.each([
  ['members', "INSERT INTO member VALUES ('m1')", null],
  ['staff of its own', "INSERT INTO staff_account VALUES ('s1', 'wanglan')", null],
  ['the demonstration’s members and staff', "INSERT INTO member VALUES ('m1'); INSERT INTO staff_account VALUES ('s1', 'yuzhou')", 'cleared'],
])('tells the data of an office from the demonstration’s: %s', async (_, rows, outcome) => {
  const file = made(join(folder, 'tongxing.sqlite'));
  const database = new Database(file);
  database.exec(`CREATE TABLE staff_account (id TEXT, login TEXT); ${rows}`);
  database.close();
  const beginning = beginAnew({ DATA_DIR: folder }, NOW);
  if (outcome === null) await expect(beginning).rejects.toThrow(/一家机构自己的数据.*什么都没有删/);
  else await beginning;
  expect(existsSync(file)).toBe(outcome === null);
});

it('removes nothing while another process has the database open, and lets nobody start beside it', async () => {
  const file = made(join(folder, 'tongxing.sqlite'));
  const server = new Database(file);
  server.prepare('SELECT * FROM member').all();
  try {
    await expect(beginAnew({ DATA_DIR: folder }, NOW)).rejects.toThrow(/正开着这个数据库.*什么都没有删/);
    expect(() => refuseInUse({ DATA_DIR: folder })).toThrow(NotReadyError);
    expect(existsSync(file)).toBe(true);
    server.exec("INSERT INTO member VALUES ('1')");
  } finally {
    server.close();
  }
  refuseInUse({ DATA_DIR: folder });
  expect(existsSync(file)).toBe(true);
});

it('clears the file that DATABASE_URL names and not the one in the data folder, whose heads it keeps', async () => {
  const unused = made(join(folder, 'tongxing.sqlite'));
  const used = made(join(folder, 'mine.sqlite'));
  withFile('audit-head.jsonl');
  await beginAnew({ DATA_DIR: folder, DATABASE_URL: `sqlite:${used}` }, NOW);
  expect(existsSync(used)).toBe(false);
  expect(existsSync(unused)).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(['audit-head.before-fresh-20261126-143000.jsonl', 'tongxing.sqlite']);
});

it('drops no database of MySQL, says how to, and removes nothing instead', async () => {
  const unused = made(join(folder, 'tongxing.sqlite'));
  const settings = { DATA_DIR: folder, DATABASE_URL: 'mysql://root@127.0.0.1:1/mine' };
  await expect(beginAnew(settings, NOW)).rejects.toThrow(/mine.*什么都没有删.*DROP DATABASE.*audit-head\.jsonl/);
  expect(existsSync(unused)).toBe(true);
  expect(() => refuseInUse(settings)).not.toThrow();
});

it.each([
  ['with tables of somebody else', (file: string) => made(file, 'orders')],
  ['that is no database', (file: string) => writeFileSync(file, 'my diary, '.repeat(200))],
])('removes no file %s', async (_what, write) => {
  const file = join(folder, 'mine.sqlite');
  write(file);
  await expect(beginAnew({ DATA_DIR: folder, DATABASE_URL: `sqlite:${file}` }, NOW)).rejects.toThrow('不是同行的数据');
  expect(existsSync(file)).toBe(true);
});
