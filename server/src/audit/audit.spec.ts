import { mkdtemp, readFile, rm, writeFile, appendFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AUDIT_ACTIONS } from '@tongxing/shared';
import { createTestDatabase, type TestDatabase } from '../../test/create-test-database';
import { AuditEntry } from './audit-entry.entity';
import { AuditHeads, HEADS_FILE } from './audit-heads';
import { actText } from './audit.copy';
import { AuditQuery } from './audit.query';
import { AuditService, CONSOLE } from './audit.service';
import { FIRST_LINK, hashOf, type SealedRow } from './chain';
import { SealingService } from './sealing.service';
import { firstBadRow } from './verify-chain';

const AMY = { staffId: '01KAMY00000000000000000000', name: '王敏' };
const BEN = { staffId: '01KBEN00000000000000000000', name: '小周' };

let database: TestDatabase;
let folder: string;
let heads: AuditHeads;
let audit: AuditService;

beforeEach(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'tongxing-audit-'));
  heads = new AuditHeads({ dataDir: join(folder, 'made-on-demand') });
  audit = new AuditService(database.clock, database.dataSource, database.transactor);
});
afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const rows = () => database.dataSource.getRepository(AuditEntry);
const newSealer = () => new SealingService(database.clock, database.dataSource, heads, database.transactor);
const read = (actor = AMY, objectId = 'm1') =>
  database.transactor.run((tx) => audit.note(tx, actor, { action: 'member.read', objectKind: 'member', objectId, details: { memberNo: 1 } }));
async function sealed(count: number): Promise<SealedRow[]> {
  for (let n = 1; n <= count; n++) {
    await read(AMY, `m${n}`);
    database.clock.advance({ seconds: 20 });
    // A head is kept with every second row, so that a rewritten chain meets one inside.
    if (n % 2 === 0) await newSealer().sealWaiting();
  }
  await newSealer().sealWaiting();
  return (await rows().find({ order: { sealedNo: 'ASC' } })) as SealedRow[];
}
const firstBad = () => firstBadRow(database.dataSource.manager, heads, database.clock.now());
const sql = (statement: string, values: unknown[] = []) => database.dataSource.query(statement, values);
/** What an owner of the database can do, and nothing below can keep from them. */
async function withoutTriggers(): Promise<void> {
  for (const name of ['audit_entry_no_update', 'audit_entry_no_delete']) await sql(`DROP TRIGGER ${name}`);
}

