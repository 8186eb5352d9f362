// journal-tape.rule.ts — plays the whole journal from a snapshot, member by member and each in the order of `seq`, and
// keeps little of it in memory. Does no I/O but through the snapshot that it is given: it runs in a thread of its own.
import type { EntryKind } from '@tongxing/shared';
import { instantOf, wholeNumberOf } from '../database/columns';
import type { RawRow, Snapshot } from '../database/snapshot';
import type { Entry, EntryDetails, EntryType } from './journal.rule';

/** Everything that one member's journal says. */
export interface MemberJournal {
  readonly memberId: string;
  readonly entries: readonly Entry[];
}

type Reading = Pick<Snapshot, 'kind' | 'rows'>;

/** Members whose number of entries is asked for at once. */
const MEMBERS_AT_ONCE = 1_000;
/** About so many entries are in memory at once; a member's are never torn apart. */
const ENTRIES_AT_ONCE = 4_000;

const ENTRY_COUNT = 'SELECT SUM(last_seq) FROM journal_account';
const MEMBERS_AFTER = 'SELECT member_id, last_seq FROM journal_account WHERE member_id > ? ORDER BY member_id LIMIT ?';
const COLUMNS = [
  ...['id', 'member_id', 'seq', 'type', 'kind', 'source_key', 'occurred_at', 'day', 'month', 'recorded_at'],
  ...['recorded_day', 'quantity', 'details', 'recorded_by', 'caused_by', 'reverses_id', 'reason'],
].join(', ');
/** The index is named: left to itself the optimizer of MySQL reads and sorts the whole table when it is small. */
const BY_INDEX = { sqlite: 'INDEXED BY journal_entry_member_seq', mysql: 'FORCE INDEX (journal_entry_member_seq)' };

export const entriesSql = (kind: Snapshot['kind']): string =>
  `SELECT ${COLUMNS} FROM journal_entry ${BY_INDEX[kind]} WHERE member_id >= ? AND member_id <= ? ORDER BY member_id, seq`;

/** How many entries there are in all. */
export async function entryCount(snapshot: Reading): Promise<number> {
  const [row] = await snapshot.rows(ENTRY_COUNT);
  return wholeNumberOf(row?.[0]);
}

/** Every journal, a few thousand entries at a time, by ascending member id. */
export async function* playJournals(snapshot: Reading, atOnce = ENTRIES_AT_ONCE): AsyncGenerator<readonly MemberJournal[]> {
  const sql = entriesSql(snapshot.kind);
  let coming: Promise<readonly RawRow[]> | null = null;
  for await (const { first, through } of stretches(snapshot, atOnce)) {
    // Asked for before the page in hand is folded: a database in a process of its own reads meanwhile.
    const next = snapshot.rows(sql, [first, through]);
    // Whoever stops listening hears nothing of it any more.
    next.catch(() => undefined);
    if (coming) yield journalsOf(await coming);
    coming = next;
  }
  if (coming) yield journalsOf(await coming);
}

interface Stretch {
  readonly first: string;
  readonly through: string;
}

async function* stretches(snapshot: Reading, atOnce: number): AsyncGenerator<Stretch> {
  for (let last = ''; ; ) {
    const accounts = await snapshot.rows(MEMBERS_AFTER, [last, MEMBERS_AT_ONCE]);
    const newest = accounts.at(-1);
    if (!newest) return;
    yield* stretchesOf(accounts, atOnce);
    last = String(newest[0]);
  }
}

/** Neighbours whose entries together come to about `atOnce`. */
function stretchesOf(accounts: readonly RawRow[], atOnce: number): Stretch[] {
  const stretches: { first: string; through: string }[] = [];
  let entries = Infinity;
  for (const [memberId, lastSeq] of accounts) {
    const [id, count] = [String(memberId), wholeNumberOf(lastSeq)];
    entries += count;
    const open = stretches.at(-1);
    if (open && entries <= atOnce) {
      open.through = id;
    } else {
      stretches.push({ first: id, through: id });
      entries = count;
    }
  }
  return stretches;
}

function journalsOf(rows: readonly RawRow[]): MemberJournal[] {
  const journals: { memberId: string; entries: Entry[] }[] = [];
  for (const row of rows) {
    const entry = entryOf(row);
    const open = journals.at(-1);
    if (open?.memberId === entry.memberId) open.entries.push(entry);
    else journals.push({ memberId: entry.memberId, entries: [entry] });
  }
  return journals;
}

/** The columns in the order of COLUMNS. */
function entryOf(row: RawRow): Entry {
  const [id, memberId, seq, type, kind, sourceKey, occurredAt, day, month, recordedAt, recordedDay, quantity, details, recordedBy, causedBy, reversesId, reason] = row;
  return {
    id: id as string,
    memberId: memberId as string,
    seq: wholeNumberOf(seq),
    type: type as EntryType,
    kind: kind as EntryKind,
    sourceKey: sourceKey as string,
    occurredAt: instantOf(occurredAt),
    day: day as string,
    month: month as string,
    recordedAt: instantOf(recordedAt),
    recordedDay: recordedDay as string,
    quantity: wholeNumberOf(quantity),
    details: JSON.parse(details as string) as EntryDetails,
    recordedBy: recordedBy as string,
    causedBy: causedBy as string | null,
    reversesId: reversesId as string | null,
    reason: reason as string | null,
  };
}
