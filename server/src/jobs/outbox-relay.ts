// Delivers what the outbox promised: at least once, in this process. Safe beside a second relay: a lease is taken by a guarded UPDATE.
import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock';
import { withoutValues } from '../common/error-words';
import { newToken } from '../common/ids';
import { type Delivery, Outbox, OutboxHandlers, OutboxMessage } from '../common/outbox';

const BATCH = 20;
const LEASE_SECONDS = 60;
const MOST_ATTEMPTS = 8;
const FIRST_WAIT_SECONDS = 2;
const LONGEST_WAIT_SECONDS = 3600;
const TICK_MS = 5_000;

/** How long to wait after the given failed attempt: 2 s, 8 s, 32 s … up to an hour. */
export function waitSecondsAfter(attempt: number): number {
  return Math.min(FIRST_WAIT_SECONDS * 4 ** (attempt - 1), LONGEST_WAIT_SECONDS);
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { name: type, message } = error;
  return `${type}: ${withoutValues({ type, message, code: (error as { code?: unknown }).code })}`;
}

type Outcome = Partial<Pick<OutboxMessage, 'state' | 'availableAt' | 'doneAt' | 'lastError'>>;

@Injectable()
export class OutboxRelay {
  private readonly logger = new Logger('OutboxRelay');
  private timer?: NodeJS.Timeout;
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

  /** Delivers from now on: at once after a commit, and by a slow tick for what waits or was left by a crash. */
  start(): void {
    if (this.timer || this.stopping) return;
    const nudge = (): void => void this.pass().catch((error: unknown) => this.logger.error({ err: error }, 'Relay pass failed'));
    this.timer = setInterval(nudge, TICK_MS);
    this.timer.unref();
    this.unsubscribe = this.outbox.onPromised(nudge);
    nudge();
  }

  /** Takes no more messages and resolves once the ones in hand are done. */
  async stop(): Promise<void> {
    this.stopping = true;
    clearInterval(this.timer);
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
      for (const message of await this.claim()) {
        tried += 1;
        await this.deliver(message);
        this.again = true;
      }
    } while (this.again && !this.stopping);
    return tried;
  }

  private async claim(): Promise<OutboxMessage[]> {
    if (this.stopping) return [];
    const now = this.clock.now();
    const messages = this.dataSource.getRepository(OutboxMessage);
    const due = await messages
      .createQueryBuilder('message')
      .where(`message.state = 'waiting' AND message.availableAt <= :now`, { now })
      .andWhere('(message.leasedUntil IS NULL OR message.leasedUntil <= :now)')
      .orderBy('message.availableAt')
      .addOrderBy('message.id')
      .limit(BATCH)
      .getMany();
    const leaseToken = newToken(16);
    const leasedUntil = new Date(now.getTime() + LEASE_SECONDS * 1000);
    const claimed: OutboxMessage[] = [];
    for (const message of due) {
      const taken = await messages
        .createQueryBuilder()
        .update()
        .set({ leaseToken, leasedUntil, attempts: () => 'attempts + 1' })
        .where(`id = :id AND state = 'waiting'`, { id: message.id })
        .andWhere('(leased_until IS NULL OR leased_until <= :now)', { now })
        .execute();
      if (taken.affected === 1) claimed.push({ ...message, leaseToken, leasedUntil, attempts: message.attempts + 1 });
    }
    return claimed;
  }

  private async deliver(message: OutboxMessage): Promise<void> {
    const { id, topic, payload, dedupeKey, attempts } = message;
    const delivery: Delivery = { id, topic, payload, dedupeKey, attempt: attempts };
    try {
      await this.handlers.of(topic)(delivery);
    } catch (error) {
      await this.noteFailure(message, error);
      return;
    }
    await this.note(message, { state: 'done', doneAt: this.clock.now(), lastError: null });
  }

  private async noteFailure(message: OutboxMessage, error: unknown): Promise<void> {
    const { id, topic, attempts } = message;
    const dead = attempts >= MOST_ATTEMPTS;
    const availableAt = new Date(this.clock.now().getTime() + waitSecondsAfter(attempts) * 1000);
    const lastError = wordsOf(error).slice(0, 500);
    this.logger.warn({ id, topic, attempts, dead, err: error }, 'A promised message was not delivered');
    await this.note(message, { state: dead ? 'dead' : 'waiting', availableAt, lastError });
  }

  /** Only while the lease is still ours: after it ran out, another relay may be at work on the same message. */
  private async note(message: OutboxMessage, outcome: Outcome): Promise<void> {
    await this.dataSource
      .getRepository(OutboxMessage)
      .update({ id: message.id, leaseToken: message.leaseToken! }, { ...outcome, leaseToken: null, leasedUntil: null });
  }
}
