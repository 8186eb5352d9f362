// badges.effect.ts — grants a badge with the deed that reached its bar, and takes it back with that deed.
import { Injectable } from '@nestjs/common';
import { Outbox } from '../common/outbox';
import type { Tx } from '../common/transactor';
import { countedOf, type Earlier, type Effect, type Entry, type Histories, type Stepped } from '../journal';
import { MeasuresEffect } from '../measures';
import { BadgesService } from './badges.service';
import { applyBadgeRows, grantsOf, revocationsOf, type BadgeRow, type BadgeState, type BadgeVersion } from './badges.rule';
import { MemberBadge } from './member-badge.entity';

@Injectable()
export class BadgesEffect implements Effect<readonly BadgeVersion[], BadgeState, BadgeRow> {
  readonly name = 'badges';
  readonly tables = [MemberBadge];

  constructor(
    private readonly badges: BadgesService,
    private readonly measures: MeasuresEffect,
    private readonly outbox: Outbox,
  ) {}

  book(tx: Tx): Promise<readonly BadgeVersion[]> {
    return this.badges.versions(tx);
  }

  empty(): BadgeState {
    return new Map();
  }

  load(tx: Tx, entries: readonly Entry[]): Promise<ReadonlyMap<string, BadgeState>> {
    return this.badges.heldBy(tx, entries.map(({ memberId }) => memberId));
  }

  step(book: readonly BadgeVersion[], held: BadgeState, entry: Entry, earlier: Earlier): {
    state: BadgeState;
    rows: BadgeRow[];
  } {
    const counted = countedOf(entry);
    if (!counted) return { state: held, rows: [] };
    const measures = earlier.of(this.measures);
    const rows =
      counted.sign === 1
        ? grantsOf(book, held, measures.state, entry)
        : revocationsOf(book, held, measures.before, measures.state);
    return { state: applyBadgeRows(held, rows), rows };
  }

  write(tx: Tx, histories: Histories<BadgeState, BadgeRow>): Promise<void> {
    return this.badges.write(tx, histories);
  }

  async announce(tx: Tx, entry: Entry, { rows }: Stepped<BadgeState, BadgeRow>): Promise<void> {
    for (const row of rows) {
      if (row.type !== 'granted') continue;
      await this.outbox.add(tx, {
        topic: 'badge.granted',
        dedupeKey: `badge.granted:${entry.id}:${row.badge.code}`,
        payload: {
          memberId: entry.memberId,
          entryId: entry.id,
          code: row.badge.code,
          name: row.version.name,
          description: row.version.description,
        },
      });
    }
  }
}
