// Every ten minutes: the backup of the night that is over, where none was taken yet.
import { Injectable, Logger } from '@nestjs/common';
import { BackupsService } from '../backups';

const TICK_MS = 600_000;

@Injectable()
export class DailyBackups {
  private readonly logger = new Logger('DailyBackups');
  private timer?: NodeJS.Timeout;
  private running: Promise<void> | null = null;

  constructor(private readonly backups: BackupsService) {}

  /** Looks for the first time after ten minutes: whoever starts the server wants it for something else. */
  start(): void {
    this.timer ??= setInterval(() => this.tick(), TICK_MS).unref();
  }

  /** Resolves once the backup in hand is whole. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  async run(): Promise<void> {
    const taken = await this.backups.takeDue();
    if (taken) this.logger.log(`Backup taken: ${taken.path}; older ones deleted: ${taken.forgotten.length}`);
  }

  private tick(): void {
    this.running ??= this.run()
      .catch((error: unknown) => this.logger.error({ err: error }, 'The daily backup failed; the next look tries again'))
      .finally(() => (this.running = null));
  }
}
