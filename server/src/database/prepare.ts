import type { DataSource } from 'typeorm';
import type { Clock } from '../common/clock';
import { Transactor } from '../common/transactor';
import { isDuplicateKey } from './duplicate-key';
import { migrate } from './migrate';
import { referenceSeeds } from './seeds/reference';

/** Brings a database up to what this version needs: its tables, then the rows that every office starts with. */
export async function prepareDatabase(dataSource: DataSource, clock: Clock): Promise<void> {
  await migrate(dataSource);
  try {
    await seed(dataSource, clock);
  } catch (error) {
    // Another server that starts at the same moment wrote first; this time there is nothing left to write.
    if (!isDuplicateKey(error)) throw error;
    await seed(dataSource, clock);
  }
}

function seed(dataSource: DataSource, clock: Clock): Promise<void> {
  return new Transactor(dataSource).run(async (tx) => {
    for (const plant of referenceSeeds) await plant(tx, clock.now());
  });
}
