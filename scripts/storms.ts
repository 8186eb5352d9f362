// npm run storms [-- --seeds 10] [--seed N] [--engine sqlite|mariadb] [--people 5000] [--memory]: storms of
// check-ins, each of another seed, on a database of their own (in memory, where asked). A failure prints its seed.
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { buildIfStale } from './kit/builds';
import { ENGINES, enginesHere, type Engine, type Where } from './storms/database';
import { PEOPLE, storm, type StormOptions, type StormReport } from './storms/storm';

const USAGE = `npm run storms [-- --seeds <number>] [--seed <number>] [--engine ${ENGINES.join('|')}] [--people <number>] [--memory]`;
const WHOLE = /^[1-9]\d{0,8}$/;

interface Wished {
  readonly seeds: readonly number[];
  readonly engines: readonly Engine[];
  readonly people: number;
  readonly where: Where;
}

/** Null where the words make no sense. */
function wished(): Wished | null {
  try {
    return meant();
  } catch {
    return null;
  }
}

/** Throws at an option that it does not know. */
function meant(): Wished | null {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string', default: '10' },
      seed: { type: 'string' },
      engine: { type: 'string' },
      people: { type: 'string', default: String(PEOPLE) },
      memory: { type: 'boolean', default: false },
    },
  });
  const { seeds, seed, engine, people, memory } = values;
  if (![seeds, people, seed ?? '1'].every((word) => WHOLE.test(word))) return null;
  if (engine !== undefined && !ENGINES.some((one) => one === engine)) return null;
  return {
    seeds: seed === undefined ? Array.from({ length: Number(seeds) }, () => randomInt(1, 1_000_000_000)) : [Number(seed)],
    engines: ENGINES.filter((one) => engine === undefined || one === engine),
    people: Number(people),
    where: memory ? 'memory' : 'disk',
  };
}

const seconds = (ms: number): string => (ms / 1000).toFixed(1);

function told({ requests, retries, dropped, timeouts, recoveries, ...report }: StormReport): string {
  const back = (victim: 'server' | 'database') => recoveries.filter((one) => one.victim === victim).map(({ ms }) => seconds(ms)).join(' ');
  const ofDatabase = back('database');
  return [
    `${requests} requests, ${retries} retries, ${dropped} replies dropped${timeouts > 0 ? `, ${timeouts} waited too long` : ''}, ${report.seconds.toFixed(1)} s`,
    `from kill to first success: server ${back('server')} s${ofDatabase ? `, database ${ofDatabase} s` : ''}`,
  ].join('; ');
}

async function main(): Promise<number> {
  const wish = wished();
  if (!wish) {
    console.error(USAGE);
    return 2;
  }
  const here = enginesHere();
  const engines = wish.engines.filter((engine) => here.includes(engine));
  if (engines.length === 0) {
    console.error('This machine has no mariadbd (npm run doctor).');
    return 2;
  }
  if (engines.length < wish.engines.length) console.log('This machine has no mariadbd (npm run doctor): storms on SQLite alone.');
  await buildIfStale('shared', console.log);
  await buildIfStale('server', console.log);
  const failed: string[] = [];
  for (const engine of engines) {
    for (const seed of wish.seeds) {
      if (!(await isWeathered({ engine, seed, people: wish.people, where: wish.where, signal: stopping.signal }))) {
        failed.push(`npm run storms -- --engine ${engine} --seed ${seed} --people ${wish.people}${wish.where === 'memory' ? ' --memory' : ''}`);
      }
      if (stopping.signal.aborted) return 130;
    }
  }
  const all = engines.length * wish.seeds.length;
  console.log(
    failed.length === 0
      ? `${all} of ${all} weathered: everybody is in once, credited once, and nothing that was answered is missing.`
      : `${failed.length} of ${all} failed. The same again:\n  ${failed.join('\n  ')}`,
  );
  return failed.length === 0 ? 0 : 1;
}

async function isWeathered(options: StormOptions): Promise<boolean> {
  const { engine, seed, people } = options;
  try {
    const report = await storm(options);
    const isRight = report.wrong.length === 0;
    console.log(`${isRight ? '✓' : '✗'} ${report.database}, seed ${seed}, ${people} people: ${told(report)}`);
    for (const sentence of report.wrong) console.log(`    ${sentence}`);
    return isRight;
  } catch (error) {
    console.log(`✗ ${engine}, seed ${seed}, ${people} people: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    process.once(signal, () => process.exit(130));
    stopping.abort();
  });
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
