// tiers.effect.ts — moves a member on the ladders by the steps of tiers.step.ts, and says what the member should hear of.
import { Injectable } from '@nestjs/common';
import { Outbox, type Promised } from '../common/outbox';
import type { Tx } from '../common/transactor';
import { GrowthEffect } from '../growth';
import type { Earlier, Effect, Entry, Histories, Stepped } from '../journal';
import { MeasuresEffect } from '../measures';
import { MemberTier } from './member-tier.entity';
import { TierChangeRow } from './tier-change.entity';
import { missingPhrase } from './tiers.copy';
import { NO_TIERS, type Standing, type TierState, type TierVersion } from './tiers.rule';
import { TiersService } from './tiers.service';
import { stepTiers, type TierRow } from './tiers.step';

@Injectable()
export class TiersEffect implements Effect<readonly TierVersion[], TierState, TierRow> {
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

  step(book: readonly TierVersion[], state: TierState, entry: Entry, earlier: Earlier): { state: TierState; rows: TierRow[] } {
    return stepTiers(book, state, entry, { measures: earlier.of(this.measures), growth: earlier.of(this.growth) });
  }

  /** What the member is judged by once the entry has had its effects. */
  standingAfter(entry: Entry, earlier: Earlier): Standing {
    const { total: growth } = earlier.of(this.growth).state;
    return { measures: earlier.of(this.measures).state, growth, month: entry.recordedDay.slice(0, 7) };
  }

  write(tx: Tx, histories: Histories<TierState, TierRow>): Promise<void> {
    return this.tiers.write(tx, histories);
  }

  async announce(tx: Tx, entry: Entry, { rows }: Stepped<TierState, TierRow>): Promise<void> {
    for (const [i, row] of rows.entries()) {
      const news = await this.newsOf(tx, row);
      if (!news) continue;
      const { topic, payload } = news;
      await this.outbox.add(tx, {
        topic,
        dedupeKey: `${topic}:${entry.id}:${row.track}${row.cause === 'term_over' ? `:${i}` : ''}`,
        payload: { memberId: entry.memberId, entryId: entry.id, track: row.track, ...payload },
      });
    }
  }

  /**
   * What the outbox keeps: names of tiers and what the house itself says of them; what staff wrote is read from the
   * journal when the letter is written. A deed that was taken back is told of by its own letter, with every tier it cost.
   */
  private async newsOf(tx: Tx, { from, to, cause, givenId, until, missing }: TierRow): Promise<Pick<Promised, 'topic' | 'payload'> | null> {
    const name = async (code: string | null): Promise<string | null> => (code === null ? null : ((await this.tiers.names(tx)).get(code) ?? code));
    switch (cause) {
      case 'contribution':
      case 'definitions':
        // Where everyone begins is no news; every rise after it is.
        return (await this.isFloor(tx, to)) ? null : { topic: 'tier.changed', payload: { to, name: await name(to) } };
      case 'noticed':
        return { topic: 'tier.noticed', payload: { name: await name(to), missing: missingPhrase(missing ?? []) } };
      case 'review':
        return { topic: 'tier.fell', payload: { from: await name(from), to: await name(to) } };
      case 'given':
        return { topic: 'tier.given', payload: {} };
      case 'term_over':
        return { topic: 'tier.term_over', payload: { givenId } };
      case 'reversal':
        return givenId === null ? null : { topic: 'tier.taken_back', payload: {} };
      case 'locked':
        return { topic: 'tier.locked', payload: { name: await name(to), until } };
      case 'unlocked':
        return { topic: 'tier.unlocked', payload: { name: await name(to) } };
    }
  }

  private async isFloor(tx: Tx, code: string | null): Promise<boolean> {
    return (await this.tiers.versions(tx)).some((version) => version.code === code && version.rank === 0);
  }
}
