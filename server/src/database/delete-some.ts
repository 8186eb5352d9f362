import { In, type FindOptionsSelect, type FindOptionsWhere } from 'typeorm';
import type { Tx } from '../common/transactor';

const ROWS_AT_MOST = 500;

/**
 * Deletes up to five hundred rows and says how many, so that the caller goes on in a new transaction until none is
 * left: one DELETE of a year's rows would hold all of them until its commit.
 */
export async function deleteSome<T extends object>(
  tx: Tx,
  table: new () => T,
  key: keyof T & string,
  where: FindOptionsWhere<T> | FindOptionsWhere<T>[],
): Promise<number> {
  const rows = tx.getRepository(table);
  const some = await rows.find({ select: { [key]: true } as FindOptionsSelect<T>, where, take: ROWS_AT_MOST });
  if (some.length === 0) return 0;
  const { affected } = await rows.delete({ [key]: In(some.map((row) => row[key])) } as FindOptionsWhere<T>);
  return affected ?? 0;
}
