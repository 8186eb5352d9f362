// journal.service.ts — the only writer of journal_account and journal_entry. Owns: one entry, once, with all its effects.
import { Inject, Injectable } from '@nestjs/common';
import { businessDay, dayStart } from '@tongxing/shared';
import { In } from 'typeorm';
import { Clock } from '../common/clock';
import { DomainError } from '../common/domain-error';
import { newId } from '../common/ids';
import type { Tx } from '../common/transactor';
import { wholeNumberOf } from '../database/columns';
import { affectedBy, insertAll, query } from '../database/rows';
import { CIRCUMSTANCES, type Circumstances } from './circumstances';
import { EFFECTS, type Earlier, type Effect } from './effect';
import { JournalAccount } from './journal-account.entity';
import { JournalEntry } from './journal-entry.entity';
import {
  assertRecordable,
  assertReversible,
  retryOf,
  reversalDetails,
  type Entry,
  type NewDecision,
  type NewFact,
  type NewTick,
} from './journal.rule';
import { Stepping } from './stepping';

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

/** Who closes days. */
const BY_CALENDAR = 'calendar';

@Injectable()
export class JournalService {
  /** Whose rows a transaction holds already; a transaction that is tried again has a manager of its own. */
  private readonly held = new WeakMap<Tx, Set<string>>();

  constructor(
    @Inject(EFFECTS) private readonly effects: readonly Effect[],
    @Inject(CIRCUMSTANCES) private readonly circumstances: Circumstances,
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
    await this.advance(tx, [memberId], 0);
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
    const day = businessDay(fact.occurredAt);
    const frozen = await this.circumstances.of(tx, { memberId: fact.memberId, kind: fact.kind, day });
    return this.append(tx, lastSeq, {
      ...fact,
      details: { ...fact.details, ...frozen },
      type: 'fact',
      day,
      recordedAt: this.clock.now(),
      causedBy: fact.causedBy ?? null,
      reversesId: null,
      reason: fact.reason ?? null,
    });
  }

  /**
   * Writes one decision and all its effects, or answers with the entry that it already made.
   * Refuses: NOT_FOUND where the member has no journal; JOURNAL_SOURCE_CONFLICT where the source key tells of another
   * decision; whatever a step refuses: POINTS_INSUFFICIENT where fewer points can be spent or taken than are asked for.
   */
  async decide(tx: Tx, decision: NewDecision): Promise<Recorded> {
    await this.lock(tx, decision.memberId);
    const { earlier, lastSeq } = await this.standOf(tx, decision.memberId, decision.sourceKey);
    if (earlier) return { entry: retryOf(earlier, decision), repeated: true, steps: null };
    const recordedAt = this.clock.now();
    return this.append(tx, lastSeq, {
      ...decision,
      type: 'decision',
      occurredAt: recordedAt,
      day: businessDay(recordedAt),
      recordedAt,
      causedBy: decision.causedBy ?? null,
      reversesId: null,
    });
  }

  /**
   * Undoes one fact or decision: points, growth, measures, badges and tier go back by the same steps that brought them.
   * A second reversal of the same entry is the first one's answer.
   * Refuses: NOT_FOUND for an unknown entry; JOURNAL_ENTRY_NOT_REVERSIBLE for a reversal, a tick, a lock or its end.
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
    return this.append(tx, lastSeq, {
      memberId: found.memberId,
      type: 'decision',
      kind: 'reversal',
      sourceKey,
      occurredAt: recordedAt,
      day: businessDay(recordedAt),
      recordedAt,
      quantity: found.quantity,
      details: reversalDetails(found),
      recordedBy,
      causedBy: null,
      reversesId: entryId,
      reason,
    });
  }

  /**
   * Writes the ticks that bring their members something, with all their effects, and answers with them. A tick that
   * stands already, and one that would bring nothing, is left out. At most one draft a member; a few hundred at once.
   * Refuses: NOT_FOUND where one of the members has no journal.
   */
  async tick(tx: Tx, drafts: readonly NewTick[]): Promise<Entry[]> {
    if (drafts.length === 0) return [];
    const inOrder = [...drafts].sort((a, b) => (a.memberId < b.memberId ? -1 : 1));
    const memberIds = inOrder.map(({ memberId }) => memberId);
    await this.advance(tx, memberIds, 0);
    const accounts = await tx.getRepository(JournalAccount).findBy({ memberId: In(memberIds) });
    const lastSeqs = new Map(accounts.map(({ memberId, lastSeq }) => [memberId, lastSeq]));
    const standing = await tx.getRepository(JournalEntry).find({ select: { sourceKey: true }, where: { sourceKey: In(inOrder.map(({ sourceKey }) => sourceKey)) } });
    const told = new Set(standing.map(({ sourceKey }) => sourceKey));
    const recordedAt = this.clock.now();
    const entries = inOrder
      .filter(({ sourceKey }) => !told.has(sourceKey))
      .map((draft) => this.entryOf(lastSeqs.get(draft.memberId) ?? 0, {
        ...draft,
        type: 'tick',
        occurredAt: dayStart(draft.day),
        recordedAt,
        quantity: 1,
        recordedBy: BY_CALENDAR,
        causedBy: null,
        reversesId: null,
        reason: null,
      }));
    // Somebody else has told them all already.
    if (entries.length === 0) return [];
    const stepping = await Stepping.of(tx, this.effects, entries);
    const fruitful = stepping.fruitful();
    const kept = entries.filter(({ id }) => fruitful.has(id));
    await this.store(tx, kept, stepping);
    return kept;
  }

  private async append(tx: Tx, lastSeq: number, draft: Draft): Promise<Recorded> {
    const entry = this.entryOf(lastSeq, draft);
    const stepping = await Stepping.of(tx, this.effects, [entry]);
    await this.store(tx, [entry], stepping);
    return { entry, repeated: false, steps: stepping.stepsOf(entry.id) };
  }

  private entryOf(lastSeq: number, draft: Draft): Entry {
    assertRecordable(draft, draft.recordedAt);
    return {
      ...draft,
      id: newId(draft.recordedAt),
      seq: lastSeq + 1,
      month: draft.day.slice(0, 7),
      recordedDay: businessDay(draft.recordedAt),
    };
  }

  private async store(tx: Tx, entries: readonly Entry[], stepping: Stepping): Promise<void> {
    if (entries.length === 0) return;
    await this.advance(tx, entries.map(({ memberId }) => memberId), 1);
    await insertAll(tx, JournalEntry, entries);
    await stepping.write(tx, new Set(entries.map(({ id }) => id)));
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

  /** Moves the members' sequences, and so takes their rows: in the order of the key, as everyone who locks several. */
  private async advance(tx: Tx, memberIds: readonly string[], by: 0 | 1): Promise<void> {
    const moved = await affectedBy(tx, 'UPDATE journal_account SET last_seq = last_seq + ? WHERE member_id IN (?)', [by, [...memberIds].sort()]);
    if (moved !== memberIds.length) throw new DomainError('NOT_FOUND', memberIds.length === 1 ? { memberId: memberIds[0] } : {});
  }
}

type Draft = Omit<Entry, 'id' | 'seq' | 'month' | 'recordedDay'>;
