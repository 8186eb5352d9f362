import { businessDay, businessMonth } from '@tongxing/shared';
import { Like, type Repository } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../test/create-test-database';
import { specTables, Specimen, specimen } from '../../test/spec-tables';
import { instantOf, wholeNumberOf } from './columns';
import { migrate, schemaDrift } from './migrate';
import { isDuplicateKey } from './duplicate-key';

let db: TestDatabase;
let specimens: Repository<Specimen>;

beforeAll(async () => {
  db = await createTestDatabase(specTables);
  specimens = db.dataSource.getRepository(Specimen);
});
afterAll(() => db.close());

describe('one schema on every engine', () => {
  it('leaves nothing to change after the migrations, whatever kinds of columns a table has', async () => {
    expect(await schemaDrift(db.dataSource)).toEqual([]);
    expect(await migrate(db.dataSource)).toEqual([]);
  });

  it('gives back every kind of value as it was written', async () => {
    const written = specimen({
      nickname: '喆堃🌸',
      story: '一'.repeat(20_000),
      endedAt: new Date('2026-12-31T16:00:00.000Z'),
      times: -3,
      amountFen: 9_007_199_254_740_991,
      isPublic: true,
      details: { zeta: 1, a: [true, null, '文'], nested: { b: 2, a: 1 } },
    });
    await specimens.insert(written);
    const read = await specimens.findOneByOrFail({ id: written.id });
    expect(read).toEqual({ ...written, state: 'open', openMember: written.memberId });
    // A stored answer is repeated byte for byte, so its keys keep their order.
    expect(JSON.stringify(read.details)).toBe(JSON.stringify(written.details));
  });

  it('leaves an inserted entity as it was given, whatever the engine could send back', async () => {
    const given = specimen({ isPublic: true });
    const kept = { ...given };
    await specimens.insert(given);
    expect(given).toEqual(kept);
  });

  it('fills in the same defaults', async () => {
    const given = specimen();
    const { id } = given;
    await specimens.insert({ ...given });
    expect(await specimens.findOneByOrFail({ id })).toMatchObject({
      state: 'open', nickname: '', story: null, endedAt: null, times: 0, amountFen: 0, isPublic: false, details: null,
    });
  });

  it('reads raw sums, counts and instants alike', async () => {
    const { id } = await specimens.save(specimen({ amountFen: 5_000_000_000 }));
    const raw = await specimens.createQueryBuilder('s')
      .select('SUM(s.amountFen)', 'sum').addSelect('COUNT(*)', 'count').addSelect('MAX(s.occurredAt)', 'latest')
      .where({ id }).getRawOne<Record<string, unknown>>();
    expect(wholeNumberOf(raw?.['sum'])).toBe(5_000_000_000);
    expect(wholeNumberOf(raw?.['count'])).toBe(1);
    expect(instantOf(raw?.['latest'])).toEqual(new Date('2026-11-22T06:30:00.123Z'));
  });

  it('compares instants to the millisecond, in conditions and in raw SQL', async () => {
    const at = new Date('2026-01-01T00:00:00.001Z');
    const { id } = await specimens.save(specimen({ occurredAt: at }));
    const found = (from: Date) => specimens.createQueryBuilder('s').where('s.id = :id AND s.occurredAt >= :from', { id, from }).getCount();
    expect(await found(at)).toBe(1);
    expect(await found(new Date(at.getTime() + 1))).toBe(0);
    expect(await db.dataSource.query('SELECT id FROM specimen WHERE id = ? AND occurred_at = ?', [id, at])).toEqual([{ id }]);
  });
});

