// journals.ts — a made-up office with a long past: every entry of every member's journal, told in the order of time.
import { createHash } from 'node:crypto';
import { businessDay } from '@tongxing/shared';

export interface Past {
  readonly members: number;
  /** Entries of each member. */
  readonly each: number;
  readonly begins: Date;
  readonly ends: Date;
}

export interface TableRows {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: Iterable<readonly unknown[]>;
  readonly count: number;
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** An id in the house's form: when, and which one. */
function idAt(ms: number, which: string): string {
  let time = '';
  for (let rest = ms, i = 0; i < 10; i++, rest = Math.floor(rest / 32)) time = CROCKFORD[rest % 32]! + time;
  const bytes = createHash('sha256').update(which).digest();
  return time + Array.from({ length: 16 }, (_, i) => CROCKFORD[bytes[i]! % 32]!).join('');
}

/** A whole number below `below` that is always the same for the same member and entry. */
function chance(member: number, entry: number, below: number): number {
  let x = (Math.imul(member + 1, 0x9e3779b1) ^ Math.imul(entry + 1, 0x85ebca6b)) >>> 0;
  x = Math.imul(x ^ (x >>> 15), 0x2c1b3c6d) >>> 0;
  x = Math.imul(x ^ (x >>> 12), 0x297a2d39) >>> 0;
  return ((x ^ (x >>> 15)) >>> 0) % below;
}

const stamp = (at: Date): string => at.toISOString().replace('T', ' ').replace('Z', '');

interface Deed {
  readonly kind: string;
  readonly quantity: number;
  readonly details: Readonly<Record<string, unknown>>;
}

const EVENT_KINDS = ['theme_day', 'service', 'salon'];

/** Mostly people come; some serve, give, answer, walk or learn; one in thirty check-ins was a mistake; one in four has spent. */
function deedOf(member: number, entry: number): Deed {
  if (entry === 0) return { kind: 'joined', quantity: 1, details: {} };
  // Out of the ten points that joining brought, while they last.
  if (isSpending(member, entry)) return { kind: 'spent', quantity: 5, details: { title: '帆布袋' } };
  const dice = chance(member, entry, 100);
  const eventKind = EVENT_KINDS[chance(member, entry + 1000, EVENT_KINDS.length)]!;
  if (dice < 60) return { kind: 'checked_in', quantity: 1, details: { title: '河边清理', eventKind } };
  if (dice < 75) return { kind: 'served', quantity: 30 + 30 * (dice % 8), details: { title: '图书角整理', eventKind } };
  if (dice < 85) return { kind: 'gave', quantity: 1000 + 500 * (dice % 40), details: { title: '给孩子一座图书角' } };
  if (dice < 92) return { kind: 'answered', quantity: 1, details: { title: '年中回访' } };
  if (dice < 96) return { kind: 'walked', quantity: 3000 + 100 * dice, details: { title: '为山里走一程' } };
  return { kind: 'learned', quantity: 1, details: { title: '和孩子说话的十个办法' } };
}

const isSpending = (member: number, entry: number): boolean => entry === 2 && member % 4 === 0;

const mayUndo = (member: number, entry: number): boolean => entry > 2 && chance(member, entry, 100) >= 97;

/** This entry takes back the one before it. */
const isUndoing = (member: number, entry: number): boolean =>
  mayUndo(member, entry) && !mayUndo(member, entry - 1) && deedOf(member, entry - 1).kind === 'checked_in';

/** Every table that a what-if reads, and who is shown. */
export function journalsOf({ members, each, begins, ends }: Past): TableRows[] {
  const [first, last] = [begins.getTime(), ends.getTime()];
  const joined = (member: number): number => first + Math.floor(((last - first) * 0.7 * member) / members);
  const happened = (member: number, entry: number): number => {
    const gap = (last - joined(member)) / each;
    return Math.floor(joined(member) + entry * gap + (entry === 0 ? 0 : (gap * chance(member, entry + 2000, 900)) / 1000));
  };
  const memberId = (member: number): string => idAt(joined(member), `member ${member}`);
  const entryId = (member: number, entry: number): string => idAt(happened(member, entry), `entry ${member} ${entry}`);

  const entryRow = (member: number, entry: number): unknown[] => {
    const at = new Date(happened(member, entry));
    const day = businessDay(at);
    const undone = isUndoing(member, entry) ? deedOf(member, entry - 1) : null;
    const deed = undone ?? deedOf(member, entry);
    const type = undone || deed.kind === 'spent' ? 'decision' : 'fact';
    const details = undone ? { ...deed.details, reversedKind: deed.kind, reversedDay: businessDay(new Date(happened(member, entry - 1))) } : deed.details;
    const moment = stamp(at);
    return [
      ...[entryId(member, entry), memberId(member), entry + 1, type, undone ? 'reversal' : deed.kind],
      ...[`bench:${member}:${entry}`, moment, day, day.slice(0, 7), moment, day, deed.quantity, JSON.stringify(details), 'bench', null],
      ...(undone ? [entryId(member, entry - 1), '记错了'] : [null, null]),
    ];
  };

  function* everyMember(row: (member: number) => unknown[]): Generator<unknown[]> {
    for (let member = 0; member < members; member++) yield row(member);
  }
  function* everyEntry(): Generator<unknown[]> {
    const times = new Float64Array(members * each);
    for (let i = 0; i < times.length; i++) times[i] = happened(Math.floor(i / each), i % each);
    const order = Uint32Array.from(times, (_, i) => i).sort((a, b) => times[a]! - times[b]!);
    for (const i of order) yield entryRow(Math.floor(i / each), i % each);
  }

  return [
    {
      table: 'member',
      columns: ['id', 'no', 'status', 'nickname', 'nickname_key', 'avatar_key', 'joined_at', 'joined_on', 'last_seen_on'],
      rows: everyMember((member) => {
        const at = new Date(joined(member));
        return [memberId(member), member + 1, 'active', `会员${member}`, `会员${member}`, 'coral', stamp(at), businessDay(at), null];
      }),
      count: members,
    },
    { table: 'journal_account', columns: ['member_id', 'last_seq'], rows: everyMember((member) => [memberId(member), each]), count: members },
    {
      table: 'journal_entry',
      columns: [
        ...['id', 'member_id', 'seq', 'type', 'kind', 'source_key', 'occurred_at', 'day', 'month', 'recorded_at'],
        ...['recorded_day', 'quantity', 'details', 'recorded_by', 'caused_by', 'reverses_id', 'reason'],
      ],
      rows: everyEntry(),
      count: members * each,
    },
  ];
}
