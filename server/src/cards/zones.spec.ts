import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { createCards } from '../../test/factories/cards';
import { checkIn } from '../../test/factories/journal';
import { createTestDatabase, type TestDatabase } from '../../test/create-test-database';
import { CardRun } from './card-run.entity';
import { ImpactCard } from './impact-card.entity';

const SERVER = join(__dirname, '../..');
const TSX = pathToFileURL(createRequire(__filename).resolve('tsx')).href;

interface Told {
  /** What the zone makes of the moment, in minutes: shows that the process really was there. */
  offset: number;
  cards: { month: string; facts: { times: number }[] }[];
}

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase({ now: '2026-02-28T16:30:00.000Z' });
});
afterEach(() => database.close());

async function issuedIn(zone: string): Promise<Told> {
  const args = ['--import', TSX, join(SERVER, 'test/issue-in-zone.ts'), database.url, database.clock.now().toISOString()];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: SERVER, env: { ...process.env, TZ: zone } });
  await database.dataSource.getRepository(ImpactCard).clear();
  await database.dataSource.getRepository(CardRun).clear();
  return JSON.parse(stdout) as Told;
}

it('is the same card in Greenwich, New York and Shanghai, to the byte', async () => {
  const office = await createCards(database);
  for (const joinedOn of ['2025-12-31', '2026-01-01', '2026-02-28', '2026-03-01']) {
    const { id } = await office.join(joinedOn);
    // Around every border that some clock in the world could take for the month's.
    for (const at of ['2025-12-31T15:59:00Z', '2025-12-31T16:30:00Z', '2026-01-31T16:30:00Z', '2026-02-01T04:00:00Z', '2026-02-28T15:59:59Z']) {
      await office.record(checkIn(id, new Date(at)));
    }
  }
  const told = { utc: await issuedIn('UTC'), newYork: await issuedIn('America/New_York'), shanghai: await issuedIn('Asia/Shanghai') };
  expect([told.utc.offset, told.newYork.offset, told.shanghai.offset]).toEqual([0, 300, -480]);
  expect(JSON.stringify(told.newYork.cards)).toBe(JSON.stringify(told.utc.cards));
  expect(JSON.stringify(told.shanghai.cards)).toBe(JSON.stringify(told.utc.cards));
  // 00:30 on 1 March in Shanghai: February is over, and the months' borders are Shanghai's.
  expect(told.utc.cards.map(({ month, facts }) => `${month} ${facts[0]?.times ?? 0}`)).toEqual([
    '2025-12 1', '2026-01 1', '2026-01 1', '2026-02 3', '2026-02 3', '2026-02 3',
  ]);
}, 60_000);
