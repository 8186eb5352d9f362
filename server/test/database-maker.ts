// database-maker.ts — whose databases these are. It is in their names, so that whoever began a run removes what the run left.
import { randomBytes } from 'node:crypto';

/** A process id is one machine's own, and a server of databases may be shared by several: each begins to count at one. */
export const newDatabaseMaker = (): string => `${process.pid}x${randomBytes(4).toString('hex')}`;

export const databaseMaker = (): string => process.env['TEST_DATABASE_MAKER'] ?? String(process.pid);

/** Databases are kept for the next spec where somebody removes them at the end: Jest does, by its global set-up. */
export const keepsDatabases = (): boolean => process.env['TEST_DATABASE_MAKER'] !== undefined;
