import { simulateWish } from './simulate-options';

it('reads how many lives, which seed and which engine', () => {
  expect(simulateWish([])).toEqual({ lives: '2000', seed: undefined, engine: undefined });
  expect(simulateWish(['--lives', '50', '--seed=-17', '--engine', 'mysql'])).toEqual({ lives: '50', seed: '-17', engine: 'mysql' });
});

it.each([['--foo'], ['50'], ['--lives', '0'], ['--lives', 'many'], ['--lives'], ['--seed', 'x'], ['--engine', 'oracle']])('makes no sense of %s %s', (...args) => {
  expect(simulateWish(args)).toBeNull();
});