describe('keys', () => {
  it('keeps two openids apart that differ in case alone, and finds each', async () => {
    const lower = await specimens.save(specimen({ openid: 'oabcDEF' }));
    const upper = await specimens.save(specimen({ openid: 'oABCdef' }));
    expect((await specimens.findOneByOrFail({ openid: 'oabcDEF' })).id).toBe(lower.id);
    expect((await specimens.findOneByOrFail({ openid: 'oABCdef' })).id).toBe(upper.id);
    expect(await specimens.findOneBy({ openid: 'OABCDEF' })).toBeNull();
  });

  it('shows the trap: with the usual collation the second openid is refused', async () => {
    const { dataSource } = db;
    const usual = db.engine === 'mysql' ? 'utf8mb4_general_ci' : 'NOCASE';
    await dataSource.query(`CREATE TABLE naive (openid varchar(64) COLLATE ${usual}, UNIQUE (openid))`);
    try {
      await dataSource.query(`INSERT INTO naive VALUES ('oabcDEF')`);
      const second = await dataSource.query(`INSERT INTO naive VALUES ('oABCdef')`).catch((error: unknown) => error);
      expect(isDuplicateKey(second)).toBe(true);
    } finally {
      await dataSource.query('DROP TABLE naive');
    }
  });

  it('finds a prefix in the case it is written in', async () => {
    await specimens.insert([specimen({ nickname: 'Ming 明' }), specimen({ nickname: 'ming 鸣' })]);
    const found = await specimens.findBy({ nickname: Like('Ming%') });
    expect(found.map(({ nickname }) => nickname)).toEqual(['Ming 明']);
  });

  it('names a duplicate key as such, and nothing else', async () => {
    await specimens.insert(specimen({ openid: 'twice' }));
    const again = await specimens.insert(specimen({ openid: 'twice' })).catch((error: unknown) => error);
    const missing = await specimens.insert({ id: 'x' }).catch((error: unknown) => error);
    expect(isDuplicateKey(again)).toBe(true);
    expect(missing).toBeInstanceOf(Error);
    expect(isDuplicateKey(missing)).toBe(false);
  });

  it('does not take a key with a space behind it for the key itself', async () => {
    await specimens.insert(specimen({ openid: 'spaced' }));
    await specimens.insert(specimen({ openid: 'spaced ' }));
    expect(await specimens.countBy({ openid: 'spaced' })).toBe(1);
  });

  it('is asked for a key in Chinese and finds none, instead of failing', async () => {
    expect(await specimens.findOneBy({ openid: '没有这个码' })).toBeNull();
  });

  it('lets one member have one open row and any number of closed ones', async () => {
    const memberId = 'M'.repeat(26);
    await specimens.insert(specimen({ memberId, state: 'closed' }));
    await specimens.insert(specimen({ memberId, state: 'closed' }));
    await specimens.insert(specimen({ memberId }));
    const second = await specimens.insert(specimen({ memberId })).catch((error: unknown) => error);
    expect(isDuplicateKey(second)).toBe(true);
    await specimens.update({ openMember: memberId }, { state: 'closed' });
    await specimens.insert(specimen({ memberId }));
  });
});

describe('updates', () => {
  it('counts the rows it matched, also where the value was already there', async () => {
    const { id } = await specimens.save(specimen({ times: 7 }));
    expect((await specimens.update({ id }, { times: 7 })).affected).toBe(1);
    expect((await specimens.update({ id: 'nobody' }, { times: 7 })).affected).toBe(0);
  });

  it('refuses a guarded update whose condition no longer holds', async () => {
    const { id } = await specimens.save(specimen({ times: 5 }));
    const spend = (n: number) => specimens.createQueryBuilder().update().set({ times: () => 'times - :n' })
      .where({ id }).andWhere('times >= :n', { n }).execute();
    expect((await spend(4)).affected).toBe(1);
    expect((await spend(4)).affected).toBe(0);
    expect((await specimens.findOneByOrFail({ id })).times).toBe(1);
  });
});

describe('business months', () => {
  it('belong to Shanghai, wherever the server and the database stand', async () => {
    const lastMoment = new Date('2026-10-31T15:59:59.999Z');
    const firstMoment = new Date('2026-10-31T16:00:00.000Z');
    for (const occurredAt of [lastMoment, firstMoment]) {
      await specimens.insert(specimen({ nickname: '月界', occurredAt, day: businessDay(occurredAt), month: businessMonth(occurredAt) }));
    }
    const months = await specimens.find({ where: { nickname: '月界' }, order: { occurredAt: 'ASC' } });
    expect(months.map(({ day, month }) => ({ day, month }))).toEqual([
      { day: '2026-10-31', month: '2026-10' },
      { day: '2026-11-01', month: '2026-11' },
    ]);
    // The trap: both are still 31 October in UTC, which is what the database's own date functions would say.
    const [{ days }] = (await db.dataSource.query(`SELECT COUNT(DISTINCT SUBSTR(occurred_at, 1, 10)) AS days FROM specimen WHERE nickname = '月界'`)) as [{ days: unknown }];
    expect(wholeNumberOf(days)).toBe(1);
  });
});
