// people.ts — fills a database with members who stand at the door, ticket in hand, by plain SQL.
import { createHash, randomBytes } from 'node:crypto';
import type mysql from 'mysql2/promise';
import type { Wish } from './http-socket';

export interface AtTheDoor {
  readonly memberId: string;
  readonly identityId: string;
  readonly token: string;
  readonly ticket: string;
}

export interface Row {
  readonly table: string;
  readonly columns: readonly string[];
  readonly values: readonly (readonly unknown[])[];
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A fresh id in the house's form. */
export function someId(): string {
  return `01${Array.from(randomBytes(24), (byte) => CROCKFORD[byte % 32]).join('')}`;
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A moment as every engine stores it. */
const stamp = (at: Date): string => at.toISOString().replace('T', ' ').replace('Z', '');

/** The check-in that this person sends; the same key says the same request again. */
export const checkInOf = ({ token, ticket }: AtTheDoor, key: string): Wish => ({
  path: '/api/v1/check-ins',
  headers: { authorization: `Bearer ${token}`, 'idempotency-key': key },
  body: JSON.stringify({ ticket }),
});

export async function fillMysql(connection: mysql.Connection, rows: readonly Row[]): Promise<void> {
  for (const { table, columns, values } of rows) {
    for (let from = 0; from < values.length; from += 1000) {
      await connection.query(`INSERT INTO \`${table}\` (${columns.join(', ')}) VALUES ?`, [values.slice(from, from + 1000)]);
    }
  }
}

/** `count` members with a session and a ticket for one open session, and the rows that make it so. */
export function peopleAtTheDoor(count: number): { people: AtTheDoor[]; rows: Row[]; sessionId: string } {
  const people = Array.from({ length: count }, () => ({
    memberId: someId(),
    identityId: someId(),
    token: randomBytes(32).toString('base64url'),
    ticket: randomBytes(32).toString('base64url'),
  }));
  const at = new Date();
  const [now, before, after] = [stamp(at), stamp(new Date(at.getTime() - 3_600_000)), stamp(new Date(at.getTime() + 3_600_000))];
  const today = new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  const eventId = someId();
  const sessionId = someId();
  const plannerId = someId();
  const rows: Row[] = [
    // Whoever planned the event is somebody, and the staff log knows of them.
    {
      table: 'staff_account',
      columns: ['id', 'login', 'name', 'password_hash', 'roles', 'active', 'failures', 'created_at'],
      values: [[plannerId, 'planner-at-the-door', '小周', 'none', '["programme"]', 0, 0, before]],
    },
    {
      table: 'audit_entry',
      columns: ['id', 'actor_id', 'actor_name', 'action', 'object_kind', 'object_id', 'details', 'at'],
      values: [[someId(), null, '服务器命令行', 'staff.hired', 'staff', plannerId, '{"login":"planner-at-the-door","roles":["programme"]}', before]],
    },
    {
      table: 'event',
      columns: ['id', 'title', 'kind', 'place', 'description', 'cover', 'starts_at', 'ends_at', 'listed_at', 'created_by', 'created_at'],
      values: [[eventId, '河边清理', 'service', '江边', '一起去', 'river', before, after, before, plannerId, now]],
    },
    {
      table: 'event_session',
      columns: ['id', 'event_id', 'title', 'starts_at', 'ends_at', 'opens_at', 'closes_at', 'session_key', 'check_ins'],
      values: [[sessionId, eventId, '上午场', before, after, before, after, randomBytes(5).toString('hex'), 0]],
    },
    {
      table: 'member',
      columns: ['id', 'no', 'status', 'nickname', 'nickname_key', 'avatar_key', 'joined_at', 'joined_on', 'last_seen_on'],
      values: people.map(({ memberId }, i) => [memberId, i + 1, 'active', `会员${i}`, `会员${i}`, 'coral', before, today, today]),
    },
    {
      table: 'wechat_identity',
      columns: ['id', 'appid', 'openid', 'member_id', 'created_at'],
      values: people.map(({ identityId, memberId }, i) => [identityId, 'wx0000000000000001', `oBENCH_${i}`, memberId, before]),
    },
    {
      table: 'member_session',
      columns: ['id', 'token_hash', 'identity_id', 'created_at', 'expires_at', 'last_used_on'],
      values: people.map(({ identityId, token }) => [someId(), sha256(token), identityId, before, after, today]),
    },
    {
      table: 'consent',
      columns: ['id', 'member_id', 'purpose', 'granted', 'document_version', 'at', 'channel'],
      values: people.map(({ memberId }) => [someId(), memberId, 'membership', 1, '1', before, 'joining']),
    },
    { table: 'journal_account', columns: ['member_id', 'last_seq'], values: people.map(({ memberId }) => [memberId, 0]) },
    {
      table: 'check_in_ticket',
      columns: ['ticket_hash', 'identity_id', 'session_id', 'code_epoch', 'issued_at', 'expires_at'],
      values: people.map(({ ticket, identityId }) => [sha256(ticket), identityId, sessionId, Math.floor(at.getTime() / 15_000), now, after]),
    },
  ];
  return { people, rows, sessionId };
}
