import { Injectable } from '@nestjs/common';
import { AuditSealing } from './audit-sealing';
import { DailyBackups } from './daily-backups';
import { DayClosing } from './day-closing';
import { Housekeeping } from './housekeeping';
import { MonthlyCards } from './monthly-cards';
import { OutboxRelay } from './outbox-relay';

/** Everything that runs by itself in this process. */
@Injectable()
export class Jobs {
  private readonly all: readonly { start(): void; stop(): Promise<void> }[];

  constructor(
    relay: OutboxRelay,
    housekeeping: Housekeeping,
    sealing: AuditSealing,
    days: DayClosing,
    cards: MonthlyCards,
    backups: DailyBackups,
  ) {
    this.all = [relay, housekeeping, sealing, days, cards, backups];
  }

  start(): void {
    for (const job of this.all) job.start();
  }

  /** Resolves once what is in hand is done and nothing new begins. */
  async stop(): Promise<void> {
    await Promise.all(this.all.map((job) => job.stop()));
  }
}
