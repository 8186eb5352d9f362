// Every ten minutes: closes the business days that have begun and were not closed yet; nearly always there is none.
import { Injectable, Logger } from '@nestjs/common';
import { ClosingsService } from '../closings';

const TICK_MS = 600_000;

@Injectable()
export class DayClosing {
  private readonly logger = new Logger('DayClosing');
  private readonly stopping = new AbortController();
  private timer?: NodeJS.Timeout;
  private running: Promise<unknown> | null = null;

  constructor(private readonly closings: ClosingsService) {}

  start(): void {
    this.timer ??= setInterval(() => this.tick(), TICK_MS).unref();
    this.tick();
  }

  /** Resolves after the portion in hand; the next start goes on there. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.stopping.abort();
    await this.running;
  }

  /** One at a time: the turn of a year takes longer than a tick. Several servers share the work by a lease. */
  private tick(): void {
    this.running ??= this.closings
      .closeDue({ signal: this.stopping.signal })
      .then((days) => days.length > 0 && this.logger.log(`Days closed: ${days.join(', ')}`))
      .catch((error: unknown) => this.logger.error({ err: error }, 'A day could not be closed; the next tick goes on'))
      .finally(() => (this.running = null));
  }
}
