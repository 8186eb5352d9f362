import { createFreshDatabase, createTestDatabase, testEngine } from '../../test/create-test-database';
import { Purse, specTables } from '../../test/spec-tables';
import { openDataSource } from './data-source';
import { migrate, schemaDrift } from './migrate';

it('makes the tables that the entities of the system describe, and no others', async () => {
  const db = await createTestDatabase();
  try {
    expect(await schemaDrift(db.dataSource)).toEqual([]);
    expect(await migrate(db.dataSource)).toEqual([]);
  } finally {
    await db.close();
  }
});

(testEngine() === 'mysql' ? it : it.skip)('compares every text of every table byte by byte, which the drift check does not look at', async () => {
  const db = await createTestDatabase();
  try {
    const loose = await db.dataSource.query(
      `SELECT CONCAT(table_name, '.', column_name, ' ', collation_name) AS loose FROM information_schema.columns
       WHERE table_schema = DATABASE() AND collation_name NOT IN ('utf8mb4_nopad_bin', 'utf8mb4_0900_bin')
       AND table_name NOT IN ('migration', 'typeorm_metadata')`,
    );
    expect(loose).toEqual([]);
  } finally {
    await db.close();
  }
});

it('says what is missing when a migration forgot a column', async () => {
  const db = await createTestDatabase(specTables);
  try {
    await db.dataSource.query('ALTER TABLE purse DROP COLUMN coins');
    expect(await schemaDrift(db.dataSource)).toEqual(expect.arrayContaining([expect.stringContaining('coins')]));
  } finally {
    await db.close();
  }
});

it('lets three servers that start together migrate once', async () => {
  const fresh = await createFreshDatabase({ migrated: false });
  // SQLite belongs to one process: there it is one data source that is asked three times.
  const opened = await Promise.all(Array.from({ length: testEngine() === 'mysql' ? 3 : 1 }, () => openDataSource(fresh.url, specTables)));
  try {
    const servers = [0, 1, 2].map((index) => opened[index % opened.length]!);
    const ran = testEngine() === 'mysql' ? await Promise.all(servers.map(migrate)) : [await migrate(servers[0]!), await migrate(servers[1]!), await migrate(servers[2]!)];
    expect(ran.flat()).toEqual(['SpecTables1700000000001']);
    for (const dataSource of opened) expect(await schemaDrift(dataSource)).toEqual([]);
    await servers[2]!.getRepository(Purse).insert({ owner: 'a', coins: 1 });
  } finally {
    await Promise.all(opened.map((dataSource) => dataSource.destroy()));
    await fresh.drop();
  }
});

it('can be undone and done again', async () => {
  const db = await createTestDatabase(specTables);
  try {
    await db.dataSource.undoLastMigration();
    expect(await migrate(db.dataSource)).toEqual(['SpecTables1700000000001']);
    expect(await schemaDrift(db.dataSource)).toEqual([]);
  } finally {
    await db.close();
  }
});
