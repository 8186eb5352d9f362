// points.query.ts — the only reader of points for screens; returns views, never entities.
import { Injectable } from '@nestjs/common';
import { businessDay, CONTRIBUTION_KIND_NAMES, isContributionKind } from '@tongxing/shared';
import { DataSource, In, MoreThan, type EntityManager } from 'typeorm';
import { Clock } from '../common/clock';
import { DomainError } from '../common/domain-error';
import { pageOf, seek, type Page, type PageQuery } from '../common/paging';
import { wholeNumberOf } from '../database/columns';
import { deedText, JournalQuery, sourceText, titleOf, type Earlier, type Entry } from '../journal';
import { RulesQuery } from '../rules';
import { LotUseRow } from './lot-use.entity';
import { PointsAccount } from './points-account.entity';
import { PointsEntry } from './points-entry.entity';
import { PointsLot } from './points-lot.entity';
import { lineText } from './points.copy';
import { PointsEffect } from './points.effect';
import type {
  BriefPointsView,
  ContributionView,
  LotPartView,
  OccasionView,
  PointsEntryView,
  PointsOnDayView,
  PointsSummaryView,
  ReversalView,
  RuleEffectView,
  WhyView,
} from './points.dto';
import { briefOf, canBeSpentOn, pendingOn, spendableOn, type PointsKind } from './points.rule';
import { linesOf } from './points.store';
import { RulePayment } from './rule-payment.entity';

/** One line that an entry brought, with the rule's name as its reason. */
export interface EarnedLine {
  readonly id: string;
  readonly delta: number;
  readonly reason: string;
}

