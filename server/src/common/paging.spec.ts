import { Column, Entity, PrimaryColumn } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../test/create-test-database';
import { idColumn, instantColumn, intColumn } from '../database/columns';
import { createTable } from '../database/migrations/table';
import { decodeCursor, encodeCursor, pageOf, pageView, type PageQuery, seek } from './paging';

@Entity('paged')
class Paged {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(instantColumn())
  at!: Date;

  @Column(intColumn())
  score!: number;
}

class PagedTable1 {
  name = 'PagedTable1700000000001';
  up = (runner: Parameters<typeof createTable>[0]): Promise<void> =>
    createTable(runner, 'paged', { id: idColumn(), at: instantColumn(), score: intColumn() });
  down = (): Promise<void> => Promise.resolve();
}

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ entities: [Paged], migrations: [PagedTable1] });
  const start = database.clock.now().getTime();
  // Three rows share each instant, and scores repeat: only the id tells them apart.
  const rows = Array.from({ length: 25 }, (_, n) => ({
    id: `01JD00000000000000000000${String((n * 7) % 25).padStart(2, '0')}`,
    at: new Date(start + Math.floor(n / 3) * 1),
    score: n % 4,
  }));
  await database.dataSource.getRepository(Paged).insert(rows);
});
afterAll(() => database.close());

async function walk(key: 'at' | 'score', direction: 'ASC' | 'DESC', limit: number): Promise<string[]> {
  const seen: string[] = [];
  let query: PageQuery = { limit };
  for (let pages = 0; pages < 50; pages++) {
    const rows = await seek(
      database.dataSource.getRepository(Paged).createQueryBuilder('p'),
      { key: `p.${key}`, id: 'p.id', direction },
      query,
    ).getMany();
    const page = pageOf(rows, query, (row) => ({ key: row[key], id: row.id }), ({ id }) => id);
    seen.push(...page.items);
    if (page.nextCursor === null) return seen;
    expect(page.items).toHaveLength(limit);
    query = { limit, cursor: page.nextCursor };
  }
  throw new Error('The pages have no end');
}

describe('pages', () => {
  it.each<['at' | 'score', 'ASC' | 'DESC', number]>([
    ['at', 'DESC', 1],
    ['at', 'ASC', 4],
    ['score', 'DESC', 7],
    ['score', 'ASC', 25],
    ['at', 'DESC', 100],
  ])('by %s %s in steps of %i show every row once and in order', async (key, direction, limit) => {
    const seen = await walk(key, direction, limit);
    const rows = await database.dataSource.getRepository(Paged).find();
    const sign = direction === 'ASC' ? 1 : -1;
    const expected = rows.sort((a, b) => sign * (Number(a[key]) - Number(b[key]) || (a.id < b.id ? -1 : 1))).map(({ id }) => id);
    expect(seen).toEqual(expected);
  });

  it('carry their place in a cursor, and refuse one that is not theirs', () => {
    const keysets = [
      { key: new Date('2026-11-22T06:30:00.123Z'), id: 'a' },
      { key: '王', id: 'b' },
      { key: -5, id: 'c' },
    ];
    for (const keyset of keysets) expect(decodeCursor(encodeCursor(keyset))).toEqual(keyset);
    const other = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    for (const cursor of ['', 'x', other({}), other(['is', {}, 'a']), other(['at', 'x', 'a']), other(['is', 1, '']), other(['is', 1.5, 'a'])]) {
      expect(() => decodeCursor(cursor)).toThrow(expect.objectContaining({ code: 'REQUEST_INVALID' }));
    }
  });

  it('are named after what they hold', () => {
    class PointsEntryView {}
    expect(pageView(PointsEntryView).name).toBe('PointsEntryPage');
  });
});
