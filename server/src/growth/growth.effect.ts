// growth.effect.ts — growth follows the payments that the points step decided, so that a cap counts once for both.
import { Injectable } from '@nestjs/common';
import { lineIdOf } from '../common/line-id.rule';
import type { Tx } from '../common/transactor';
import { insertAll } from '../database/insert-all';
import type { Earlier, Effect, Entry, Told } from '../journal';
import { PointsEffect } from '../points';
import { GrowthAccount } from './growth-account.entity';
import { GrowthEntry } from './growth-entry.entity';
import { NO_GROWTH, type GrowthLine, type GrowthState } from './growth.rule';
import { stepGrowth } from './growth.step';

@Injectable()
export class GrowthEffect implements Effect<null, GrowthState, GrowthLine> {
  readonly name = 'growth';
  readonly tables = [GrowthAccount, GrowthEntry];

  constructor(private readonly points: PointsEffect) {}

  book(): Promise<null> {
    return Promise.resolve(null);
  }

  empty(): GrowthState {
    return NO_GROWTH;
  }

  async load(tx: Tx, entry: Entry): Promise<GrowthState> {
    const account = await tx.getRepository(GrowthAccount).findOneBy({ memberId: entry.memberId });
    return { total: account?.total ?? 0 };
  }

  step(_book: null, state: GrowthState, entry: Entry, earlier: Earlier): { state: GrowthState; rows: GrowthLine[] } {
    return stepGrowth(state, entry, earlier.of(this.points));
  }

  async write(tx: Tx, memberId: string, history: readonly Told<GrowthState, GrowthLine>[]): Promise<void> {
    const last = history.at(-1);
    const lines = history.flatMap(({ entry, rows }) => rows.map((row) => ({
      ...row,
      id: lineIdOf(entry.id, row.line),
      memberId,
      entryId: entry.id,
      seq: entry.seq,
      day: entry.day,
      month: entry.month,
      recordedAt: entry.recordedAt,
    })));
    if (!last || lines.length === 0) return;
    await tx
      .createQueryBuilder()
      .insert()
      .into(GrowthAccount)
      .values({ memberId, total: last.state.total })
      .orUpdate(['total'], ['member_id'])
      .updateEntity(false)
      .execute();
    await insertAll(tx, GrowthEntry, lines);
  }
}
