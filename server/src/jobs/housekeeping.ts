// Once an hour, forgets what has had its time: answers kept for repeats, delivered messages, ended staff sessions.
import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../common/clock';
import { Idempotency } from '../common/idempotency';
import { Outbox } from '../common/outbox';
import { Transactor } from '../common/transactor';
import { StaffSessionsService } from '../staff';

const HOUR_MS = 3_600_000;
/** A phone may be offline for long and then send what it kept. */
const KEPT_DAYS = 30;

@Injectable()
export class Housekeeping {
  private readonly logger = new Logger('Housekeeping');
  private timer?: NodeJS.Timeout;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    private readonly sessions: StaffSessionsService,
    private readonly transactor: Transactor,
  ) {}

  start(): void {
    const tidy = (): void => {
      this.running = this.tidy().catch((error: unknown) => this.logger.error({ err: error }, 'Housekeeping failed'));
    };
    this.timer ??= setInterval(tidy, HOUR_MS).unref();
    tidy();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Several servers may do this at once: what one has deleted the other no longer finds. */
  async tidy(): Promise<void> {
    const past = new Date(this.clock.now().getTime() - KEPT_DAYS * 24 * HOUR_MS);
    await this.transactor.run((tx) => this.idempotency.forgetBefore(tx, past));
    await this.transactor.run((tx) => this.outbox.forgetDoneBefore(tx, past));
    await this.transactor.run((tx) => this.sessions.forgetEndedBefore(tx, past));
  }
}
