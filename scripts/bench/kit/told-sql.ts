// told-sql.ts — the statements of one check-in as the server sent them, and the same told of another person.
import { randomBytes } from 'node:crypto';
import { sha256, someId, type AtTheDoor } from '../../kit/people';

export interface Statement {
  readonly connection: number;
  /** The method of the driver that was called: MySQL's `execute` keeps the text prepared. */
  readonly how: string;
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** The statements of one person's check-in: those that name the token, and the transaction that names the person. */
export function statementsOf(captured: readonly Statement[], person: AtTheDoor): Statement[] {
  const names = ({ values }: Statement, what: string): boolean => JSON.stringify(values).includes(what);
  const running = new Map<number, Statement[]>();
  const mine: Statement[] = [];
  for (const statement of captured) {
    const transaction = running.get(statement.connection);
    if (/^(START|BEGIN)\b/.test(statement.sql)) {
      running.set(statement.connection, [statement]);
    } else if (transaction) {
      transaction.push(statement);
      if (!/^(COMMIT|ROLLBACK)\b/.test(statement.sql)) continue;
      running.delete(statement.connection);
      if (transaction.some((one) => names(one, person.identityId))) mine.push(...transaction);
    } else if (names(statement, sha256(person.token))) {
      mine.push(statement);
    }
  }
  return mine;
}

/** Ids and keys that the one request made up itself: in its statements, and not in another's. */
export function madeBy(mine: readonly Statement[], others: readonly Statement[], person: AtTheDoor): string[] {
  const idsIn = (statements: readonly Statement[]) =>
    new Set(JSON.stringify(statements.map(({ values }) => values)).match(/\b(?:[0-9A-HJKMNP-TV-Z]{26}|[0-9a-f]{24})\b/g) ?? []);
  const theirs = idsIn(others);
  return [...idsIn(mine)].filter((id) => !theirs.has(id) && id !== person.memberId && id !== person.identityId);
}

/** Puts another person, and fresh ids, in the place of those of the captured check-in. */
export function retold(statements: readonly Statement[], from: AtTheDoor, to: AtTheDoor, made: readonly string[]): Statement[] {
  const swaps = new Map<string, string>([
    [from.memberId, to.memberId],
    [from.identityId, to.identityId],
    [sha256(from.token), sha256(to.token)],
    [sha256(from.ticket), sha256(to.ticket)],
    ...made.map((id): [string, string] => [id, /^[0-9A-Z]{26}$/.test(id) ? someId() : randomBytes(12).toString('hex')]),
  ]);
  const swap = (text: string): string => {
    let next = text;
    for (const [old, fresh] of swaps) if (next.includes(old)) next = next.split(old).join(fresh);
    return next;
  };
  return statements.map(({ connection, how, sql, values }) => ({
    ...{ connection, how },
    sql: swap(sql),
    values: values.map((value) => (typeof value === 'string' ? revived(swap(value)) : value)),
  }));
}

/** What JSON made of a moment, made a moment again. */
const revived = (value: unknown): unknown =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? new Date(value) : value;
