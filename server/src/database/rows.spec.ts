import { createTestDatabase, type TestDatabase } from '../../test/create-test-database';
import { Consent } from '../consents/consent.entity';
import { newId } from '../common/ids';
import type { Tx } from '../common/transactor';
import { JournalEntry } from '../journal/journal-entry.entity';
import { MeasureRow } from '../measures/measure.entity';
import { affectedBy, insertAll, putAll, readAll, readTogether } from './rows';

let database: TestDatabase;
let memberId: string;
const KEY = { key: ['memberId', 'month', 'measure'], set: ['value'] } as const;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => {
  memberId = newId(database.clock.now());
});

const inTransaction = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.transactor.run(work);
const measure = (month: string, value: number) => ({ memberId, month, measure: 'check_ins' as const, value });

function entry(seq: number): JournalEntry {
  const at = new Date(database.clock.now().getTime() + 7);
  return {
    ...{ id: newId(at), memberId, seq, type: 'fact', kind: 'checked_in', sourceKey: newId(at), occurredAt: at, day: '2026-11-22', month: '2026-11' },
    ...{ recordedAt: at, recordedDay: '2026-11-22', quantity: Number.MAX_SAFE_INTEGER, details: { title: '河边“清理” \\ ?', ok: true, none: null } },
    ...{ recordedBy: 'spec', causedBy: null, reversesId: null, reason: '？' },
  } as JournalEntry;
}

const consent = (granted: boolean): Consent => {
  const at = database.clock.now();
  return { id: newId(at), memberId, purpose: 'messages', granted, documentVersion: 'v1', at, channel: 'spec' } as Consent;
};

const ENTRY: (keyof JournalEntry)[] = [
  ...(['id', 'memberId', 'seq', 'type', 'kind', 'sourceKey', 'occurredAt', 'day', 'month', 'recordedAt', 'recordedDay'] as const),
  ...(['quantity', 'details', 'recordedBy', 'causedBy', 'reversesId', 'reason'] as const),
];

describe('rows', () => {
  it('come back as they were put in: moments, long numbers, JSON, nothing, and the words of people', async () => {
    const put = entry(1);
    await inTransaction((tx) => insertAll(tx, JournalEntry, [put]));
    expect(await readAll(database.dataSource.manager, JournalEntry, ENTRY, 'id = ?', [put.id])).toEqual([put]);
    expect(await database.dataSource.getRepository(JournalEntry).findOneByOrFail({ id: put.id })).toEqual(put);
  });

  it('of different tables, asked for at the same moment, are the same as one after the other', async () => {
    const put = [entry(1), entry(2)];
    const said = [consent(true), consent(false)];
    await inTransaction(async (tx) => {
      await insertAll(tx, JournalEntry, put);
      await insertAll(tx, Consent, said);
      await insertAll(tx, MeasureRow, [measure('2026-11', 2)]);
    });
    const reads = (tx: Tx) =>
      [
        () => readAll(tx, JournalEntry, ENTRY, 'member_id = ?', [memberId]),
        () => readAll(tx, Consent, ['id', 'granted', 'at'], 'member_id = ? AND purpose IN (?)', [memberId, ['messages', 'profile']]),
        () => readAll(tx, MeasureRow, ['value', 'month'], 'member_id = ?', [memberId]),
        () => readAll(tx, MeasureRow, ['month'], 'member_id = ?', ['nobody']),
      ] as const;
    const [entries, consents, measures, nobody] = await inTransaction((tx) => Promise.all(reads(tx).map((read): Promise<object[]> => read())));
    const byId = (rows: object[] | undefined) => [...((rows ?? []) as { id: string }[])].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(entries)).toEqual(put);
    expect(byId(consents)).toEqual(said.map(({ id, granted, at }) => ({ id, granted, at })));
    expect(measures).toEqual([{ month: '2026-11', value: 2 }]);
    expect(nobody).toEqual([]);
    const alone = await inTransaction(async (tx) => {
      const answers: object[][] = [];
      for (const read of reads(tx)) answers.push(await read());
      return answers;
    });
    expect([byId(alone[0]), byId(alone[1]), alone[2], alone[3]]).toEqual([byId(entries), byId(consents), measures, nobody]);
  });

  it('asked for together fail together', async () => {
    const failed = inTransaction(async (tx) => {
      const answers = await Promise.allSettled([
        readAll(tx, MeasureRow, ['value'], 'member_id = ?', [memberId]),
        readAll(tx, MeasureRow, ['value'], 'no_such_column = ?', [1]),
      ]);
      return answers.map(({ status }) => status);
    });
    expect((await failed).at(-1)).toBe('rejected');
  });

  it('that are there already take the new values, and others are added, in one statement', async () => {
    await inTransaction((tx) => putAll(tx, MeasureRow, [measure('2026-10', 1)], KEY));
    await inTransaction((tx) => putAll(tx, MeasureRow, [measure('2026-10', 5), measure('2026-11', 2)], KEY));
    const rows = await readAll(database.dataSource.manager, MeasureRow, ['month', 'value'], 'member_id = ?', [memberId]);
    expect(rows.sort((a, b) => (a.month < b.month ? -1 : 1))).toEqual([
      { month: '2026-10', value: 5 },
      { month: '2026-11', value: 2 },
    ]);
  });

  it('are inserted however many there are, and counted where a change met them', async () => {
    const many = Array.from({ length: 1203 }, (_, i) => measure(`m${i}`, i));
    await inTransaction((tx) => insertAll(tx, MeasureRow, many));
    const moved = await inTransaction((tx) => affectedBy(tx, 'UPDATE measure SET value = value + ? WHERE member_id = ? AND value >= ?', [0, memberId, 3]));
    expect(moved).toBe(1200);
    await inTransaction((tx) => insertAll(tx, MeasureRow, []));
  });

  it('of two tables that belong together come side by side', async () => {
    const [first, second] = [entry(1), entry(2)];
    await inTransaction((tx) => insertAll(tx, JournalEntry, [first, { ...second, reversesId: first.id }]));
    const named = await readTogether<{ undone: JournalEntry; second: Pick<JournalEntry, 'id'> }>(
      database.dataSource.manager,
      { undone: { table: JournalEntry }, second: { table: JournalEntry, only: ['id'] } },
      'FROM journal_entry undone JOIN journal_entry second ON second.reverses_id = undone.id WHERE undone.member_id = ?',
      [memberId],
    );
    expect(named).toEqual([{ undone: first, second: { id: second.id } }]);
  });
});
