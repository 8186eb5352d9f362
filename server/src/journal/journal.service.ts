// journal.service.ts — the only writer of journal_account and journal_entry. Owns: one fact, once, with all its effects.
import { Inject, Injectable } from '@nestjs/common';
import { businessDay } from '@tongxing/shared';
import { Clock } from '../common/clock';
import { DomainError } from '../common/domain-error';
import { newId } from '../common/ids';
import type { Tx } from '../common/transactor';
import { wholeNumberOf } from '../database/columns';
import { affectedBy, insertAll, query } from '../database/rows';
import { EFFECTS, Steps, type Earlier, type Effect } from './effect';
import { JournalAccount } from './journal-account.entity';
import { JournalEntry } from './journal-entry.entity';
import { assertRecordable, assertReversible, retryOf, reversalDetails, type Entry, type NewFact } from './journal.rule';

export interface Recorded {
  readonly entry: Entry;
  /** True when this fact was in the journal already and nothing was done. */
  readonly repeated: boolean;
  /** What each effect made of the entry just now; null where nothing was done. */
  readonly steps: Earlier | null;
}

export interface Reversal {
  readonly entryId: string;
  readonly reason: string;
  readonly recordedBy: string;
}

const STAND = `
  SELECT account.last_seq AS lastSeq, told.id AS toldId
  FROM journal_account account LEFT JOIN journal_entry told ON told.source_key = ?
  WHERE account.member_id = ?`;

@Injectable()
export class JournalService {
  /** Whose rows a transaction holds already; a transaction that is tried again has a manager of its own. */
  private readonly held = new WeakMap<Tx, Set<string>>();

  constructor(
    @Inject(EFFECTS) private readonly effects: readonly Effect[],
    private readonly clock: Clock,
  ) {}

  /** Opens a member's journal. Called once, in the transaction that makes the member. */
  async open(tx: Tx, memberId: string): Promise<void> {
    await tx.getRepository(JournalAccount).insert({ memberId, lastSeq: 0 });
  }

  /**
   * Takes the member's account row until the transaction ends. Every transaction that writes for a member calls
   * this before it reads anything that it will decide by; several members are locked by ascending id.
   * The guarded UPDATE is the lock: it is the same SQL on SQLite, which has no SELECT … FOR UPDATE.
   * Refuses: NOT_FOUND where the member has no journal.
   */
  async lock(tx: Tx, memberId: string): Promise<void> {
    const held = this.held.get(tx) ?? new Set();
    if (held.has(memberId)) return;
    await this.advance(tx, memberId, 0);
    this.held.set(tx, held.add(memberId));
  }

  /**
   * Writes one contribution and all its effects, or answers with the entry that this fact already made.
   * Refuses: NOT_FOUND where the member has no journal; JOURNAL_SOURCE_CONFLICT where the source key
   * tells of another deed.
   */
  async record(tx: Tx, fact: NewFact): Promise<Recorded> {
    await this.lock(tx, fact.memberId);
    const { earlier, lastSeq } = await this.standOf(tx, fact.memberId, fact.sourceKey);
    if (earlier) return { entry: retryOf(earlier, fact), repeated: true, steps: null };
    const recordedAt = this.clock.now();
    assertRecordable(fact, recordedAt);
    const day = businessDay(fact.occurredAt);
    return this.append(tx, lastSeq, {
      ...fact,
      type: 'fact',
      day,
      month: day.slice(0, 7),
      recordedAt,
      causedBy: fact.causedBy ?? null,
      reversesId: null,
      reason: null,
    });
  }

  /**
   * Undoes one fact: points, growth, measures, badges and tier go back by the same steps that brought them.
   * A second reversal of the same fact is the first one's answer.
   * Refuses: NOT_FOUND for an unknown entry; JOURNAL_ENTRY_NOT_REVERSIBLE for a reversal.
   */
  async reverse(tx: Tx, { entryId, reason, recordedBy }: Reversal): Promise<Recorded> {
    const found = await tx.getRepository(JournalEntry).findOneBy({ id: entryId });
    if (!found) throw new DomainError('NOT_FOUND', { entryId });
    assertReversible(found);
    await this.lock(tx, found.memberId);
    const sourceKey = `reversal:${entryId}`;
    const { earlier, lastSeq } = await this.standOf(tx, found.memberId, sourceKey);
    if (earlier) return { entry: earlier, repeated: true, steps: null };
    const recordedAt = this.clock.now();
    const day = businessDay(recordedAt);
    return this.append(tx, lastSeq, {
      memberId: found.memberId,
      type: 'decision',
      kind: 'reversal',
      sourceKey,
      occurredAt: recordedAt,
      day,
      month: day.slice(0, 7),
      recordedAt,
      quantity: found.quantity,
      details: reversalDetails(found),
      recordedBy,
      causedBy: null,
      reversesId: entryId,
      reason,
    });
  }

  private async append(tx: Tx, lastSeq: number, draft: Omit<Entry, 'id' | 'seq' | 'recordedDay'>): Promise<Recorded> {
    const entry: Entry = {
      ...draft,
      id: newId(draft.recordedAt),
      seq: lastSeq + 1,
      recordedDay: businessDay(draft.recordedAt),
    };
    await this.advance(tx, draft.memberId, 1);
    await insertAll(tx, JournalEntry, [entry]);
    return { entry, repeated: false, steps: await this.applyEffects(tx, entry) };
  }

  private async applyEffects(tx: Tx, entry: Entry): Promise<Earlier> {
    const steps = new Steps();
    const books = await Promise.all(this.effects.map((effect) => effect.book(tx)));
    // Asked for at the same moment, so that they travel together; each effect reads only what it alone writes.
    const found = await Promise.all(this.effects.map((effect, i) => effect.load(tx, entry, books[i])));
    for (const [i, effect] of this.effects.entries()) {
      const [book, before] = [books[i], found[i]];
      const stepped = { before, ...effect.step(book, before, entry, steps) };
      steps.add(effect, stepped);
      await effect.write(tx, entry.memberId, [{ entry, ...stepped }]);
      await effect.announce?.(tx, entry, stepped);
    }
    return steps;
  }

  /** How far the member's journal has come, and the entry that this source key has made already; under the lock. */
  private async standOf(
    tx: Tx,
    memberId: string,
    sourceKey: string,
  ): Promise<{ lastSeq: number; earlier: JournalEntry | null }> {
    const [stand] = await query<{ lastSeq: unknown; toldId: string | null }>(tx, STAND, [sourceKey, memberId]);
    const earlier = stand?.toldId ? await tx.getRepository(JournalEntry).findOneBy({ id: stand.toldId }) : null;
    return { lastSeq: wholeNumberOf(stand?.lastSeq), earlier };
  }

  /** Moves the member's sequence, and so takes the member's row. */
  private async advance(tx: Tx, memberId: string, by: 0 | 1): Promise<void> {
    const moved = await affectedBy(tx, 'UPDATE journal_account SET last_seq = last_seq + ? WHERE member_id = ?', [by, memberId]);
    if (moved !== 1) throw new DomainError('NOT_FOUND', { memberId });
  }
}
