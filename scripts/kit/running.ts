// running.ts — who runs on a data folder: a note in it, believed only while its process lives and its address answers as 同行.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export interface Running {
  readonly url: string;
  /** Of the server itself, which may outlive whoever started it. */
  readonly pid: number;
}

const WAIT_MS = 2_000;
const LOOK_EVERY_MS = 500;
const noteIn = (dataDir: string): string => path.join(dataDir, 'running.json');

export function noteRunning(dataDir: string, { url, pid }: Running): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  writeFileSync(noteIn(dataDir), `${JSON.stringify({ url, pid })}\n`, { mode: 0o600 });
}

/** Notes it once it answers, for a server that cannot say itself when it listens. Answers false where it was gone before. */
export async function noteOnceItAnswers(dataDir: string, running: Running, isGone: () => boolean): Promise<boolean> {
  while (!isGone()) {
    if (await isTongxing(running.url)) {
      // Gone while it was asked: then somebody else answers there.
      if (isGone()) return false;
      noteRunning(dataDir, running);
      return true;
    }
    await pause(LOOK_EVERY_MS);
  }
  return false;
}

export function forgetRunning(dataDir: string): void {
  rmSync(noteIn(dataDir), { force: true });
}

/** The server that runs on this folder's data, or null. A note that a crash left behind is nobody's. */
export async function runningOn(dataDir: string): Promise<Running | null> {
  const note = noted(dataDir);
  return note && isAlive(note.pid) && (await isTongxing(note.url)) ? note : null;
}

/** Whether 同行 answers there. */
export async function isTongxing(url: string): Promise<boolean> {
  try {
    const answered = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(WAIT_MS) });
    return ((await answered.json()) as { app?: unknown }).app === 'tongxing';
  } catch {
    return false;
  }
}

function noted(dataDir: string): Running | null {
  try {
    const { url, pid } = JSON.parse(readFileSync(noteIn(dataDir), 'utf8')) as Partial<Running>;
    return typeof url === 'string' && Number.isSafeInteger(pid) && pid! > 0 ? { url, pid: pid! } : null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It lives, and is somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
