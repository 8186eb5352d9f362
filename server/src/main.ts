// Starts the server: settings, database, tables, first rows, then the door opens. Stops on SIGTERM and SIGINT.
import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import type { DataSource } from 'typeorm';
import { SystemClock } from './common/clock';
import { type Env, EnvError, parseEnv } from './config/env';
import { ENV_COPY } from './config/env.copy';
import { createServer } from './create-server';
import { openDataSource } from './database/data-source';
import { databaseAddress } from './database/engine';
import { HalfRestoredError } from './database/migrate';
import { prepareDatabase } from './database/prepare';
import { type DemoSurroundings, introducePeople, prepareDemo } from './database/seeds/demo';
import { Jobs } from './jobs/jobs';

/** How long open connections (a check-in screen's stream) may still take once the server was asked to stop. */
const LAST_CALL_MS = 3_000;

async function start(): Promise<void> {
  const env = parseEnv(process.env);
  const clock = new SystemClock();
  const dataSource = await openDatabase(env);
  await prepareDatabase(dataSource, clock);
  // A test makes the demonstration's data only where it asks for it.
  if (env.demo && env.mode !== 'test') await demonstrate({ env, dataSource, now: clock.now() });
  const app = await createServer({ env, dataSource, clock });
  const jobs = app.get(Jobs);
  jobs.start();
  stopOnSignal(app, jobs);
  await app.listen(env.port, '0.0.0.0').catch((error: unknown) => {
    throw (error as { code?: unknown }).code === 'EADDRINUSE' ? new EnvError('PORT', ENV_COPY.portTaken(env.port)) : error;
  });
  tellParent((app.getHttpServer().address() as AddressInfo).port);
  const logger = app.get(Logger);
  logger.log(`Listening on ${env.publicUrl} (port ${env.port}, ${env.mode}${env.demo ? ', demo' : ''})`);
  if (env.redisUrl) logger.warn('REDIS_URL is set, but this version relays its outbox in process and does not use it');
}

/** Whoever started this as a child, with a line to it, hears where it listens: PORT=0 takes whatever is free. */
function tellParent(listening: number): void {
  if (process.connected) process.send?.({ listening });
}

async function demonstrate(surroundings: DemoSurroundings): Promise<void> {
  await prepareDemo(surroundings);
  // Not waited for: the server is there for people, whether or not a simulator is.
  void introducePeople(surroundings.env);
}

async function openDatabase(env: Env): Promise<DataSource> {
  const address = databaseAddress(env.databaseUrl);
  if (address.kind === 'sqlite') mkdirSync(dirname(address.file), { recursive: true, mode: 0o700 });
  return openDataSource(env.databaseUrl);
}

function stopOnSignal(app: NestFastifyApplication, jobs: Jobs): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    const http = app.getHttpServer();
    setTimeout(() => http.closeAllConnections(), LAST_CALL_MS).unref();
    await jobs.stop();
    await app.close();
    process.exit(0);
  };
  const onSignal = (): void => {
    stop().catch((error: unknown) => {
      console.error(error);
      process.exit(1);
    });
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}

start().catch((error: unknown) => {
  // One line for what the operator can mend; the whole story for what only we can.
  console.error(error instanceof EnvError || error instanceof HalfRestoredError ? error.message : error);
  process.exit(1);
});
