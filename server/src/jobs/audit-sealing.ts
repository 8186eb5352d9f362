// Once a minute, seals what staff did since the last minute into the log's chain.
import { Injectable, Logger } from '@nestjs/common';
import { SealingService } from '../audit';

const MINUTE_MS = 60_000;

@Injectable()
export class AuditSealing {
  private readonly logger = new Logger('AuditSealing');
  private timer?: NodeJS.Timeout;
  private running: Promise<unknown> | null = null;

  constructor(private readonly sealing: SealingService) {}

  start(): void {
    this.timer ??= setInterval(() => this.seal(), MINUTE_MS).unref();
    this.seal();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** One at a time: a minute that finds the last one still at work leaves it to the next. */
  private seal(): void {
    this.running ??= this.sealing
      .sealWaiting()
      .catch((error: unknown) => this.logger.error({ err: error }, 'The staff log could not be sealed'))
      .finally(() => (this.running = null));
  }
}
