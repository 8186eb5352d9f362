import type { Clock } from './clock';
import type { Tx } from './transactor';

/** How long a node may go on with the definitions it read; a new version is activated a day ahead. */
const FRESH_MS = 30_000;

/**
 * Keeps versioned reference data in memory. Versions are immutable and start on a later day than the one on
 * which they are made, so that half a minute of delay never prices a deed wrongly.
 */
export class VersionCache<T> {
  private kept: { readonly until: number; readonly versions: readonly T[] } | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly read: (tx: Tx) => Promise<readonly T[]>,
  ) {}

  async get(tx: Tx): Promise<readonly T[]> {
    const now = this.clock.now().getTime();
    if (this.kept && now < this.kept.until) return this.kept.versions;
    const versions = await this.read(tx);
    // An empty answer is not kept: it is a database whose seeds have yet to run.
    if (versions.length > 0) this.kept = { until: now + FRESH_MS, versions };
    return versions;
  }

  clear(): void {
    this.kept = null;
  }
}
