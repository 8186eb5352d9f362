import { Life } from './commands';
import { Model } from './model';
import type { World } from './world';

class Nothing extends Life {
  check = (): boolean => true;
  happen = async (): Promise<void> => {};
  toString = (): string => 'nothing';
}

/** A world that only says at which steps it was looked at, whole or closely. */
function watched(isWatched: boolean): { world: World; looks: string[] } {
  const looks: string[] = [];
  const fake = {
    happened: 0,
    isWatched,
    seen: async () => looks.push(`${fake.happened} whole`),
    seenClosely: async () => looks.push(`${fake.happened} closely`),
  };
  return { world: fake as unknown as World, looks };
}

jest.mock('./world', () => ({ expectedOf: () => expect.any(Number) as unknown, closelyOf: () => expect.any(Number) as unknown }));

async function live(steps: number, isWatched: boolean): Promise<string[]> {
  const { world, looks } = watched(isWatched);
  for (let n = 0; n < steps; n++) await new Nothing().run(new Model(0), world);
  return looks;
}

it('looks at every life at the same steps, however many were lived before', async () => {
  await live(3, false);
  expect(await live(11, false)).toEqual(['5 whole', '10 whole']);
  expect(await live(11, false)).toEqual(['5 whole', '10 whole']);
});

it('looks at what comes and goes after every step where it is asked to', async () => {
  expect(await live(6, true)).toEqual(['1 closely', '2 closely', '3 closely', '4 closely', '5 whole', '6 closely']);
});
