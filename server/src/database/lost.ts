// lost.ts — whether the database is away or has no turn for us: the question was right, and the same one may pass in a while.
import { driverErrorOf, isPassing } from './engine';
import { WaitedTooLongError } from './sqlite/turns';

/** What a server of MySQL or MariaDB still says while it goes, or while it takes nobody else. */
const GOING_ERRNOS = new Set([
  1021, // the disk is full
  1040, // too many connections
  1053, // the server is being shut down
  1114, // the table is full, because the disk is
  1203, // this account has all the connections that it may have
  1290, // read-only, as after a change of the leading server
  1317, // the query was interrupted
  1836, // MySQL: read-only
  1927, // MariaDB: the connection was killed
]);

/** The file cannot be reached, read or written: a disk that is away, broken or full, not a statement that is wrong. */
const NO_FILE = /^SQLITE_(CANTOPEN|IOERR|FULL|PROTOCOL)/;

/**
 * Asked of the drivers' own words alone, so that another service which refuses a connection is not taken for the database:
 * mysql2 calls `fatal` whatever ends a connection or keeps one from being made (ECONNREFUSED, PROTOCOL_CONNECTION_LOST,
 * ETIMEDOUT …). What passes after a while is lost as well once the transactor has tried often enough. Nobody knows whether
 * a COMMIT that was lost on the way happened: only a repeat with the same key may follow.
 */
export function isLost(error: unknown): boolean {
  if (error instanceof WaitedTooLongError || isPassing(error)) return true;
  const { errno, code, fatal } = driverErrorOf(error);
  if (fatal === true) return true;
  if (typeof code !== 'string') return false;
  return NO_FILE.test(code) || (code.startsWith('ER_') && typeof errno === 'number' && GOING_ERRNOS.has(errno));
}
