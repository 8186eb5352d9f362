// Random lives of members, lived once in a plain model and once in the real journal on a real database.
// SIMULATION_RUNS lives (100 unless said otherwise); a failure prints the seed and the shortest history that fails.
// SIMULATION_SEED, as that failure names it, lives them again.
import { writeSync } from 'node:fs';
import fc from 'fast-check';
import { createTestDatabase, type TestDatabase } from '../create-test-database';
import { BADGES, TIERS } from './definitions';
import { lives, offices, rulesOf } from './commands';
import { Model } from './model';
import { expectedOf, World } from './world';

const runs = Number(process.env['SIMULATION_RUNS'] ?? 100);
/** The gate lives the same lives each time, so that it speaks of the change at hand; `npm run simulate` lives new ones. */
const GATE_SEED = '20261122';
const seed = process.env['SIMULATION_SEED'] ?? (process.env['SIMULATION_RUNS'] === undefined ? GATE_SEED : undefined);
/** In the gate every fifth step is looked at; `npm run simulate` also looks at lots, badges and tiers after each. */
const isWatched = process.env['SIMULATION_RUNS'] !== undefined;
/** Late on New Year's Eve in Shanghai, while in UTC it is still afternoon. */
const START = Date.parse('2025-12-31T23:30:00.000+08:00');

/** Told past Jest, which keeps what a test prints until it ends. */
const SAY_EVERY_MS = 3_000;
let [lived, said] = [0, Date.now()];

function tellLived(): void {
  lived += 1;
  if (!isWatched || Date.now() - said < SAY_EVERY_MS) return;
  said = Date.now();
  writeSync(2, `lived ${lived}\n`);
}

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  // Nobody pulls the plug on a simulated office; that is another test.
  if (database.engine === 'sqlite') await database.dataSource.query('PRAGMA synchronous = OFF');
});

afterAll(() => database.close());

it(
  `lives ${runs} lives as the model says, and is rebuilt from the journal byte for byte`,
  async () => {
    await fc.assert(
      fc.asyncProperty(offices, lives, async (office, life) => {
        const rules = rulesOf(office);
        const model = Object.assign(new Model(START), { rules, badges: [...BADGES] });
        model.tiers.push(...TIERS);
        const world = await World.begin(database, START, [...rules], isWatched);
        await fc.asyncModelRun(() => ({ model, real: world }), life);
        expect(await world.seen()).toEqual(expectedOf(model));
        const rows = await world.rows();
        await world.rebuild();
        expect(await world.rows()).toEqual(rows);
        tellLived();
      }),
      { numRuns: runs, ...(seed === undefined ? {} : { seed: Number(seed) }) },
    );
  },
  20_000 + runs * 2_000,
);
