// growth.effect.ts — growth follows the payments that the points step decided, so that a cap counts once for both.
import { Injectable } from '@nestjs/common';
import { lineIdOf } from '../common/line-id.rule';
import type { Tx } from '../common/transactor';
import { insertAll, putAll, readAll } from '../database/rows';
import type { Earlier, Effect, Entry, Histories } from '../journal';
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

  async load(tx: Tx, entries: readonly Entry[]): Promise<ReadonlyMap<string, GrowthState>> {
    const accounts = await readAll(tx, GrowthAccount, ['memberId', 'total'], 'member_id IN (?)', [entries.map(({ memberId }) => memberId)]);
    return new Map(accounts.map(({ memberId, total }) => [memberId, { total }]));
  }

  step(_book: null, state: GrowthState, entry: Entry, earlier: Earlier): { state: GrowthState; rows: GrowthLine[] } {
    return stepGrowth(state, entry, earlier.of(this.points));
  }

  async write(tx: Tx, histories: Histories<GrowthState, GrowthLine>): Promise<void> {
    const grown = [...histories].flatMap(([memberId, history]) => {
      const lines = history.flatMap(({ entry, rows }) => rows.map((row) => lineOf(memberId, entry, row)));
      const last = history.at(-1);
      return last && lines.length > 0 ? [{ lines, account: { memberId, total: last.state.total } }] : [];
    });
    await putAll(tx, GrowthAccount, grown.map(({ account }) => account), { key: ['memberId'], set: ['total'] });
    await insertAll(tx, GrowthEntry, grown.flatMap(({ lines }) => lines));
  }
}

function lineOf(memberId: string, { id: entryId, seq, day, month, recordedAt }: Entry, row: GrowthLine): GrowthEntry {
  return { ...row, id: lineIdOf(entryId, row.line), memberId, entryId, seq, day, month, recordedAt };
}
