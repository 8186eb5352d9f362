// door-traces.service.ts — owns: what people leave behind at the door is kept no longer than it is of use.
import { Injectable } from '@nestjs/common';
import type { Tx } from '../common/transactor';
import { DigitTriesService } from './digit-tries.service';
import { ScansService } from './scans.service';
import { TicketsService } from './tickets.service';

const DAY_MS = 86_400_000;
/** Records of use are kept for six months at least, which the Cybersecurity Law (article 21) asks for. */
const SCANS_KEPT_DAYS = 184;

@Injectable()
export class DoorTracesService {
  constructor(
    private readonly scans: ScansService,
    private readonly tickets: TicketsService,
    private readonly tries: DigitTriesService,
  ) {}

  /** Forgets tickets and tries a day after they stopped to count, and scans after half a year. Says how many rows went. */
  async forgetSome(tx: Tx, now: Date): Promise<number> {
    const daysAgo = (days: number): Date => new Date(now.getTime() - days * DAY_MS);
    return (
      (await this.tickets.forgetBefore(tx, daysAgo(1))) +
      (await this.tries.forgetBefore(tx, daysAgo(1))) +
      (await this.scans.forgetBefore(tx, daysAgo(SCANS_KEPT_DAYS)))
    );
  }
}
