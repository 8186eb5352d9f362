import { Injectable } from '@nestjs/common';
import { AuditSealing } from './audit-sealing';
import { DayClosing } from './day-closing';
import { Housekeeping } from './housekeeping';
import { MonthlyCards } from './monthly-cards';
import { OutboxRelay } from './outbox-relay';

/** Everything that runs by itself in this process. */
@Injectable()
export class Jobs {
  constructor(
    private readonly relay: OutboxRelay,
    private readonly housekeeping: Housekeeping,
    private readonly sealing: AuditSealing,
    private readonly cards: MonthlyCards,
    private readonly days: DayClosing,
  ) {}

  start(): void {
    this.relay.start();
    this.housekeeping.start();
    this.sealing.start();
    this.cards.start();
    this.days.start();
  }

  /** Resolves once what is in hand is done and nothing new begins. */
  async stop(): Promise<void> {
    await Promise.all([this.relay.stop(), this.housekeeping.stop(), this.sealing.stop(), this.cards.stop(), this.days.stop()]);
  }
}
