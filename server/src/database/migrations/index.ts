import type { MigrationInterface } from 'typeorm';

/** Every migration in the order it runs, one list and no globbing: what is built is what runs. */
export const migrations: (new () => MigrationInterface)[] = [];
