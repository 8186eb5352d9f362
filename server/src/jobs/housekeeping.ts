// Once an hour, forgets what has had its time: answers kept for repeats, delivered messages, ended sessions, traces at the door; and closes what nobody has decided in time.
import { Injectable, Logger } from '@nestjs/common';
import { ApprovalsService } from '../approvals';
import { DoorTracesService } from '../check-ins';
import { Clock } from '../common/clock';
import { Idempotency } from '../common/idempotency';
import { Outbox } from '../common/outbox';
import { Transactor, type Tx } from '../common/transactor';
import { SessionsService } from '../members';
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
    private readonly approvals: ApprovalsService,
    private readonly clock: Clock,
    private readonly doorTraces: DoorTracesService,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    private readonly sessions: SessionsService,
    private readonly staffSessions: StaffSessionsService,
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
    const now = this.clock.now();
    const past = new Date(now.getTime() - KEPT_DAYS * 24 * HOUR_MS);
    await this.transactor.run((tx) => this.approvals.lapseExpired(tx, now));
    await this.forget((tx) => this.idempotency.forgetBefore(tx, past));
    await this.forget((tx) => this.outbox.forgetDoneBefore(tx, past));
    await this.forget((tx) => this.sessions.forgetEndedBefore(tx, now));
    await this.forget((tx) => this.staffSessions.forgetEndedBefore(tx, past));
    await this.forget((tx) => this.doorTraces.forgetSome(tx, now));
  }

  /** Some at a time, so that nobody at the door waits behind a long DELETE. */
  private async forget(some: (tx: Tx) => Promise<number>): Promise<void> {
    while ((await this.transactor.run(some)) > 0);
  }
}
