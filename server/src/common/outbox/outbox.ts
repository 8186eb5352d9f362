// Owns: what a transaction promises to do afterwards is written in that transaction, and so is done or still waiting, never lost.
import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { deleteSome } from '../../database/delete-some';
import { putAll } from '../../database/rows';
import { Clock } from '../clock';
import { newId } from '../ids';
import { afterCommit, beforeCommit, type Tx } from '../transactor';
import { OutboxMessage } from './outbox-message.entity';

export interface Promised {
  topic: string;
  /** Plain data: ids rather than people's details, since it is stored as it is. */
  payload: Readonly<Record<string, unknown>>;
  /** The business event, not the request: promising the same thing twice is promising it once. */
  dedupeKey: string;
}

@Injectable()
export class Outbox {
  private readonly listeners = new Set<() => void>();
  /** What each transaction has promised and not yet written. */
  private readonly promised = new WeakMap<Tx, Partial<OutboxMessage>[]>();

  constructor(private readonly clock: Clock) {}

  /** Promises a message: it is written with the transaction's others before the commit, and the relay is nudged after it. */
  async add(tx: Tx, { topic, payload, dedupeKey }: Promised): Promise<void> {
    const now = this.clock.now();
    const row = { id: newId(now), topic, payload, dedupeKey, state: 'waiting' as const, attempts: 0, availableAt: now, createdAt: now };
    const promised = this.promised.get(tx);
    promised?.push(row);
    if (promised) return;
    const rows = [row];
    this.promised.set(tx, rows);
    // Insert if absent: setting the key to itself changes nothing, and unlike IGNORE hides no other error.
    beforeCommit(tx, () => {
      this.promised.delete(tx);
      return putAll(tx, OutboxMessage, rows, { key: ['dedupeKey'], set: ['dedupeKey'] });
    });
    afterCommit(tx, () => this.listeners.forEach((listener) => listener()));
  }

  /** Forgets some of what was delivered before the given moment; what waits or is dead stays until it is dealt with. */
  forgetDoneBefore(tx: Tx, moment: Date): Promise<number> {
    return deleteSome(tx, OutboxMessage, 'id', { state: 'done', doneAt: LessThan(moment) });
  }

  /** Calls the listener after each commit that promised something; returns how to stop. */
  onPromised(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
