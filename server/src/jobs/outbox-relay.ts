// Delivers what the outbox promised: at least once, in this process. Safe beside a second relay: a lease is taken by a guarded UPDATE.
import { Injectable, Logger } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { Clock } from '../common/clock';
import { wordsOf } from '../common/error-words';
import { newToken } from '../common/ids';
import { readAll, readTogether } from '../database/rows';
import { type Delivery, Outbox, OutboxHandlers, OutboxMessage } from '../common/outbox';

const BATCH = 50;
const LEASE_SECONDS = 60;
const MOST_ATTEMPTS = 8;
const FIRST_WAIT_SECONDS = 2;
const LONGEST_WAIT_SECONDS = 3600;
const TICK_MS = 5_000;
/** So long after a commit the relay looks, and finds what a whole hall has promised meanwhile. */
const GATHER_MS = 20;

const DUE = `
  FROM outbox message
  WHERE state = 'waiting' AND available_at <= ? AND (leased_until IS NULL OR leased_until <= ?)
  ORDER BY available_at, id LIMIT ${BATCH}`;

/** How long to wait after the given failed attempt: 2 s, 8 s, 32 s … up to an hour. */
export function waitSecondsAfter(attempt: number): number {
  return Math.min(FIRST_WAIT_SECONDS * 4 ** (attempt - 1), LONGEST_WAIT_SECONDS);
}

type Outcome = Partial<Pick<OutboxMessage, 'state' | 'availableAt' | 'doneAt' | 'lastError'>>;

@Injectable()
export class OutboxRelay {
  private readonly logger = new Logger('OutboxRelay');
  private timer?: NodeJS.Timeout;
  private gathering?: NodeJS.Timeout;
  private unsubscribe?: () => void;
  private passing?: Promise<number>;
  private again = false;
  private stopping = false;

  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly handlers: OutboxHandlers,
    private readonly dataSource: DataSource,
  ) {}

  /** Delivers from now on: soon after a commit, and by a slow tick for what waits or was left by a crash. */
  start(): void {
    if (this.timer || this.stopping) return;
    const look = (): void => {
      this.gathering = undefined;
      void this.pass().catch((error: unknown) => this.logger.error({ err: error }, 'Relay pass failed'));
    };
    this.timer = setInterval(look, TICK_MS).unref();
    this.unsubscribe = this.outbox.onPromised(() => (this.gathering ??= setTimeout(look, GATHER_MS).unref()));
    look();
  }

  /** Takes no more messages and resolves once the ones in hand are done. */
  async stop(): Promise<void> {
    this.stopping = true;
    clearInterval(this.timer);
    clearTimeout(this.gathering);
    this.unsubscribe?.();
    await this.passing?.catch(() => undefined);
  }

  /** Delivers everything that is due by the clock, also what these deliveries promise; returns how many were tried. */
  async drain(): Promise<number> {
    let tried = 0;
    for (;;) {
      const more = await this.pass();
      if (more === 0) return tried;
      tried += more;
    }
  }

  /** One pass at a time; a nudge that comes during a pass makes it look once more. */
  private pass(): Promise<number> {
    if (this.passing) {
      this.again = true;
      return this.passing;
    }
    this.passing = this.deliverDue().finally(() => {
      this.passing = undefined;
    });
    return this.passing;
  }

  private async deliverDue(): Promise<number> {
    let tried = 0;
    do {
      this.again = false;
      const claimed = await this.claim();
      const delivered: OutboxMessage[] = [];
      try {
        for (const message of claimed) if (await this.deliver(message)) delivered.push(message);
      } finally {
        await this.noteDelivered(delivered);
      }
      tried += claimed.length;
      if (claimed.length > 0) this.again = true;
    } while (this.again && !this.stopping);
    return tried;
  }

  private async claim(): Promise<OutboxMessage[]> {
    if (this.stopping) return [];
    const now = this.clock.now();
    const { manager } = this.dataSource;
    const due = (await readTogether<{ message: OutboxMessage }>(manager, { message: { table: OutboxMessage } }, DUE, [now, now])).map(({ message }) => message);
    if (due.length === 0) return [];
    const leaseToken = newToken(16);
    const leasedUntil = new Date(now.getTime() + LEASE_SECONDS * 1000);
    const ids = due.map(({ id }) => id);
    // The conditions are asked again in the UPDATE: what another relay has taken meanwhile stays the other's.
    const { affected } = await manager
      .createQueryBuilder()
      .update(OutboxMessage)
      .set({ leaseToken, leasedUntil, attempts: () => 'attempts + 1' })
      .where(`id IN (:...ids) AND state = 'waiting' AND (leased_until IS NULL OR leased_until <= :now)`, { ids, now })
      .execute();
    const mine = affected === due.length ? due : await readAll(manager, OutboxMessage, ['id'], 'lease_token = ? AND id IN (?)', [leaseToken, ids]);
    const taken = new Set(mine.map(({ id }) => id));
    return due.filter(({ id }) => taken.has(id)).map((message) => ({ ...message, leaseToken, leasedUntil, attempts: message.attempts + 1 }));
  }

  /** Says whether it was delivered; a failure is noted at once, with when to try again. */
  private async deliver(message: OutboxMessage): Promise<boolean> {
    const { id, topic, payload, dedupeKey, attempts } = message;
    const delivery: Delivery = { id, topic, payload, dedupeKey, attempt: attempts };
    try {
      await this.handlers.of(topic)(delivery);
      return true;
    } catch (error) {
      await this.noteFailure(message, error);
      return false;
    }
  }

  private async noteFailure(message: OutboxMessage, error: unknown): Promise<void> {
    const { id, topic, attempts } = message;
    const dead = attempts >= MOST_ATTEMPTS;
    const availableAt = new Date(this.clock.now().getTime() + waitSecondsAfter(attempts) * 1000);
    const lastError = wordsOf(error).slice(0, 500);
    this.logger.warn({ id, topic, attempts, dead, err: error }, 'A promised message was not delivered');
    await this.note([message], { state: dead ? 'dead' : 'waiting', availableAt, lastError });
  }

  private async noteDelivered(messages: readonly OutboxMessage[]): Promise<void> {
    if (messages.length > 0) await this.note(messages, { state: 'done', doneAt: this.clock.now(), lastError: null });
  }

  /** Only while the lease is still ours: after it ran out, another relay may be at work on the same messages. */
  private async note(messages: readonly OutboxMessage[], outcome: Outcome): Promise<void> {
    await this.dataSource
      .getRepository(OutboxMessage)
      .update(
        { id: In(messages.map(({ id }) => id)), leaseToken: messages[0]!.leaseToken! },
        { ...outcome, leaseToken: null, leasedUntil: null },
      );
  }
}
