// Every ten minutes: the cards of a month that is over and not issued, then those that something came in late for.
import { Injectable, Logger } from '@nestjs/common';
import { CorrectionsService, IssuingService } from '../cards';

const TICK_MS = 600_000;

@Injectable()
export class MonthlyCards {
  private readonly logger = new Logger('MonthlyCards');
  private readonly stopping = new AbortController();
  private timer?: NodeJS.Timeout;
  private running: Promise<void> | null = null;

  constructor(
    private readonly issuing: IssuingService,
    private readonly corrections: CorrectionsService,
  ) {}

  start(): void {
    this.timer ??= setInterval(() => this.tick(), TICK_MS).unref();
    this.tick();
  }

  /** Resolves after the range in hand; the next start goes on there. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.stopping.abort();
    await this.running;
  }

  /** Several servers may run at once: a lease gives a month to one of them, and corrections can be made only once. */
  async run(): Promise<void> {
    await this.issuing.issueDue({ signal: this.stopping.signal });
    const { corrected, supplied } = await this.corrections.sweep();
    if (corrected + supplied > 0) this.logger.log(`Cards issued again: ${corrected}; first cards supplied: ${supplied}`);
  }

  /** One at a time: a million members take longer than a tick. */
  private tick(): void {
    this.running ??= this.run()
      .catch((error: unknown) => this.logger.error({ err: error }, 'Cards could not be issued; the next tick goes on'))
      .finally(() => (this.running = null));
  }
}
