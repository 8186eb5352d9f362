// rebuild.service.ts — derives everything anew from the journal, member by member, while the server runs.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, MoreThan } from 'typeorm';
import { Transactor, type Tx } from '../common/transactor';
import { EFFECTS, type DerivedTable, type Effect } from './effect';
import { fold, type Folded } from './fold';
import { JournalAccount } from './journal-account.entity';
import { JournalEntry } from './journal-entry.entity';
import type { Entry } from './journal.rule';
import { JournalService } from './journal.service';

const MEMBERS_A_PAGE = 500;

/** A table whose rows of one member are not what the journal says. */
export interface Difference {
  readonly table: string;
  /** Rows that are stored and should not be. */
  readonly stored: number;
  /** Rows that should be stored and are not. */
  readonly missing: number;
}

@Injectable()
export class RebuildService {
  constructor(
    @Inject(EFFECTS) private readonly effects: readonly Effect[],
    private readonly journal: JournalService,
    private readonly transactor: Transactor,
    private readonly dataSource: DataSource,
  ) {}

  /**
   * Rebuilds one member under the member's account row: whoever reads sees the old rows or the new ones, and a
   * contribution that arrives meanwhile waits and is recorded on top. Reads no clock and tells nobody.
   * Refuses: NOT_FOUND where the member has no journal.
   */
  async member(tx: Tx, memberId: string): Promise<void> {
    await this.journal.lock(tx, memberId);
    const entries = await tx.getRepository(JournalEntry).find({ where: { memberId }, order: { seq: 'ASC' } });
    const folded = await this.fold(tx, entries);
    for (const effect of this.effects) {
      for (const table of effect.tables) await tx.getRepository(table).delete({ memberId });
      await effect.write(tx, memberId, folded.get(effect.name) ?? []);
    }
  }

  /** Replays one member's entries, in `seq` order, in memory. */
  async fold(tx: Tx, entries: readonly Entry[]): Promise<Folded> {
    const books = new Map<string, unknown>();
    for (const effect of this.effects) books.set(effect.name, await effect.book(tx));
    return fold(this.effects, books, entries);
  }

  /** What a rebuild of the member would change, found by rebuilding and then taking it back; nothing is left written. */
  async differences(memberId: string): Promise<Difference[]> {
    try {
      return await this.transactor.run(async (tx) => {
        await this.journal.lock(tx, memberId);
        const before = await this.rowsOf(tx, memberId);
        await this.member(tx, memberId);
        throw new TakenBack(differencesOf(before, await this.rowsOf(tx, memberId)));
      });
    } catch (error) {
      if (error instanceof TakenBack) return error.differences;
      throw error;
    }
  }

  /** Everyone who has a journal, in the order of ids, after the given one; who joins meanwhile is met as well. */
  async *memberIds(after = ''): AsyncGenerator<string> {
    for (let last = after; ; ) {
      const page = await this.dataSource.getRepository(JournalAccount).find({
        where: { memberId: MoreThan(last) },
        order: { memberId: 'ASC' },
        take: MEMBERS_A_PAGE,
      });
      for (const { memberId } of page) yield memberId;
      if (page.length < MEMBERS_A_PAGE) return;
      last = page.at(-1)?.memberId ?? last;
    }
  }

  private async rowsOf(tx: Tx, memberId: string): Promise<Map<DerivedTable, string[]>> {
    const rows = new Map<DerivedTable, string[]>();
    for (const table of this.effects.flatMap((effect) => effect.tables)) {
      const found = await tx.getRepository(table).findBy({ memberId });
      rows.set(table, found.map((row) => JSON.stringify(row)));
    }
    return rows;
  }
}

/** Thrown to undo the rebuild that was only a question. */
class TakenBack extends Error {
  constructor(readonly differences: Difference[]) {
    super('taken back');
  }
}

function differencesOf(before: ReadonlyMap<DerivedTable, string[]>, after: ReadonlyMap<DerivedTable, string[]>): Difference[] {
  return [...before].flatMap(([table, rows]) => {
    const rebuilt = after.get(table) ?? [];
    const stored = withoutAll(rows, rebuilt).length;
    const missing = withoutAll(rebuilt, rows).length;
    return stored + missing > 0 ? [{ table: table.name, stored, missing }] : [];
  });
}

function withoutAll(rows: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return rows.filter((row) => !known.has(row));
}
