import { addDays, businessDay, dayStart } from '@tongxing/shared';
import type { Clock } from './clock';
import type { Tx } from './transactor';

/** How long a node may go on with the definitions it read. */
const FRESH_MS = 30_000;

/**
 * Keeps versioned reference data in memory. Versions are immutable and start on a later day than the one on
 * which they are made, and nothing is kept past midnight, so that another node's delay never prices a deed wrongly.
 */
export class VersionCache<T> {
  private kept: { readonly until: number; readonly versions: readonly T[] } | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly read: (tx: Tx) => Promise<readonly T[]>,
  ) {}

  async get(tx: Tx): Promise<readonly T[]> {
    const now = this.clock.now();
    if (this.kept && now.getTime() < this.kept.until) return this.kept.versions;
    const versions = await this.read(tx);
    // An empty answer is not kept: it is a database whose seeds have yet to run.
    if (versions.length > 0) this.kept = { until: Math.min(now.getTime() + FRESH_MS, nextMidnight(now)), versions };
    return versions;
  }

  clear(): void {
    this.kept = null;
  }
}

function nextMidnight(now: Date): number {
  return dayStart(addDays(businessDay(now), 1)).getTime();
}
