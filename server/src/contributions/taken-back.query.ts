// taken-back.query.ts — what one reversal took from a member, put together from the nouns that each know a part.
import { Injectable } from '@nestjs/common';
import { BadgesQuery, type NewBadgeView } from '../badges';
import type { Tx } from '../common/transactor';
import { GrowthQuery } from '../growth';
import type { Entry } from '../journal';
import { PointsQuery } from '../points';
import { TiersQuery } from '../tiers';
import type { TakenBackView } from './contributions.dto';

@Injectable()
export class TakenBackQuery {
  constructor(
    private readonly badges: BadgesQuery,
    private readonly growth: GrowthQuery,
    private readonly points: PointsQuery,
    private readonly tiers: TiersQuery,
  ) {}

  /** A badge that is taken back leaves no row behind, so what is held is looked at before and after. */
  heldBadges(tx: Tx, memberId: string): Promise<NewBadgeView[]> {
    return this.badges.heldBy(memberId, tx);
  }

  async by(tx: Tx, { id, memberId }: Entry, heldBefore: readonly NewBadgeView[]): Promise<TakenBackView> {
    const held = new Set((await this.badges.heldBy(memberId, tx)).map(({ code }) => code));
    const { moved, debt } = await this.points.takenBackBy(id, tx);
    const growth = await this.growth.earnedBy(id, tx);
    return {
      points: moved,
      debt,
      growth: growth.reduce((sum, { delta }) => sum + delta, 0),
      badges: heldBefore.filter(({ code }) => !held.has(code)),
      tiers: await this.tiers.fallsBy(id, tx),
    };
  }
}
