// server-command.ts — a command of the built server (server/src/cli) on the database that `npm start` uses, or DATABASE_URL.
import { spawn } from 'node:child_process';
import { BuildError, buildIfStale } from './builds';
import { inRoot } from './root';
import { lastLines } from './run';
import { dataDir } from './settings';

/** Could not even begin: no count of violations looks like this one. */
export const NOT_RUN = 255;

/** Runs it to its end, letting it speak for itself, and leaves with its exit code. */
export async function handOverToServer(command: string, args: readonly string[]): Promise<never> {
  try {
    await buildIfStale('shared', console.error);
    await buildIfStale('server', console.error);
  } catch (error) {
    console.error(error instanceof BuildError ? `${error.message}\n${lastLines(error.output, 40)}` : error);
    process.exit(NOT_RUN);
  }
  process.exit(await runServerCommand(command, args));
}

/** Runs it to its end, letting it speak for itself, and answers its exit code. The server must be built. */
export async function runServerCommand(command: string, args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [inRoot('server', 'dist', 'cli', `${command}.js`), ...args], {
    cwd: inRoot(),
    env: { ...process.env, DATA_DIR: dataDir() },
    stdio: 'inherit',
  });
  const passOn = (signal: NodeJS.Signals): boolean => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, passOn);
  const code = await new Promise<number>((resolve) => {
    child.once('error', (error) => {
      console.error(error.message);
      resolve(NOT_RUN);
    });
    child.once('close', (status, signal) => resolve(signal === null ? (status ?? NOT_RUN) : NOT_RUN));
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, passOn);
  return code;
}
