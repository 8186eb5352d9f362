import { Chance, planOf, type Victim } from './plan';

const VICTIMS: Victim[] = ['server', 'server', 'server', 'database', 'database', 'database'];
const SEEDS = Array.from({ length: 50 }, (_, i) => i + 1);
const plan = (seed: number, people = 500) => planOf(seed, { people, victims: VICTIMS });

it('plans the same storm for the same seed, and another for another', () => {
  expect(plan(1)).toEqual(plan(1));
  expect(plan(1).sendings).not.toEqual(plan(2).sendings);
  expect(plan(1).faults).not.toEqual(plan(2).faults);
});

it('sends everybody twice', () => {
  const times = new Map<number, number>();
  for (const { person } of plan(3).sendings) times.set(person, (times.get(person) ?? 0) + 1);
  expect(times.size).toBe(500);
  expect(new Set(times.values())).toEqual(new Set([2]));
});

it('loses one reply in twenty, some while the request is on its way and some when the answer has come', () => {
  const lost = plan(4).sendings.flatMap((sending) => (sending.lost ? [sending.lost] : []));
  expect(lost).toHaveLength(50);
  expect(new Set(lost.map(({ how }) => how.moment))).toEqual(new Set(['sent', 'answered']));
  expect(lost.every(({ laterBy }) => laterBy >= 1)).toBe(true);
});

it('kills each victim as often as told, one after the other, away from the beginning and the end', () => {
  for (const seed of SEEDS) {
    const { faults } = plan(seed);
    const moments = faults.map(({ afterAnswers }) => afterAnswers);
    expect(faults.map(({ victim }) => victim).sort()).toEqual([...VICTIMS].sort());
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
    expect(moments[0]).toBeGreaterThanOrEqual(100);
    expect(moments.at(-1)).toBeLessThan(900);
  }
});

it('kills in another order from seed to seed', () => {
  expect(new Set(SEEDS.map((seed) => plan(seed).faults.map(({ victim }) => victim).join())).size).toBeGreaterThan(10);
});

it('shuffles without a favourite: everything comes to every place about equally often', () => {
  const things = [0, 1, 2, 3];
  const came = things.map(() => things.map(() => 0));
  const chance = new Chance(5);
  for (let i = 0; i < 4000; i += 1) chance.shuffled(things).forEach((thing, place) => (came[thing]![place]! += 1));
  for (const count of came.flat()) {
    // 1,000 each; the spread of such a count is about 27.
    expect(count).toBeGreaterThan(870);
    expect(count).toBeLessThan(1130);
  }
  expect(things).toEqual([0, 1, 2, 3]);
});
