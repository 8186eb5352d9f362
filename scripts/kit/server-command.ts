// server-command.ts — a command of the built server (server/src/cli) on the database that `npm start` uses, or DATABASE_URL.
import { spawn } from 'node:child_process';
import { BuildError, buildIfStale } from './builds';
import { inRoot } from './root';
import { lastLines } from './run';

/** Could not even begin: no count of violations looks like this one. */
const NOT_RUN = 255;

/** Runs it to its end, letting it speak for itself, and leaves with its exit code. */
export async function handOverToServer(command: string, args: readonly string[]): Promise<never> {
  try {
    await buildIfStale('shared', console.error);
    await buildIfStale('server', console.error);
  } catch (error) {
    console.error(error instanceof BuildError ? `${error.message}\n${lastLines(error.output, 40)}` : error);
    process.exit(NOT_RUN);
  }
  const child = spawn(process.execPath, [inRoot('server', 'dist', 'cli', `${command}.js`), ...args], {
    cwd: inRoot(),
    env: { ...process.env, DATA_DIR: process.env['DATA_DIR'] ?? inRoot('.data') },
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  const code = await new Promise<number>((resolve) => {
    child.once('error', (error) => {
      console.error(error.message);
      resolve(NOT_RUN);
    });
    child.once('close', (status, signal) => resolve(signal === null ? (status ?? NOT_RUN) : NOT_RUN));
  });
  process.exit(code);
}
