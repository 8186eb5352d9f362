// world.ts — everything a journey happens in: the WeChat simulator and the built server on a database of its own.
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lastingPort } from '../kit/free-port';
import { ServerProcess } from '../kit/server-process';
import { startSimulator } from '../wechat-simulator';
import { STAGE } from './stage';

export interface World {
  /** Where members and staff find the server. */
  url: string;
  simulatorUrl: string;
  /** The last lines of the server's log, for a journey that went wrong. */
  log(): string;
  close(): Promise<void>;
}

/** Starts the world, demo organisation included. The packages must have been built. */
export async function startWorld(): Promise<World> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'tongxing-journey-'));
  const stage = process.env[STAGE];
  if (stage !== undefined) {
    await setStage(stage);
    cpSync(stage, dataDir, { recursive: true });
  }
  return openWorld(dataDir);
}

/**
 * The demonstration of one run: made by its first journey and copied by the others, because making it costs a core ten
 * seconds, and each would make the same. Moved to its place whole; where another worker was quicker, theirs is as good.
 */
async function setStage(stage: string): Promise<void> {
  if (existsSync(stage)) return;
  const made = mkdtempSync(`${stage}.making-`);
  const world = await openWorld(made);
  await world.stop();
  try {
    renameSync(made, stage);
  } catch (error) {
    if (!existsSync(stage)) throw error;
    rmSync(made, { recursive: true, force: true });
  }
}

async function openWorld(dataDir: string): Promise<World & { stop(): Promise<void> }> {
  // Known before the server runs, because its address stands in links; each process looks for one in a place of its own.
  const port = await lastingPort(2);
  const simulator = await startSimulator({ port: 0, publicUrl: `http://localhost:${port}` });
  const server = new ServerProcess({
    port,
    env: {
      NODE_ENV: 'development',
      DEMO: 'on',
      DATA_DIR: dataDir,
      DATABASE_URL: `sqlite:${path.join(dataDir, 'journey.sqlite')}`,
      PUBLIC_URL: `http://localhost:${port}`,
      WX_API_BASE: simulator.url,
    },
  });
  const stop = async (): Promise<void> => {
    await server.stop();
    await simulator.close();
  };
  const close = async (): Promise<void> => {
    await stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await server.ready();
  } catch (error) {
    const tail = server.tail();
    await close();
    throw new Error(`${(error as Error).message}\n${tail}`, { cause: error });
  }
  return { url: server.url, simulatorUrl: simulator.url, log: () => server.tail(), stop, close };
}
