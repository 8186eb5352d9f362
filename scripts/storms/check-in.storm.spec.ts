// One storm on each engine that this machine has; `npm run storms` brings ten, each of a new seed.
import { enginesHere } from './database';
import { storm } from './storm';

const SEED = 20;
/** Fewer than `npm run storms` sends, and in memory, so that everybody who runs npm test waits about a minute. */
const PEOPLE = 1500;

jest.setTimeout(15 * 60_000);

it.each(enginesHere())(
  `lets ${PEOPLE} people in once each on %s, whatever is killed meanwhile and whatever replies are lost`,
  async (engine) => {
    const { wrong } = await storm({ engine, seed: SEED, people: PEOPLE, where: 'memory' }).catch((error: unknown) => ({ wrong: [String(error)] }));
    expect({ seed: SEED, wrong }).toEqual({ seed: SEED, wrong: [] });
  },
);