describe('the log', () => {
  it('keeps the line of an act that happened, and none of one that was rolled back', async () => {
    await expect(
      database.transactor.run(async (tx) => {
        await audit.note(tx, AMY, { action: 'event.created', objectKind: 'event', objectId: 'e1' });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await rows().count()).toBe(0);
    await read();
    expect(await rows().find()).toMatchObject([{ actorId: AMY.staffId, actorName: '王敏', action: 'member.read', sealedNo: null, hash: null }]);
  });

  it('takes the questions of one page for one look, and a later one for another', async () => {
    const look = (actor = AMY, objectId = 'm1') =>
      audit.noteLook(actor, { action: 'member.read', objectKind: 'member', objectId, details: { memberNo: 1 } });
    // A page asks for several things at once.
    await Promise.all([look(), look(), look()]);
    await look();
    expect(await rows().count()).toBe(1);
    await look(AMY, 'm2');
    await look(BEN);
    expect(await rows().count()).toBe(3);
    database.clock.advance({ minutes: 15 });
    await look();
    expect(await rows().count()).toBe(4);
  });

  it('has a sentence for every kind of act', () => {
    for (const action of AUDIT_ACTIONS) expect(actText(action, {})).not.toMatch(/undefined|null/);
    expect(actText('event.changed', { title: '护河', fields: ['title', 'place'] })).toBe('改了活动「护河」：名称、地点');
    expect(actText('members.searched', { by: ['phoneTail', 'realName'] })).toBe('按手机号后四位、姓名找过会员');
  });

  it('is read by person and by kind of act, page by page', async () => {
    for (let n = 0; n < 3; n++) await read(AMY, `m${n}`);
    await database.transactor.run((tx) => audit.note(tx, BEN, { action: 'staff.signed_in', objectKind: 'staff', objectId: BEN.staffId }));
    await database.transactor.run((tx) => audit.note(tx, CONSOLE, { action: 'staff.hired', objectKind: 'staff', objectId: 's1' }));
    const query = new AuditQuery(database.clock, database.dataSource, heads);
    const first = await query.entries({ actorId: AMY.staffId, limit: 2 });
    const second = await query.entries({ actorId: AMY.staffId, limit: 2, cursor: first.nextCursor! });
    expect([...first.items, ...second.items].map(({ objectId }) => objectId)).toEqual(['m2', 'm1', 'm0']);
    expect(first.items[0]).toMatchObject({ actorName: '王敏', text: '看了会员 000001 的资料', memberId: 'm2', sealedNo: null });
    expect((await query.entries({ action: 'staff.hired' })).items).toMatchObject([{ actorId: null, actorName: CONSOLE.name }]);
    expect(await query.actors()).toEqual([{ id: BEN.staffId, name: '小周' }, { id: AMY.staffId, name: '王敏' }]);
  });
});

describe('sealing', () => {
  it('numbers rows from 1 without gaps, each on the hash of the one before, and keeps the heads in a file', async () => {
    const chain = await sealed(5);
    expect(chain.map(({ sealedNo }) => sealedNo)).toEqual([1, 2, 3, 4, 5]);
    expect(chain.map(({ previousHash }) => previousHash)).toEqual([FIRST_LINK, ...chain.slice(0, -1).map(({ hash }) => hash)]);
    expect((await heads.kept()).map(({ sealedNo, hash }) => [sealedNo, hash])).toEqual([2, 4, 5].map((no) => [no, chain[no - 1]!.hash]));
    expect(await firstBad()).toBeNull();
    expect(await new AuditQuery(database.clock, database.dataSource, heads).chain()).toMatchObject({ sealedNo: 5, waiting: 0, firstBad: null });
  });

  it('has nothing to do and keeps no head twice while nothing happens', async () => {
    await sealed(2);
    const file = () => readFile(join(folder, 'made-on-demand', HEADS_FILE), 'utf8');
    const before = await file();
    expect(await newSealer().sealWaiting()).toBe(0);
    expect(await file()).toBe(before);
  });

  it('makes one chain of what several servers seal at the same moment', async () => {
    for (let n = 0; n < 30; n++) await read(AMY, `m${n}`);
    const done = await Promise.all(Array.from({ length: 4 }, () => newSealer().sealWaiting()));
    for (let tries = 0; tries < 10 && (await rows().countBy({ sealedNo: 30 })) === 0; tries++) await newSealer().sealWaiting();
    expect(done.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(30);
    expect(await rows().countBy({ sealedNo: 30 })).toBe(1);
    expect(await firstBad()).toBeNull();
  });

  it('keeps the head that a crash came before, and reads past a line that a crash cut short', async () => {
    await sealed(2);
    await writeFile(join(folder, 'made-on-demand', HEADS_FILE), '');
    await newSealer().sealWaiting();
    expect(await heads.kept()).toMatchObject([{ sealedNo: 2 }]);
    await appendFile(join(folder, 'made-on-demand', HEADS_FILE), '\n{"sealedNo":3,"ha');
    await sealed(2);
    expect((await heads.kept()).map(({ sealedNo }) => sealedNo)).toEqual([2, 4]);
    expect(await firstBad()).toBeNull();
  });
});

describe('a row of the log', () => {
  it('may be sealed once, and neither changed nor deleted', async () => {
    const refused = /append-only/;
    await read();
    await expect(sql(`UPDATE audit_entry SET actor_name = 'x'`)).rejects.toThrow(refused);
    await expect(sql(`UPDATE audit_entry SET sealed_no = 1, actor_name = 'x'`)).rejects.toThrow(refused);
    await expect(sql('DELETE FROM audit_entry')).rejects.toThrow(refused);
    // A REPLACE deletes the row that stands in its way.
    await expect(sql('REPLACE INTO audit_entry SELECT * FROM audit_entry')).rejects.toThrow(refused);
    await newSealer().sealWaiting();
    await expect(sql('UPDATE audit_entry SET sealed_no = NULL')).rejects.toThrow(refused);
    await expect(sql('UPDATE audit_entry SET sealed_no = 2')).rejects.toThrow(refused);
    await expect(sql('DELETE FROM audit_entry')).rejects.toThrow(refused);
    expect(await rows().count()).toBe(1);
  });
});

describe('tampering by whoever owns the database', () => {
  const columns: [string, unknown][] = [
    ['id', '01KZZZ00000000000000000000'],
    ['actor_id', null],
    ['actor_name', '别人'],
    ['action', 'staff.hired'],
    ['object_kind', 'event'],
    ['object_id', 'm9'],
    ['reason', '补的'],
    ['details', '{"memberNo":2}'],
    ['at', '2026-11-22 06:30:00.001'],
    ['sealed_at', '2026-11-22 06:30:00.001'],
    ['previous_hash', FIRST_LINK],
    ['hash', FIRST_LINK],
  ];

  it.each(columns)('with %s is seen in that very row', async (column, value) => {
    const chain = await sealed(6);
    await withoutTriggers();
    await sql(`UPDATE audit_entry SET ${column} = ? WHERE sealed_no = 3`, [value]);
    expect(await firstBad()).toEqual({ sealedNo: 3, entryId: column === 'id' ? value : chain[2]!.id, flaw: 'changed' });
  });

  it('with the number is seen where the row is gone', async () => {
    await sealed(6);
    await withoutTriggers();
    await sql('UPDATE audit_entry SET sealed_no = 7 WHERE sealed_no = 3');
    expect(await firstBad()).toEqual({ sealedNo: 3, entryId: null, flaw: 'missing' });
  });

  it.each([1, 3, 6])('by deleting row %i is seen there', async (sealedNo) => {
    await sealed(6);
    await withoutTriggers();
    await sql('DELETE FROM audit_entry WHERE sealed_no = ?', [sealedNo]);
    expect(await firstBad()).toEqual({ sealedNo, entryId: null, flaw: 'missing' });
  });

  it('by deleting everything is seen', async () => {
    await sealed(3);
    await withoutTriggers();
    await sql('DELETE FROM audit_entry');
    expect(await firstBad()).toEqual({ sealedNo: 1, entryId: null, flaw: 'missing' });
  });

  /** Rows as a forger would write them: moved up by one from the third on, with one of their own in between. */
  async function insertThird(relink: boolean): Promise<SealedRow> {
    const chain = await sealed(6);
    await withoutTriggers();
    for (const row of [...chain].slice(2).reverse()) {
      await sql('UPDATE audit_entry SET sealed_no = ? WHERE id = ?', [row.sealedNo + 1, row.id]);
    }
    const before = chain[1]!;
    const forged = { ...before, id: '01KFORGED00000000000000000', objectId: 'mX', sealedNo: 3, previousHash: before.hash, hash: '' };
    await rows().insert({ ...forged, details: { ...forged.details }, hash: hashOf(forged) });
    if (relink) await relinkFrom(4);
    return forged;
  }

  /** Computes every seal anew from the given row on, as whoever knows this code could. */
  async function relinkFrom(sealedNo: number): Promise<void> {
    const all = (await rows().find({ order: { sealedNo: 'ASC' } })) as SealedRow[];
    let previousHash = all.find((row) => row.sealedNo === sealedNo - 1)?.hash ?? FIRST_LINK;
    for (const row of all.filter((one) => one.sealedNo >= sealedNo)) {
      const hash = hashOf({ ...row, previousHash });
      await rows().update({ id: row.id }, { previousHash, hash });
      previousHash = hash;
    }
  }

  it('by putting a well-made row in the middle is seen in the next one', async () => {
    await insertThird(false);
    expect(await firstBad()).toMatchObject({ sealedNo: 4, flaw: 'changed' });
  });

  it('by putting a row in the middle and sealing all that follow anew is seen at the next head that was kept', async () => {
    await insertThird(true);
    expect(await firstBad()).toMatchObject({ sealedNo: 4, flaw: 'rewritten' });
  });

  it('by rewriting the whole chain is seen at the first head that was kept', async () => {
    const chain = await sealed(6);
    await withoutTriggers();
    await sql(`UPDATE audit_entry SET actor_name = '别人' WHERE sealed_no = 1`);
    await relinkFrom(1);
    expect(await firstBad()).toEqual({ sealedNo: 2, entryId: chain[1]!.id, flaw: 'rewritten' });
    // Without what stands outside the database nothing would tell what was changed; that it is gone is told instead.
    await rm(join(folder, 'made-on-demand', HEADS_FILE));
    expect(await firstBad()).toBeNull();
    database.clock.advance({ minutes: 6 });
    expect(await firstBad()).toEqual({ sealedNo: 1, entryId: chain[0]!.id, flaw: 'unkept' });
  });

  it('by cutting off the end of what stands outside the database is seen at the first row that it leaves without a head', async () => {
    const chain = await sealed(5);
    database.clock.advance({ minutes: 6 });
    expect(await firstBad()).toBeNull();
    const file = join(folder, 'made-on-demand', HEADS_FILE);
    await writeFile(file, (await readFile(file, 'utf8')).split('\n').slice(0, -1).join('\n'));
    const unkept = { sealedNo: 5, entryId: chain[4]!.id, flaw: 'unkept' };
    expect(await firstBad()).toEqual(unkept);
    expect(await new AuditQuery(database.clock, database.dataSource, heads).chain()).toMatchObject({ firstBad: unkept });
    // The job keeps the head again, for what follows; it never says of which rows it was away.
    await newSealer().sealWaiting();
    expect(await firstBad()).toBeNull();
  });

  it('is not suspected where nothing was sealed yet', async () => {
    database.clock.advance({ hours: 6 });
    await read();
    expect(await firstBad()).toBeNull();
  });

  it('by swapping two rows is seen in the first of them', async () => {
    const chain = await sealed(4);
    await withoutTriggers();
    await sql('UPDATE audit_entry SET sealed_no = 99 WHERE sealed_no = 2');
    await sql('UPDATE audit_entry SET sealed_no = 2 WHERE sealed_no = 3');
    await sql('UPDATE audit_entry SET sealed_no = 3 WHERE sealed_no = 99');
    expect(await firstBad()).toEqual({ sealedNo: 2, entryId: chain[2]!.id, flaw: 'changed' });
  });
});
