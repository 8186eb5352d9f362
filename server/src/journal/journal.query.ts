// journal.query.ts — the only reader of the journal for screens.
import { Injectable } from '@nestjs/common';
import { addMonths, rollingMonths, type ContributionKind } from '@tongxing/shared';
import { DataSource, In, MoreThan, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { pageOf, seek, type Page, type PageQuery } from '../common/paging';
import { wholeNumberOf } from '../database/columns';
import { readTogether, type Wanted } from '../database/rows';
import { deedText, titleOf } from './deed.copy';
import { JournalAccount } from './journal-account.entity';
import { JournalEntry } from './journal-entry.entity';
import type { MonthPetalsView, PetalView } from './journal.dto';
import type { Entry } from './journal.rule';

/** More petals than this no drawing can show; the newest stand for all. */
const MOST_PETALS = 400;

type Petal = Pick<Entry, 'kind' | 'quantity' | 'details' | 'occurredAt'>;
const PETAL: Wanted = { table: JournalEntry, only: ['kind', 'quantity', 'details', 'occurredAt'] };

/** What stands in one month, newest first. */
const STANDING_IN = `
  FROM journal_entry entry LEFT JOIN journal_entry undone ON undone.reverses_id = entry.id
  WHERE entry.member_id = ? AND entry.month = ? AND entry.type = 'fact' AND undone.id IS NULL
  ORDER BY entry.occurred_at DESC, entry.id DESC LIMIT ${MOST_PETALS}`;

/** One line of a member's life with the organisation, as staff read it. */
export interface JournalLine {
  readonly id: string;
  readonly at: Date;
  readonly type: Entry['type'];
  readonly kind: Entry['kind'];
  readonly sourceKey: string;
  readonly text: string;
  readonly reason: string | null;
  readonly reversed: boolean;
  readonly reversedWhy: string | null;
}

@Injectable()
export class JournalQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** A member's own entry, or null. `manager` is the running transaction where there is one. */
  entryOf(memberId: string, entryId: string, manager: EntityManager = this.dataSource.manager): Promise<Entry | null> {
    return manager.getRepository(JournalEntry).findOneBy({ id: entryId, memberId });
  }

  /** Several entries by id; inside a transaction, say which. */
  async entriesByIds(ids: readonly string[], manager: EntityManager = this.dataSource.manager): Promise<Map<string, Entry>> {
    if (ids.length === 0) return new Map();
    const entries = await manager.getRepository(JournalEntry).findBy({ id: In([...new Set(ids)]) });
    return new Map(entries.map((entry) => [entry.id, entry]));
  }

  /** The entries that undo any of these, by the id of what they undo; inside a transaction, say which. */
  async reversalsOf(ids: readonly string[], manager: EntityManager = this.dataSource.manager): Promise<Map<string, Entry>> {
    if (ids.length === 0) return new Map();
    const entries = await manager.getRepository(JournalEntry).findBy({ reversesId: In([...new Set(ids)]) });
    return new Map(entries.map((entry) => [entry.reversesId ?? '', entry]));
  }

  /** Of each of these facts the how-manieth of its kind it was when it was told, by its id; what had been undone is not counted. */
  async ordinalsOf(memberId: string, ids: readonly string[]): Promise<Map<string, number>> {
    if (ids.length === 0) return new Map();
    const rows = await this.dataSource
      .getRepository(JournalEntry)
      .createQueryBuilder('entry')
      .innerJoin(JournalEntry, 'earlier', 'earlier.memberId = entry.memberId AND earlier.kind = entry.kind AND earlier.seq <= entry.seq')
      .leftJoin(JournalEntry, 'undone', 'undone.reversesId = earlier.id AND undone.seq < entry.seq')
      .select('entry.id', 'id')
      .addSelect('COUNT(*)', 'times')
      .where("entry.memberId = :memberId AND entry.type = 'fact' AND undone.id IS NULL", { memberId })
      .andWhere('entry.id IN (:...ids)', { ids: [...new Set(ids)] })
      .groupBy('entry.id')
      .getRawMany<{ id: string; times: unknown }>();
    return new Map(rows.map(({ id, times }) => [id, wholeNumberOf(times)]));
  }

  /** The contributions of one month that stand, oldest first. */
  async petals(
    memberId: string,
    month: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<PetalView[]> {
    const found = await readTogether<{ entry: Petal }>(manager, { entry: PETAL }, STANDING_IN, [memberId, month]);
    return found.reverse().map(({ entry }) => toPetalView(entry));
  }

  /** The year's branch that ends with the given month: twelve places, oldest first. */
  async branch(memberId: string, lastMonth: string): Promise<MonthPetalsView[]> {
    const entries = await this.standing(memberId, this.dataSource.manager)
      .andWhere('entry.month > :before AND entry.month <= :lastMonth', { before: addMonths(lastMonth, -12), lastMonth })
      .getMany();
    return rollingMonths(lastMonth).map((month) => ({
      month,
      petals: entries.filter((entry) => entry.month === month).reverse().map(toPetalView),
    }));
  }

  /**
   * The contributions of some months as the journal told of them when it had come to an entry: for each month its
   * own `throughSeq`. What was undone later stands here, what came later does not. Oldest first.
   */
  async stoodAt(memberId: string, throughSeqs: ReadonlyMap<string, number>): Promise<Map<string, Entry[]>> {
    if (throughSeqs.size === 0) return new Map();
    const entries = await this.dataSource
      .getRepository(JournalEntry)
      .findBy({ memberId, month: In([...throughSeqs.keys()]), type: 'fact' });
    const undone = await this.reversalsOf(entries.map(({ id }) => id));
    const stood = ({ id, seq }: Entry, through: number) => seq <= through && (undone.get(id)?.seq ?? Infinity) > through;
    return new Map(
      [...throughSeqs].map(([month, through]) => [
        month,
        entries.filter((entry) => entry.month === month && stood(entry, through)).sort(byTime),
      ]),
    );
  }

  /** A page of the contributions of one month that stood when the journal had come to `throughSeq`, oldest first. */
  async stoodAtPage(
    memberId: string,
    { month, throughSeq, kind }: { month: string; throughSeq: number; kind?: ContributionKind },
    page: PageQuery,
  ): Promise<Page<Entry>> {
    const query = this.dataSource
      .getRepository(JournalEntry)
      .createQueryBuilder('entry')
      .leftJoin(JournalEntry, 'undone', 'undone.reversesId = entry.id AND undone.seq <= :throughSeq', { throughSeq })
      .where("entry.memberId = :memberId AND entry.month = :month AND entry.type = 'fact'", { memberId, month })
      .andWhere('entry.seq <= :throughSeq AND undone.id IS NULL');
    if (kind) query.andWhere('entry.kind = :kind', { kind });
    const found = await seek(query, { key: 'entry.occurredAt', id: 'entry.id', direction: 'ASC' }, page).getMany();
    return pageOf<Entry, Entry>(found, page, ({ occurredAt, id }) => ({ key: occurredAt, id }), (entry) => entry);
  }

  /** Everything after an entry, oldest first; `manager` is that of the transaction that holds the member's row. */
  async after(memberId: string, seq: number, manager: EntityManager): Promise<Entry[]> {
    return manager.getRepository(JournalEntry).find({ where: { memberId, seq: MoreThan(seq) }, order: { seq: 'ASC' } });
  }

  /** Everything in the journal, newest first. */
  async timeline(memberId: string, page: PageQuery): Promise<Page<JournalLine>> {
    const query = this.dataSource
      .getRepository(JournalEntry)
      .createQueryBuilder('entry')
      .where('entry.memberId = :memberId', { memberId });
    const rows = await seek(query, { key: 'entry.seq', id: 'entry.id', direction: 'DESC' }, page).getMany();
    const reversals = await this.reversalsOf(rows.map(({ id }) => id));
    return pageOf(rows, page, ({ seq, id }) => ({ key: seq, id }), (entry) => ({
      id: entry.id,
      at: entry.occurredAt,
      type: entry.type,
      kind: entry.kind,
      sourceKey: entry.sourceKey,
      text: deedText(entry),
      reason: entry.reason,
      reversed: reversals.has(entry.id),
      reversedWhy: reversals.get(entry.id)?.reason ?? null,
    }));
  }

  /** Members who have a journal, in the order of their ids, after the given one. */
  async membersAfter(memberId: string, limit: number): Promise<string[]> {
    const accounts = await this.dataSource
      .getRepository(JournalAccount)
      .find({ select: { memberId: true }, where: { memberId: MoreThan(memberId) }, order: { memberId: 'ASC' }, take: limit });
    return accounts.map((account) => account.memberId);
  }

  private standing(memberId: string, manager: EntityManager): SelectQueryBuilder<JournalEntry> {
    return manager
      .getRepository(JournalEntry)
      .createQueryBuilder('entry')
      .leftJoin(JournalEntry, 'undone', 'undone.reversesId = entry.id')
      .where('entry.memberId = :memberId', { memberId })
      .andWhere("entry.type = 'fact'")
      .andWhere('undone.id IS NULL')
      .orderBy('entry.occurredAt', 'DESC')
      .addOrderBy('entry.id', 'DESC')
      .limit(MOST_PETALS);
  }
}

const byTime = (a: Entry, b: Entry): number => a.occurredAt.getTime() - b.occurredAt.getTime() || (a.id < b.id ? -1 : 1);

export function toPetalView(entry: Petal): PetalView {
  return {
    kind: entry.kind as ContributionKind,
    quantity: entry.quantity,
    title: titleOf(entry),
    occurredAt: entry.occurredAt.toISOString(),
  };
}