@Injectable()
export class PointsQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalQuery,
    private readonly rules: RulesQuery,
    private readonly clock: Clock,
    private readonly effect: PointsEffect,
  ) {}

  /** Growth is told by the growth noun, which stands to the right of this one. */
  async summary(memberId: string): Promise<Omit<PointsSummaryView, 'growth'>> {
    const today = businessDay(this.clock.now());
    const [account, lots, month] = await Promise.all([
      this.dataSource.getRepository(PointsAccount).findOneBy({ memberId }),
      this.dataSource.getRepository(PointsLot).findBy({ memberId, remaining: MoreThan(0) }),
      this.dataSource
        .getRepository(PointsEntry)
        .createQueryBuilder('line')
        .select('SUM(line.delta)', 'sum')
        .where('line.memberId = :memberId AND line.month = :month', { memberId, month: today.slice(0, 7) })
        .getRawOne<{ sum: unknown }>(),
    ]);
    return {
      balance: account?.balance ?? 0,
      debt: account?.debt ?? 0,
      spendable: spendableOn(lots, today),
      pending: pendingOn(lots, today),
      arriving: byDay(lots.filter((lot) => lot.availableOn > today).map(({ availableOn, remaining }) => ({ day: availableOn, points: remaining }))),
      expiring: byDay(
        lots
          .filter((lot) => canBeSpentOn(lot, today) || lot.availableOn > today)
          .flatMap(({ expiresOn, remaining }) => (expiresOn === null ? [] : [{ day: expiresOn, points: remaining }])),
      ),
      thisMonth: wholeNumberOf(month?.sum),
    };
  }

  /** As many points can be spent or taken today, for one who holds the member's row. */
  async spendableIn(memberId: string, tx: EntityManager): Promise<number> {
    const lots = await tx.getRepository(PointsLot).findBy({ memberId, remaining: MoreThan(0) });
    return spendableOn(lots, businessDay(this.clock.now()));
  }

  /** Points of several members at once, for a list. */
  async balances(
    memberIds: readonly string[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Map<string, number>> {
    if (memberIds.length === 0) return new Map();
    const accounts = await manager.getRepository(PointsAccount).findBy({ memberId: In([...memberIds]) });
    return new Map(accounts.map(({ memberId, balance }) => [memberId, balance]));
  }

  /** What rules gave to all members in a month; what was taken back is not subtracted. Answered from an index alone. */
  async issuedIn(month: string): Promise<number> {
    const issued = await this.dataSource
      .getRepository(PointsEntry)
      .createQueryBuilder('line')
      .select('SUM(line.delta)', 'sum')
      .where("line.month = :month AND line.kind = 'earn'", { month })
      .getRawOne<{ sum: unknown }>();
    return wholeNumberOf(issued?.sum);
  }

  /** What one entry earned, rule by rule; inside a transaction, say which. */
  async earnedBy(entryId: string, manager: EntityManager = this.dataSource.manager): Promise<EarnedLine[]> {
    return this.earnedOf(await manager.getRepository(PointsEntry).find({ where: { entryId, kind: 'earn' }, order: { line: 'ASC' } }), manager);
  }

  /** The same of an entry that was recorded just now, and the balance after it: nothing is read back. */
  async earnedIn(tx: EntityManager, entry: Entry, steps: Earlier): Promise<{ points: EarnedLine[]; balance: number }> {
    const stepped = steps.of(this.effect);
    const lines = linesOf(entry.memberId, { entry, ...stepped }).filter(({ kind }) => kind === 'earn');
    return { points: await this.earnedOf(lines, tx), balance: stepped.state.balance };
  }

  /** What entries earned in all, and the ledger line whose page answers why; entries without points are left out. */
  async earnedLines(entryIds: readonly string[]): Promise<Map<string, { points: number; lineId: string }>> {
    if (entryIds.length === 0) return new Map();
    const lines = await this.dataSource
      .getRepository(PointsEntry)
      .find({ where: { entryId: In([...entryIds]), kind: 'earn' }, order: { entryId: 'ASC', line: 'ASC' } });
    const earned = new Map<string, { points: number; lineId: string }>();
    for (const { entryId, id, delta } of lines) {
      const { points, lineId } = earned.get(entryId) ?? { points: 0, lineId: id };
      earned.set(entryId, { points: points + delta, lineId });
    }
    return earned;
  }

  /** What a reversal moved the balance by, and how much of it was spent already and is owed now. */
  async takenBackBy(reversalId: string, manager: EntityManager = this.dataSource.manager): Promise<{ moved: number; debt: number }> {
    const lines = await manager.getRepository(PointsEntry).findBy({ entryId: reversalId });
    const sum = (of: readonly PointsEntry[]) => of.reduce((total, { delta }) => total + delta, 0);
    return { moved: sum(lines), debt: sum(lines.filter(({ kind }) => kind === 'debt')) };
  }

  /** How much of what an entry earned went into what was owed. */
  async repaidBy(entryId: string, manager: EntityManager = this.dataSource.manager): Promise<number> {
    const lines = await manager.getRepository(PointsEntry).findBy({ entryId, kind: 'repay' });
    return lines.reduce((total, { delta }) => total - delta, 0);
  }

  /** What of an entry's earnings had its last day over, or on that very day, when it was recorded; what it repaid is no part of it. */
  async briefBy(entryId: string, manager: EntityManager = this.dataSource.manager): Promise<BriefPointsView[]> {
    const lines = await manager.getRepository(PointsEntry).findBy({ entryId, kind: 'earn' });
    const [line] = lines;
    if (!line) return [];
    const recordedOn = businessDay(line.recordedAt);
    const lots = [...(await this.broughtBy(lines, manager)).values()].map(({ lastDay, left }) => ({ entryId, expiresOn: lastDay, remaining: left }));
    return briefOf(lots, entryId, recordedOn).map(({ points, lastDay }) => ({ points, lastDay, over: lastDay < recordedOn }));
  }

  /**
   * Some members who hold points whose last day is before `day`, each once, and where the next portion begins; null
   * behind the last. In the order of the index, so that a night on which everyone's points run out reads each lot once.
   */
  async runOut(day: string, cursor: string, limit: number): Promise<{ memberIds: string[]; next: string | null }> {
    const [lastDue = '', lastId = ''] = cursor.split('|');
    const lots = await this.dataSource
      .getRepository(PointsLot)
      .createQueryBuilder('lot')
      .select('lot.dueOn', 'dueOn')
      .addSelect('lot.memberId', 'memberId')
      .where('lot.dueOn < :day AND (lot.dueOn > :lastDue OR (lot.dueOn = :lastDue AND lot.memberId > :lastId))', { day, lastDue, lastId })
      .orderBy('lot.dueOn')
      .addOrderBy('lot.memberId')
      .distinct()
      .limit(limit)
      .getRawMany<{ dueOn: string; memberId: string }>();
    const last = lots.length < limit ? undefined : lots.at(-1);
    return { memberIds: [...new Set(lots.map(({ memberId }) => memberId))], next: last ? `${last.dueOn}|${last.memberId}` : null };
  }

  /**
   * Who hears as `day` begins of points that run out: how many and until when, once for each last day that is not over by
   * `today`; and where the next portion begins, null behind the last. One range of an index in its own order: of lots that
   * were told of on an earlier day none is read.
   */
  async toTell(day: string, today: string, cursor: string, limit: number): Promise<{ told: { memberId: string; lastDay: string; points: number }[]; next: string | null }> {
    const [lastId = '', lastDue = ''] = cursor.split('|');
    const sums = await this.dataSource
      .getRepository(PointsLot)
      .createQueryBuilder('lot')
      .select('lot.memberId', 'memberId')
      .addSelect('lot.dueOn', 'lastDay')
      .addSelect('SUM(lot.remaining)', 'points')
      .where('lot.noticeOn = :day AND lot.dueOn >= :today', { day, today })
      .andWhere('lot.memberId >= :lastId AND (lot.memberId > :lastId OR lot.dueOn > :lastDue)', { lastId, lastDue })
      .groupBy('lot.memberId')
      .addGroupBy('lot.dueOn')
      .orderBy('lot.memberId')
      .addOrderBy('lot.dueOn')
      .limit(limit)
      .getRawMany<{ memberId: string; lastDay: string; points: unknown }>();
    const last = sums.length < limit ? undefined : sums.at(-1);
    return {
      told: sums.map(({ points, ...one }) => ({ ...one, points: wholeNumberOf(points) })),
      next: last ? `${last.memberId}|${last.lastDay}` : null,
    };
  }

  /** The ledger, newest first. */
  async entries(memberId: string, page: PageQuery): Promise<Page<PointsEntryView>> {
    const query = this.dataSource
      .getRepository(PointsEntry)
      .createQueryBuilder('line')
      .where('line.memberId = :memberId', { memberId });
    const rows = await seek(query, { key: 'line.seq', id: 'line.id', direction: 'DESC' }, page).getMany();
    const [entries, reversals, names, brought] = await Promise.all([this.entriesBehind(rows), this.reversalsBehind(rows), this.ruleNamesOf(rows), this.broughtBy(rows)]);
    return pageOf(rows, page, ({ seq, id }) => ({ key: seq, id }), (row) =>
      toPointsEntryView(row, entries.get(row.entryId), names, CAN_BE_UNDONE.has(row.kind) && reversals.has(row.entryId), brought.get(row.id)),
    );
  }

  /**
   * The contribution behind a line and the rule version that priced it.
   * Refuses: NOT_FOUND, also for another member's line.
   */
  async why(memberId: string, lineId: string): Promise<WhyView> {
    const row = await this.dataSource.getRepository(PointsEntry).findOneBy({ id: lineId, memberId });
    if (!row) throw new DomainError('NOT_FOUND');
    const entry = (await this.journal.entryOf(memberId, row.entryId)) ?? undefined;
    const factId = entry?.reversesId ?? row.entryId;
    const fact = entry?.reversesId ? await this.journal.entryOf(memberId, entry.reversesId) : entry;
    const [payments, reversals, names, lots, brought] = await Promise.all([
      this.dataSource.getRepository(RulePayment).find({ where: { entryId: factId }, order: { line: 'ASC' } }),
      this.journal.reversalsOf([factId]),
      this.ruleNamesOf([row]),
      this.lotsOf(row),
      this.broughtBy([row]),
    ]);
    const reversal = reversals.get(factId);
    const effects = await this.effectsOf(payments);
    const mine = effects.find(({ counter, rule }) => counter === 'points' && rule.code === row.ruleCode);
    return {
      entry: toPointsEntryView(row, entry, names, CAN_BE_UNDONE.has(row.kind) && reversal !== undefined, brought.get(row.id)),
      contribution: fact ? toContributionView(fact) : null,
      occasion: fact ? toOccasionView(fact) : null,
      lots,
      rule: mine?.rule ?? null,
      others: effects.filter((effect) => effect !== mine),
      reversal: reversal ? toReversalView(reversal) : null,
    };
  }

  private async effectsOf(payments: readonly RulePayment[]): Promise<RuleEffectView[]> {
    const citations = await this.rules.citations(payments.map((p) => p.ruleVersionId));
    return payments.flatMap(({ points, growth, ruleVersionId }) => {
      const rule = citations.get(ruleVersionId);
      if (!rule) return [];
      return [
        ...(points > 0 ? [{ counter: 'points' as const, delta: points, rule }] : []),
        ...(growth > 0 ? [{ counter: 'growth' as const, delta: growth, rule }] : []),
      ];
    });
  }

  private async earnedOf(lines: readonly PointsEntry[], manager: EntityManager): Promise<EarnedLine[]> {
    const names = await this.ruleNamesOf(lines, manager);
    return lines.map(({ id, delta, ruleVersionId }) => ({ id, delta, reason: names.get(ruleVersionId) ?? '' }));
  }

  /** By rule version; two lines of one deed differ in nothing else. */
  private async ruleNamesOf(rows: readonly PointsEntry[], manager?: EntityManager): Promise<Map<string | null, string>> {
    const citations = await this.rules.citations(rows.flatMap(({ ruleVersionId }) => ruleVersionId ?? []), manager);
    return new Map([...citations].map(([id, { name }]) => [id, name]));
  }

  private entriesBehind(rows: readonly PointsEntry[]): Promise<Map<string, Entry>> {
    return this.journal.entriesByIds(rows.map(({ entryId }) => entryId));
  }

  private reversalsBehind(rows: readonly PointsEntry[]): Promise<Map<string, Entry>> {
    return this.journal.reversalsOf(rows.filter(({ kind }) => CAN_BE_UNDONE.has(kind)).map(({ entryId }) => entryId));
  }

  /**
   * Of lines that brought points, by the line: the lot that a line opened is called as the line is. What the same entry took
   * out of it again went into what was owed.
   */
  private async broughtBy(rows: readonly PointsEntry[], manager: EntityManager = this.dataSource.manager): Promise<Map<string, Brought>> {
    const ids = rows.filter(({ kind, delta }) => (kind === 'earn' || kind === 'adjust') && delta > 0).map(({ id }) => id);
    if (ids.length === 0) return new Map();
    const [lots, uses] = await Promise.all([
      manager.getRepository(PointsLot).findBy({ id: In(ids) }),
      manager.getRepository(LotUseRow).findBy({ entryId: In([...new Set(rows.map(({ entryId }) => entryId))]), lotId: In(ids) }),
    ]);
    return new Map(
      lots.map(({ id, entryId, amount, expiresOn }) => {
        const repaid = uses.filter((use) => use.lotId === id && use.entryId === entryId).reduce((sum, { by }) => sum + by, 0);
        return [id, { lastDay: expiresOn, left: amount - repaid }];
      }),
    );
  }

  /** The earnings that a line took points out of; the one that a new earning repaid a debt from says nothing new. */
  private async lotsOf({ entryId, line, kind }: PointsEntry): Promise<LotPartView[]> {
    if (kind === 'repay') return [];
    const uses = await this.dataSource.getRepository(LotUseRow).find({ where: { entryId, line }, order: { lotId: 'ASC' } });
    if (uses.length === 0) return [];
    const lots = await this.dataSource.getRepository(PointsLot).findBy({ id: In(uses.map(({ lotId }) => lotId)) });
    const earnings = await this.journal.entriesByIds(lots.map((lot) => lot.entryId));
    return uses.flatMap(({ lotId, by }) => {
      const lot = lots.find(({ id }) => id === lotId);
      const earning = lot && earnings.get(lot.entryId);
      return earning ? [{ text: deedText(earning), earnedOn: earning.day, points: by, lastDay: lot.expiresOn }] : [];
    });
  }
}

/** What a line brought: until when, and how many its own entry did not put into what was owed. */
type Brought = Pick<PointsEntryView, 'lastDay' | 'left'>;

/** Lines whose entry may be undone later, so that the line itself is struck out. */
const CAN_BE_UNDONE: ReadonlySet<PointsKind> = new Set<PointsKind>(['earn', 'spend', 'adjust']);

/** Sums per day, the soonest first. */
function byDay(parts: readonly PointsOnDayView[]): PointsOnDayView[] {
  const sums = new Map<string, number>();
  for (const { day, points } of parts) sums.set(day, (sums.get(day) ?? 0) + points);
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, points]) => ({ day, points }));
}

