// rebuild.service.ts — derives everything anew from the journal, member by member, while the server runs.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In, MoreThan } from 'typeorm';
import { Transactor, type Tx } from '../common/transactor';
import { EFFECTS, type DerivedTable, type Effect } from './effect';
import { fold } from './fold';
import { JournalAccount } from './journal-account.entity';
import { JournalEntry } from './journal-entry.entity';
import { JournalService } from './journal.service';

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
   * Rebuilds these members under their account rows: whoever reads sees the old rows or the new ones, and a
   * contribution that arrives meanwhile waits and is recorded on top. Reads no clock and tells nobody.
   * Refuses: NOT_FOUND where one of them has no journal. Throws NotReplayableError where a step refuses an entry.
   */
  async members(tx: Tx, memberIds: readonly string[]): Promise<void> {
    // Ascending, as everyone who locks several.
    const ids = [...memberIds].sort();
    for (const memberId of ids) await this.journal.lock(tx, memberId);
    const of = In(ids);
    const entries = await tx.getRepository(JournalEntry).find({ where: { memberId: of }, order: { memberId: 'ASC', seq: 'ASC' } });
    for (const table of this.effects.flatMap((effect) => effect.tables)) await tx.getRepository(table).delete({ memberId: of });
    const books = new Map<string, unknown>();
    for (const effect of this.effects) books.set(effect.name, await effect.book(tx));
    const folded = ids.map((memberId) => ({ memberId, told: fold(this.effects, books, entries.filter((entry) => entry.memberId === memberId)) }));
    for (const effect of this.effects) {
      await effect.write(tx, new Map(folded.map(({ memberId, told }) => [memberId, told.get(effect.name) ?? []])));
    }
  }

  /** What a rebuild of the member would change, found by rebuilding and then taking it back; nothing is left written. */
  async differences(memberId: string): Promise<Difference[]> {
    try {
      return await this.transactor.run(async (tx) => {
        await this.journal.lock(tx, memberId);
        const before = await this.rowsOf(tx, memberId);
        await this.members(tx, [memberId]);
        throw new TakenBack(differencesOf(before, await this.rowsOf(tx, memberId)));
      });
    } catch (error) {
      if (error instanceof TakenBack) return error.differences;
      throw error;
    }
  }

  /** Everyone who has a journal, a few at a time, in the order of ids after the given one; who joins meanwhile is met as well. */
  async *memberIds(after: string, atOnce: number): AsyncGenerator<string[]> {
    for (let last = after; ; ) {
      const page = await this.dataSource.getRepository(JournalAccount).find({
        where: { memberId: MoreThan(last) },
        order: { memberId: 'ASC' },
        take: atOnce,
      });
      last = page.at(-1)?.memberId ?? '';
      if (last === '') return;
      yield page.map(({ memberId }) => memberId);
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
