// The journal with its effects and nothing else of the server, for commands that run beside it.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type DynamicModule, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { CardIssuingModule } from '../cards';
import { ClosingsModule } from '../closings';
import { AuditHeads } from '../audit';
import { Clock, SystemClock } from '../common/clock';
import { Outbox } from '../common/outbox';
import { Transactor } from '../common/transactor';
import { databaseUrlFrom, dataDirFrom, EnvError, type EnvSource } from '../config/env';
import { openDataSource } from '../database/data-source';
import { databaseAddress } from '../database/engine';
import { HalfRestoredError, refuseHalfRestored } from '../database/migrate';
import { recordingWithEffects } from '../effects';
import { VerifyModule } from '../verify/verify.module';
import { DATABASE_COPY } from './journal-tools.copy';

export interface ToolSurroundings {
  dataSource: DataSource;
  clock: Clock;
  /** Where the heads of the audit log are kept. */
  dataDir: string;
}

@Module({})
class JournalToolsModule {
  static on({ dataSource, clock, dataDir }: ToolSurroundings): DynamicModule {
    const heads = { provide: AuditHeads, useValue: new AuditHeads({ dataDir }) };
    const shared = [{ provide: DataSource, useValue: dataSource }, { provide: Clock, useValue: clock }, heads, Transactor, Outbox];
    return { module: JournalToolsModule, global: true, imports: [recordingWithEffects(), VerifyModule, CardIssuingModule, ClosingsModule], providers: shared, exports: shared };
  }
}

/** What the operator can mend; said in one line, without a stack. */
export class NotReadyError extends Error {}

export function journalTools(surroundings: ToolSurroundings): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(JournalToolsModule.on(surroundings), { logger: ['error', 'warn'], abortOnError: false });
}

/**
 * Opens the database that the environment names, as it is: these commands neither make nor migrate one.
 * Refuses with NotReadyError where there is none or where it is of another version, with EnvError where the address is wrong.
 */
async function openExisting(source: EnvSource): Promise<DataSource> {
  const url = databaseUrlFrom(source);
  const address = databaseAddress(url);
  if (address.kind === 'sqlite' && !existsSync(address.file)) throw new NotReadyError(DATABASE_COPY.none(address.file));
  const dataSource = await openDataSource(url);
  try {
    await refuseHalfRestored(dataSource);
    if (await dataSource.showMigrations()) throw new NotReadyError(DATABASE_COPY.otherVersion);
    return dataSource;
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

/** Does the work with the journal at hand, on the database that the environment names, at the clock's moment. */
export async function withJournal(work: (tools: INestApplicationContext) => Promise<number>, clock: Clock = new SystemClock()): Promise<number> {
  const dataSource = await openExisting(process.env);
  try {
    return await work(await journalTools({ dataSource, clock, dataDir: dataDirFrom(process.env) }));
  } finally {
    await dataSource.destroy();
  }
}

/** Runs a command with the journal at hand and leaves with the exit code that it answers. */
export function runWithJournal(work: (tools: INestApplicationContext) => Promise<number>): void {
  leaveWith(() => withJournal(work));
}

/** Could not even begin: no count of violations looks like this one. */
export const NOT_RUN = 255;

/** As runWithJournal, for a command that takes no arguments: where there are any, its usage is said and nothing is done. */
export function runAloneWithJournal(usage: string, work: (tools: INestApplicationContext) => Promise<number>): void {
  if (isCalledAlone()) return runWithJournal(work);
  console.error(usage);
  process.exitCode = NOT_RUN;
}

function isCalledAlone(): boolean {
  try {
    parseArgs({ options: {} });
    return true;
  } catch {
    return false;
  }
}

/** Runs a command to its end and leaves with the exit code that it answers; what the operator can mend is said in one line. */
export function leaveWith(run: () => Promise<number>): void {
  // Work that never comes to its end would otherwise look like success once nothing is left to wait for.
  process.exitCode = NOT_RUN;
  run().then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      const isPlain = error instanceof EnvError || error instanceof NotReadyError || error instanceof HalfRestoredError;
      console.error(isPlain ? error.message : error);
      process.exitCode = NOT_RUN;
    },
  );
}