function toPointsEntryView(
  row: PointsEntry,
  entry: Entry | undefined,
  ruleNames: ReadonlyMap<string | null, string>,
  reversed: boolean,
  brought: Brought = { lastDay: null, left: 0 },
): PointsEntryView {
  return {
    id: row.id,
    month: row.month,
    occurredAt: row.occurredAt.toISOString(),
    text: lineText(row, entry),
    // A line that no rule priced has the reason of whoever decided it, if they gave one.
    reason: ruleNames.get(row.ruleVersionId) ?? (row.ruleVersionId === null ? (entry?.reason ?? null) : null),
    delta: row.delta,
    balanceAfter: row.balanceAfter,
    kind: row.kind,
    reversed,
    ...brought,
    recordedOn: businessDay(row.recordedAt),
  };
}

/** Null where what is behind the line is no contribution. */
function toContributionView(fact: Entry): ContributionView | null {
  const { kind } = fact;
  if (!isContributionKind(kind)) return null;
  return {
    kind,
    kindName: CONTRIBUTION_KIND_NAMES[kind],
    title: titleOf(fact),
    occurredAt: fact.occurredAt.toISOString(),
    quantity: fact.quantity,
    recordedAt: fact.recordedAt.toISOString(),
    source: sourceText(fact),
  };
}

function toOccasionView(entry: Entry): OccasionView | null {
  const { kind, reason, occurredAt } = entry;
  return isContributionKind(kind) ? null : { kind, text: deedText(entry), reason, at: occurredAt.toISOString() };
}

function toReversalView(reversal: Entry): ReversalView {
  return { reason: reversal.reason ?? '', at: reversal.recordedAt.toISOString() };
}
