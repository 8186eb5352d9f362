// badges.effect.ts — grants a badge with what reached its bar or gave it, and takes it back with that.
import { Injectable } from '@nestjs/common';
import { Outbox } from '../common/outbox';
import type { Tx } from '../common/transactor';
import { type Earlier, type Effect, type Entry, type Histories, type Stepped } from '../journal';
import { MeasuresEffect } from '../measures';
import { BadgesService } from './badges.service';
import { applyBadgeRows, type BadgeRow, type BadgeState, type BadgeVersion } from './badges.rule';
import { stepBadges } from './badges.step';
import { MemberBadge } from './member-badge.entity';

/** Told to the member, with what staff wrote. */
export const BADGE_GIVEN = 'badge.given';

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
    const rows = stepBadges(book, held, entry, () => earlier.of(this.measures).state);
    return { state: applyBadgeRows(held, rows), rows };
  }

  write(tx: Tx, histories: Histories<BadgeState, BadgeRow>): Promise<void> {
    return this.badges.write(tx, histories);
  }

  /** A tick may make up for years at once, and is told in one letter; a gift is told with the words of whoever gave it. */
  async announce(tx: Tx, entry: Entry, { rows }: Stepped<BadgeState, BadgeRow>): Promise<void> {
    const granted = rows.flatMap((row) => (row.type === 'granted' ? [row.version] : []));
    const { memberId, id: entryId } = entry;
    if (granted.length > 0 && entry.type === 'tick') {
      const names = granted.map(({ name }) => name);
      await this.outbox.add(tx, { topic: 'badges.backfilled', dedupeKey: `badges.backfilled:${entryId}`, payload: { memberId, entryId, names } });
      return;
    }
    for (const { code, name, description } of granted) {
      const topic = entry.kind === 'badge_given' ? BADGE_GIVEN : 'badge.granted';
      await this.outbox.add(tx, { topic, dedupeKey: `${topic}:${entryId}:${code}`, payload: { memberId, entryId, code, name, description } });
    }
  }
}
