// sqlite-snapshot.ts — a whole, checked copy of a SQLite database that is in use, made by a thread of its own.
//
// VACUUM INTO reads inside one transaction, and under WAL a reader keeps no writer waiting: what members do meanwhile
// is neither held up nor half in the copy. Pages that held deleted rows do not travel with it, which a copy page by page
// would take along. The driver works inside the call, so that in the server's own thread a large database would keep
// everybody waiting; hence the thread.
import { Worker } from 'node:worker_threads';
import type { WrappedKey } from './backup-key';

export interface Snapshot {
  readonly version: string;
  readonly migrations: readonly string[];
  readonly tables: Readonly<Record<string, number>>;
  readonly wrappedKey: WrappedKey | null;
}

type Answer = { readonly snapshot: Snapshot } | { readonly error: { readonly message: string; readonly code?: string } };

/** Plain JavaScript: a thread knows neither the compiler nor the loader of its parent. */
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
const Database = require(workerData.driver);

function snapshot(from, to) {
  const source = new Database(from, { fileMustExist: true, timeout: 10000 });
  try {
    source.prepare('VACUUM INTO ?').run(to);
  } finally {
    source.close();
  }
  const copy = new Database(to, { readonly: true });
  try {
    const state = copy.pragma('integrity_check(1)', { simple: true });
    if (state !== 'ok') throw Object.assign(new Error(state), { code: 'SQLITE_CORRUPT' });
    const names = copy.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name").pluck().all();
    const count = (name) => copy.prepare('SELECT COUNT(*) FROM "' + name + '"').pluck().get();
    const has = (name) => names.includes(name);
    return {
      version: 'SQLite ' + copy.prepare('SELECT sqlite_version()').pluck().get(),
      migrations: has('migration') ? copy.prepare('SELECT name FROM migration ORDER BY id').pluck().all() : [],
      tables: Object.fromEntries(names.map((name) => [name, count(name)])),
      wrappedKey: (has('member_data_key') && copy.prepare('SELECT member_id AS memberId, wrapped_key AS wrappedKey FROM member_data_key LIMIT 1').get()) || null,
    };
  } finally {
    copy.close();
  }
}

try {
  parentPort.postMessage({ snapshot: snapshot(workerData.from, workerData.to) });
} catch (error) {
  parentPort.postMessage({ error: { message: error.message, code: error.code } });
}
`;

/** Copies the database at `from` into the new file `to`. Rejects with the driver's code, for example SQLITE_CORRUPT. */
export function snapshotSqlite(from: string, to: string): Promise<Snapshot> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(THREAD, { eval: true, workerData: { driver: require.resolve('better-sqlite3'), from, to } });
    thread.once('message', (answer: Answer) => {
      if ('snapshot' in answer) resolve(answer.snapshot);
      else reject(Object.assign(new Error(answer.error.message), { code: answer.error.code }));
    });
    thread.once('error', reject);
    // After an answer this says nothing new.
    thread.once('exit', (code) => reject(new Error(`The thread that copies ended with ${code}.`)));
  });
}
