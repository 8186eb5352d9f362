// npm run bench <name> [-- options]: runs scripts/bench/<name>.ts. Times are printed, never asserted.
import { existsSync, readdirSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { inRoot } from './kit/root';

const [name, ...rest] = process.argv.slice(2);
const names = readdirSync(inRoot('scripts', 'bench'), { withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => entry.name.replace(/\.ts$/, ''));

if (name === undefined || !names.includes(name) || !existsSync(inRoot('scripts', 'bench', `${name}.ts`))) {
  console.error(`npm run bench <name>, where name is one of: ${names.join(', ')}`);
  process.exit(2);
}
const { status } = spawnSync(process.execPath, ['--import', 'tsx', inRoot('scripts', 'bench', `${name}.ts`), ...rest], {
  cwd: inRoot('scripts'),
  stdio: 'inherit',
});
process.exit(status ?? 1);
