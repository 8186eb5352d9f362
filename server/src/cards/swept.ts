// swept.ts — what the last sweep of cards had before it: verify asks of that, and of nothing that came while no server ran.
import type { EntityManager } from 'typeorm';
import { CardSweep } from './card-sweep.entity';

export const LATE = 'late';

/** An entry carries the moment at which it was recorded, and is seen from its commit on: no transaction takes this long. */
const COMMITTED_WITHIN_MS = 3_600_000;

/**
 * Whatever was recorded before this moment, the last sweep has seen. Before the first sweep of a house that is what an
 * hour has passed over.
 */
export async function sweptBefore(manager: EntityManager, now: Date): Promise<Date> {
  const swept = await manager.getRepository(CardSweep).findOneBy({ name: LATE });
  return new Date((swept?.sweptUntil ?? now).getTime() - COMMITTED_WITHIN_MS);
}
