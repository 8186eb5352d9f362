// What takes long may be killed at any moment, and the next call goes on where it was: the books are derived anew while members
// check in; the cards of a month and the end of a day are made for thousands of members.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { peopleAtTheDoor } from '../kit/people';
import { inRoot } from '../kit/root';
import { drillDatabase } from './drill-database';
import { Arrivals, begin, ENGINES, serving, settings, until, type Command, type Ran } from './drilled';

jest.setTimeout(300_000);

const IN_BEFORE = 400;
const IN_MEANWHILE = 200;

/** Every kind of book that a rebuild writes, made wrong. */
const DAMAGE = ['UPDATE points_account SET balance = balance + 1', 'UPDATE growth_account SET total = total + 1', 'DELETE FROM points_lot', 'DELETE FROM measure', 'DELETE FROM member_tier'];

it.each(ENGINES)('a rebuild on %s that is killed while members check in goes on where it was, and leaves the books as the journal says', async (engine) => {
  const scratch = mkdtempSync(path.join(tmpdir(), 'tongxing-drill-killed-'));
  const dataDir = path.join(scratch, 'data');
  mkdirSync(dataDir);
  const office = await drillDatabase(engine, scratch, 'killed');
  const env = settings(office.url, dataDir);
  const run = (command: Command, ...args: string[]): Promise<Ran> => begin(command, args, env).ended;
  try {
    await serving(env, async (port) => {
      const { people, rows } = peopleAtTheDoor(IN_BEFORE + IN_MEANWHILE);
      await office.fill(rows);
      await new Arrivals(port, people.splice(0, IN_BEFORE)).run();
      for (const sql of DAMAGE) await office.run(sql);
      expect(await run('rebuild', '--check')).toMatchObject({ code: 1, output: expect.stringContaining(`${IN_BEFORE} 位不符`) });

      const meanwhile = new Arrivals(port, people);
      const arriving = meanwhile.run();
      const { child, ended } = begin('rebuild', [], env);
      let done = 0;
      const looking = (async () => {
        while (done === 0 && child.exitCode === null) done = await office.number('SELECT COALESCE(MAX(members), 0) FROM rebuild_run');
      })();
      await until(() => done > 0 || child.exitCode !== null, 'the first members are rebuilt');
      child.kill('SIGKILL');
      await looking;
      expect(await ended).toMatchObject({ code: null });
      expect(done).toBeLessThan(IN_BEFORE);
      expect(meanwhile.arrived).toBeLessThan(IN_MEANWHILE);

      expect(await run('rebuild')).toMatchObject({ code: 0, output: expect.stringContaining('接着上次') });
      await arriving;
    });
    expect(await office.number('SELECT COUNT(*) FROM check_in')).toBe(IN_BEFORE + IN_MEANWHILE);
    expect(await run('rebuild', '--check')).toMatchObject({ code: 0 });
    expect(await run('verify')).toMatchObject({ code: 0 });
  } finally {
    await office.drop();
    rmSync(scratch, { recursive: true, force: true });
  }
});

/** The benches kill the command (-9) on its way, call it again and hold every member against what must be so. So many members take a few seconds. */
(ENGINES.includes('mysql') ? it : it.skip).each([
  ['cards', 80_000],
  ['closings', 15_000],
])('%s for %i members, killed and called again, come out right', (bench, members) => {
  const file = inRoot('scripts', 'bench', `${bench}.ts`);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', file, '--members', String(members)], { cwd: inRoot('scripts'), encoding: 'utf8' });
  expect({ status, said: `${stdout}${stderr}` }).toEqual({ status: 0, said: expect.stringContaining('SIGKILL') });
});
