import { addDays, businessDay, dayStart } from '@tongxing/shared';
import type { EntityManager } from 'typeorm';
import type { Clock } from './clock';

/** How long a node may go on with the definitions it read. */
const FRESH_MS = 30_000;

/**
 * Keeps versioned reference data in memory. Versions are immutable and start on a later day than the one on
 * which they are made, and nothing is kept past midnight, so that another node's delay never prices a deed wrongly.
 * Inside a transaction it reads through that transaction's manager, as everything there must.
 */
export class VersionCache<T extends { readonly id: string }> {
  private kept: { readonly until: number; readonly versions: readonly T[] } | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly read: (manager: EntityManager) => Promise<readonly T[]>,
  ) {}

  async get(manager: EntityManager): Promise<readonly T[]> {
    const now = this.clock.now();
    if (this.kept && now.getTime() < this.kept.until) return this.kept.versions;
    const versions = await this.read(manager);
    // An empty answer is not kept: it is a database whose seeds have yet to run.
    if (versions.length > 0) this.kept = { until: Math.min(now.getTime() + FRESH_MS, nextMidnight(now)), versions };
    return versions;
  }

  /** The versions with these ids; reads anew where one is not known yet, for another node may have published it. */
  async named(manager: EntityManager, ids: readonly string[]): Promise<Map<string, T>> {
    const wanted = new Set(ids);
    const known = await this.pick(manager, wanted);
    if (known.size === wanted.size) return known;
    this.clear();
    return this.pick(manager, wanted);
  }

  private async pick(manager: EntityManager, wanted: ReadonlySet<string>): Promise<Map<string, T>> {
    const versions = await this.get(manager);
    return new Map(versions.filter(({ id }) => wanted.has(id)).map((version) => [version.id, version]));
  }

  clear(): void {
    this.kept = null;
  }
}

function nextMidnight(now: Date): number {
  return dayStart(addDays(businessDay(now), 1)).getTime();
}
