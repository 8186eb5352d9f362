import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { createFreshDatabase } from '../../test/create-test-database';
import type { ToldInZone } from '../../test/live-in-zone';

const SERVER = join(__dirname, '../..');
const TSX = pathToFileURL(createRequire(__filename).resolve('tsx')).href;
/** 00:30 on 1 March in Shanghai: February is over, and nowhere else. */
const NOW = '2026-02-28T16:30:00.000Z';

/** A whole life in a process of that zone and on a database of its own: days and months are fixed when a deed is recorded. */
async function livedIn(zone: string): Promise<ToldInZone> {
  const database = await createFreshDatabase();
  try {
    const args = ['--import', TSX, join(SERVER, 'test/live-in-zone.ts'), database.url, NOW];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: SERVER, env: { ...process.env, TZ: zone }, maxBuffer: 8 * 1024 * 1024 });
    return JSON.parse(stdout) as ToldInZone;
  } finally {
    await database.drop();
  }
}

it('is the same journal, the same card and the same picture of it in Greenwich, New York and Shanghai, to the byte', async () => {
  const { offset: greenwich, ...utc } = await livedIn('UTC');
  const { offset: west, ...newYork } = await livedIn('America/New_York');
  const { offset: east, ...shanghai } = await livedIn('Asia/Shanghai');
  expect([greenwich, west, east]).toEqual([0, 300, -480]);
  expect(JSON.stringify(newYork)).toBe(JSON.stringify(utc));
  expect(JSON.stringify(shanghai)).toBe(JSON.stringify(utc));

  // The days and months are Shanghai's, and what was put down after midnight there was put down the next day.
  expect(utc.entries.slice(0, 5).map(({ day, month, recordedDay }) => `${day} ${month} ${recordedDay}`)).toEqual([
    '2025-12-31 2025-12 2026-01-01', '2026-01-01 2026-01 2026-01-01', '2026-02-01 2026-02 2026-02-01', '2026-02-01 2026-02 2026-02-01', '2026-02-28 2026-02 2026-03-01',
  ]);
  const cards = ['2025-12 1', '2026-01 1', '2026-01 1', '2026-02 3', '2026-02 3', '2026-02 3'];
  expect(utc.cards.map(({ month, facts }) => `${month} ${facts[0]?.times ?? 0}`)).toEqual(cards);
  expect(utc.views.slice(0, cards.length).map(({ card: { month, petals } }) => `${month} ${petals.length}`)).toEqual(cards);
}, 90_000);
