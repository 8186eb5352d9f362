import type { Counted } from './jest';
import { chosenSteps, runSteps, sumOf, type Step } from './steps';

const pass: Counted = { passed: 2, failed: 0, skipped: 0, output: '' };
const fail: Counted = { passed: 1, failed: 1, skipped: 0, output: 'red' };
const step = (name: string, answer: Counted, needs: string[] = [], alone = false): Step => ({ name, needs, alone, run: async () => answer });
const quietly = () => {};

it('counts what passed and what failed over all steps', async () => {
  const results = await runSteps([step('a', pass), step('b', fail)], 2, quietly);
  expect(sumOf(results)).toEqual({ passed: 3, failed: 1, skipped: 0 });
});

it('counts a step whose need failed as one failure, and does not run it', async () => {
  const run = jest.fn(async () => pass);
  const results = await runSteps([step('a', fail), { name: 'b', needs: ['a'], run }], 2, quietly);
  expect(run).not.toHaveBeenCalled();
  expect(results[1]).toMatchObject({ failed: 1, output: 'Not run: a failed.' });
});

it('counts a step that throws as one failure', async () => {
  const [result] = await runSteps([{ name: 'a', run: () => Promise.reject(new Error('no such tool')) }], 1, quietly);
  expect(result).toMatchObject({ passed: 0, failed: 1 });
  expect(result!.output).toContain('no such tool');
});

it('never runs more at once than there are slots, and a step alone quite alone', async () => {
  let now = 0;
  const seen: string[] = [];
  const busy = (name: string, alone = false): Step => ({
    name,
    alone,
    run: async () => {
      now += 1;
      seen.push(`${name}:${now}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      now -= 1;
      return pass;
    },
  });
  await runSteps([busy('a'), busy('b'), busy('c'), busy('alone', true), busy('d')], 2, quietly);
  const most = Math.max(...seen.map((entry) => Number(entry.split(':')[1])));
  expect(most).toBe(2);
  expect(seen).toContain('alone:1');
});

it('chooses steps by the start of a name and brings what they need', () => {
  const all = [step('build:shared', pass), step('types:server', pass, ['build:shared']), step('lint', pass)];
  expect(chosenSteps(all, ['types']).map(({ name }) => name)).toEqual(['build:shared', 'types:server']);
  expect(() => chosenSteps(all, ['typo'])).toThrow('No step typo');
});

it('refuses steps that wait for each other', async () => {
  await expect(runSteps([step('a', pass, ['b']), step('b', pass, ['a'])], 2, quietly)).rejects.toThrow('wait for each other');
});
