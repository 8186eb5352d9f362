// Words that a command does not know are answered with its usage and 255, which no count of violations is; nothing is begun.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { begin, settings, type Command } from './drilled';

jest.setTimeout(120_000);

const COMMANDS: Command[] = ['backup', 'restore', 'verify', 'rebuild', 'cards', 'close-days', 'claim-data', 'create-staff'];

let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(path.join(tmpdir(), 'tongxing-drill-words-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

it.each(COMMANDS)('%s', async (command) => {
  const dataDir = path.join(scratch, command);
  const { code, output } = await begin(command, ['--no-such-word'], settings(`sqlite:${path.join(dataDir, 'tongxing.sqlite')}`, dataDir)).ended;
  expect({ code, output }).toEqual({ code: 255, output: expect.stringContaining('用法：') });
  expect(existsSync(dataDir)).toBe(false);
});

it('create-staff, where only some of its words are right', async () => {
  const dataDir = path.join(scratch, 'half');
  const env = settings(`sqlite:${path.join(dataDir, 'tongxing.sqlite')}`, dataDir);
  for (const args of [['--login', 'li'], ['--login', 'li.na', '--name', '李娜'], ['--login', 'li.na', '--name', '李娜', '--role', 'king']]) {
    expect(await begin('create-staff', args, env).ended).toMatchObject({ code: 255, output: expect.stringContaining('用法：') });
  }
  expect(existsSync(dataDir)).toBe(false);
});
