// tiers.effect.ts — lifts a member at once, and lowers at once only where a reversal takes away what the tier stood on.
import { Injectable } from '@nestjs/common';
import { Outbox } from '../common/outbox';
import type { Tx } from '../common/transactor';
import { GrowthEffect } from '../growth';
import type { Earlier, Effect, Entry, Histories, Stepped } from '../journal';
import { MeasuresEffect } from '../measures';
import { MemberTier } from './member-tier.entity';
import { TierChangeRow } from './tier-change.entity';
import { TiersService } from './tiers.service';
import { NO_TIERS, type Standing, type TierChange, type TierState, type TierVersion } from './tiers.rule';
import { stepTiers } from './tiers.step';

@Injectable()
export class TiersEffect implements Effect<readonly TierVersion[], TierState, TierChange> {
  readonly name = 'tiers';
  readonly tables = [MemberTier, TierChangeRow];

  constructor(
    private readonly tiers: TiersService,
    private readonly measures: MeasuresEffect,
    private readonly growth: GrowthEffect,
    private readonly outbox: Outbox,
  ) {}

  book(tx: Tx): Promise<readonly TierVersion[]> {
    return this.tiers.versions(tx);
  }

  empty(): TierState {
    return NO_TIERS;
  }

  load(tx: Tx, entries: readonly Entry[]): Promise<ReadonlyMap<string, TierState>> {
    return this.tiers.heldBy(tx, entries.map(({ memberId }) => memberId));
  }

  step(book: readonly TierVersion[], state: TierState, entry: Entry, earlier: Earlier): {
    state: TierState;
    rows: TierChange[];
  } {
    return stepTiers(book, state, entry, { measures: earlier.of(this.measures), growth: earlier.of(this.growth) });
  }

  /** What the member is judged by once the entry has had its effects. */
  standingAfter(entry: Entry, earlier: Earlier): Standing {
    const { total: growth } = earlier.of(this.growth).state;
    return { measures: earlier.of(this.measures).state, growth, month: entry.recordedDay.slice(0, 7) };
  }

  write(tx: Tx, histories: Histories<TierState, TierChange>): Promise<void> {
    return this.tiers.write(tx, histories);
  }

  /** The first step onto a ladder's lowest rung is no news; every rise after it is. */
  async announce(tx: Tx, entry: Entry, { rows }: Stepped<TierState, TierChange>): Promise<void> {
    for (const { track, from, to, cause } of rows) {
      if (cause !== 'contribution' || from === null || to === null) continue;
      await this.outbox.add(tx, {
        topic: 'tier.changed',
        dedupeKey: `tier.changed:${entry.id}:${track}`,
        payload: { memberId: entry.memberId, entryId: entry.id, track, to, name: await this.tiers.nameOf(tx, to) },
      });
    }
  }
}
