import { mkdtempSync, rmSync } from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { QueryFailedError } from 'typeorm';
import { createFreshDatabase, testEngine } from '../../test/create-test-database';
import { openDataSource } from './data-source';
import { isLost } from './lost';
import { WaitedTooLongError } from './sqlite/turns';

const said = (words: object): Error => Object.assign(new Error('as the driver says it'), words);
const failed = (words: object): Error => new QueryFailedError('SELECT 1', [], said(words));

const caught = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => null,
    (error: unknown) => error,
  );

it.each<[string, unknown, boolean]>([
  ['nobody listens', said({ code: 'ECONNREFUSED', fatal: true }), true],
  ['a statement lost its connection', failed({ code: 'PROTOCOL_CONNECTION_LOST', fatal: true }), true],
  ['the server takes nobody else', said({ code: 'ER_CON_COUNT_ERROR', errno: 1040 }), true],
  ['the server goes', failed({ code: 'ER_SERVER_SHUTDOWN', errno: 1053 }), true],
  ['the file cannot be opened', failed({ code: 'SQLITE_CANTOPEN' }), true],
  ['the disk cannot be read', failed({ code: 'SQLITE_IOERR_READ' }), true],
  ['the disk is full', failed({ code: 'SQLITE_FULL' }), true],
  ['somebody kept the lock through all tries', failed({ code: 'SQLITE_BUSY' }), true],
  ['two met in a deadlock through all tries', failed({ code: 'ER_LOCK_DEADLOCK', errno: 1213 }), true],
  ['no turn came', new WaitedTooLongError(10_000), true],
  ['another service refuses us', said({ code: 'ECONNREFUSED', errno: -111 }), false],
  ['a value is there already', failed({ code: 'ER_DUP_ENTRY', errno: 1062 }), false],
  ['a value is there already, on SQLite', failed({ code: 'SQLITE_CONSTRAINT_UNIQUE' }), false],
  ['the statement is wrong', failed({ code: 'ER_PARSE_ERROR', errno: 1064 }), false],
  ['a number of another kind', said({ code: 'EXDEV', errno: 1053 }), false],
  ['nothing was said', undefined, false],
])('%s', (_, error, lost) => {
  expect(isLost(error)).toBe(lost);
});

it('knows a file of SQLite that cannot be opened', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tongxing-lost-'));
  const refused = await caught(new Promise(() => new Sqlite(folder)));
  rmSync(folder, { recursive: true });
  expect(refused).toMatchObject({ code: expect.stringMatching(/^SQLITE_CANTOPEN/) });
  expect(isLost(refused)).toBe(true);
});

/** A door to the server that can be shut while somebody is in it. */
class Door {
  private readonly inside = new Set<net.Socket>();
  private server = net.createServer();
  port = 0;

  constructor(private readonly to: URL) {}

  async open(): Promise<void> {
    this.server = net.createServer((near) => {
      const far = net.connect(Number(this.to.port || 3306), this.to.hostname);
      for (const socket of [near, far]) {
        this.inside.add(socket);
        socket.on('error', () => undefined).on('close', () => this.inside.delete(socket));
      }
      near.pipe(far).pipe(near);
    });
    await new Promise<void>((resolve) => this.server.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.address() as AddressInfo).port;
  }

  async shut(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    for (const socket of this.inside) socket.destroy();
    await closed;
  }
}

if (testEngine() === 'mysql') {
  it('knows a server that goes in the middle of a statement and is not there for the next, and asks it again when it is back', async () => {
    const fresh = await createFreshDatabase({ migrated: false });
    const door = new Door(new URL(fresh.url));
    await door.open();
    const url = new URL(fresh.url);
    url.host = `127.0.0.1:${door.port}`;
    const dataSource = await openDataSource(url.href, { entities: [], migrations: [], poolSize: 2 });
    try {
      const cut = caught(dataSource.query('SELECT SLEEP(30)'));
      await new Promise((resolve) => setTimeout(resolve, 100));
      await door.shut();
      expect(isLost(await cut)).toBe(true);
      expect(isLost(await caught(dataSource.query('SELECT 1')))).toBe(true);
      await door.open();
      expect(await dataSource.query('SELECT 1 AS n')).toEqual([{ n: 1 }]);
    } finally {
      await dataSource.destroy();
      await door.shut();
      await fresh.drop();
    }
  });
}
