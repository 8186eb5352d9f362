// rebuild.service.ts — derives everything anew from the journal, member by member, while the server runs.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, MoreThan } from 'typeorm';
import { Transactor, type Tx } from '../common/transactor';
import { EFFECTS, type Effect } from './effect';
import { fold } from './fold';
import { JournalAccount } from './journal-account.entity';
import { JournalEntry } from './journal-entry.entity';
import { JournalService } from './journal.service';

const MEMBERS_A_PAGE = 500;

@Injectable()
export class RebuildService {
  constructor(
    @Inject(EFFECTS) private readonly effects: readonly Effect[],
    private readonly journal: JournalService,
    private readonly transactor: Transactor,
    private readonly dataSource: DataSource,
  ) {}

  /**
   * Rebuilds one member in one transaction, under the member's account row: whoever reads sees the old rows or
   * the new ones, and a contribution that arrives meanwhile waits and is recorded on top. Reads no clock and
   * tells nobody. Refuses: NOT_FOUND where the member has no journal.
   */
  async member(tx: Tx, memberId: string): Promise<void> {
    await this.journal.lock(tx, memberId);
    const entries = await tx.getRepository(JournalEntry).find({ where: { memberId }, order: { seq: 'ASC' } });
    const folded = fold(this.effects, await this.books(tx), entries);
    for (const effect of this.effects) {
      for (const table of effect.tables) await tx.getRepository(table).delete({ memberId });
      await effect.write(tx, memberId, folded.get(effect.name) ?? []);
    }
  }

  /** Rebuilds every member after the given id, in id order; answers how many. `onMember` hears of each one done. */
  async all(after: string, onMember: (memberId: string) => Promise<void>): Promise<number> {
    let done = 0;
    for (let last = after; ; ) {
      const page = await this.dataSource.getRepository(JournalAccount).find({
        where: { memberId: MoreThan(last) },
        order: { memberId: 'ASC' },
        take: MEMBERS_A_PAGE,
      });
      for (const { memberId } of page) {
        await this.transactor.run((tx) => this.member(tx, memberId));
        await onMember(memberId);
        last = memberId;
        done += 1;
      }
      if (page.length < MEMBERS_A_PAGE) return done;
    }
  }

  private async books(tx: Tx): Promise<Map<string, unknown>> {
    const books = new Map<string, unknown>();
    for (const effect of this.effects) books.set(effect.name, await effect.book(tx));
    return books;
  }
}
