// life.ts — a member's journal made up in memory, entry by entry, for specs of what is folded from one.
import { businessDay, dayStart, type ContributionKind } from '@tongxing/shared';
import type { DataSource } from 'typeorm';
import { insertAll } from '../../src/database/rows';
import type { Entry, EntryDetails } from '../../src/journal';
import { JournalAccount } from '../../src/journal/journal-account.entity';
import { JournalEntry } from '../../src/journal/journal-entry.entity';
import { reversalDetails } from '../../src/journal/journal.rule';

interface Told {
  /** The day on which it was written down; the day of the deed unless told otherwise. */
  readonly recordedOn?: string;
  readonly details?: EntryDetails;
}

let lives = 0;
let told = 0;

/** In the order of making, and as long as an id. */
const idOf = (letter: string, n: number): string => `${letter}${String(n).padStart(25, '0')}`;

/** Noon in Shanghai. */
const noonOf = (day: string): Date => new Date(dayStart(day).getTime() + 12 * 3_600_000);

export class Life {
  private readonly entries: Entry[] = [];

  constructor(private readonly memberId: string) {}

  get journal(): { memberId: string; entries: readonly Entry[] } {
    return { memberId: this.memberId, entries: this.entries };
  }

  join(day: string): this {
    return this.did('joined', day, 1);
  }

  checkIn(day: string, told?: Told): this {
    return this.did('checked_in', day, 1, told);
  }

  serve(day: string, minutes: number, told?: Told): this {
    return this.did('served', day, minutes, told);
  }

  spend(points: number, day: string): this {
    return this.append({ type: 'decision', kind: 'spent', quantity: points, details: { title: '帆布袋' }, reversesId: null, reason: null }, day, day);
  }

  /** An honour without a last day. */
  honour(code: string, day: string): this {
    return this.append({ type: 'decision', kind: 'tier_given', quantity: 1, details: { track: 'honour', code, until: null }, reversesId: null, reason: '长期坚持' }, day, day);
  }

  /** The days before this one are over: what could be spent on them and was not is gone. */
  close(day: string): this {
    return this.append({ type: 'tick', kind: 'day_closed', quantity: 1, details: {}, reversesId: null, reason: null }, day, day);
  }

  /** As if the last entry had never been. */
  forgetLast(): this {
    this.entries.pop();
    return this;
  }

  /** Undoes the entry with this seq. */
  undo(seq: number, day: string): this {
    const undone = this.entries[seq - 1];
    if (!undone || undone.kind === 'reversal') throw new Error(`There is nothing to undo at ${seq}.`);
    const { quantity, id: reversesId } = undone;
    return this.append({ type: 'decision', kind: 'reversal', quantity, details: reversalDetails(undone), reversesId, reason: '记错了' }, day, day);
  }

  /** Undoes one of what can still be undone, if there is any but the joining. */
  undoSome(which: number, day: string): this {
    const undone = new Set(this.entries.map(({ reversesId }) => reversesId));
    const left = this.entries.filter(({ id, type, kind }) => (type === 'fact' || kind === 'spent') && kind !== 'joined' && !undone.has(id));
    const one = left[which % Math.max(1, left.length)];
    return one ? this.undo(one.seq, day) : this;
  }

  private did(kind: ContributionKind, day: string, quantity: number, { recordedOn = day, details = {} }: Told = {}): this {
    return this.append({ type: 'fact', kind, quantity, details, reversesId: null, reason: null }, day, recordedOn);
  }

  private append(what: Pick<Entry, 'type' | 'kind' | 'quantity' | 'details' | 'reversesId' | 'reason'>, day: string, recordedOn: string): this {
    const seq = this.entries.length + 1;
    const [occurredAt, recordedAt] = [noonOf(day), noonOf(recordedOn)];
    this.entries.push({
      ...what,
      id: idOf('E', (told += 1)),
      memberId: this.memberId,
      seq,
      sourceKey: `${this.memberId}:${seq}`,
      occurredAt,
      day: businessDay(occurredAt),
      month: day.slice(0, 7),
      recordedAt,
      recordedDay: recordedOn,
      recordedBy: 'spec',
      causedBy: null,
    });
    return this;
  }
}

export function lifeOf(memberId = idOf('M', (lives += 1))): Life {
  return new Life(memberId);
}

/** Writes journals as they are, and nothing that follows from them. */
export async function storeLives({ manager }: DataSource, all: readonly Life[]): Promise<void> {
  const journals = all.map(({ journal }) => journal);
  await insertAll(manager, JournalAccount, journals.map(({ memberId, entries }) => ({ memberId, lastSeq: entries.length })));
  await insertAll(manager, JournalEntry, journals.flatMap(({ entries }) => entries));
}
