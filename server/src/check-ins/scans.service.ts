// scans.service.ts — the only writer of scan. Owns: what happened at the door is kept, also where nothing came of it.
import { Injectable, Logger } from '@nestjs/common';
import { LessThan } from 'typeorm';
import type { MemberCaller, PersonCaller } from '../common/caller';
import { Clock } from '../common/clock';
import { DomainError } from '../common/domain-error';
import { firstIdAt, newId } from '../common/ids';
import { Transactor, type Tx } from '../common/transactor';
import { deleteSome } from '../database/delete-some';
import { insertAll } from '../database/rows';
import { Scan } from './scan.entity';

export type ScanStep = 'code' | 'ticket' | 'digits';

export interface Attempt {
  readonly step: ScanStep;
  readonly caller: PersonCaller;
  /** Filled in as soon as it is known. */
  sessionId: string | null;
}

export type MemberAttempt = Attempt & { readonly caller: MemberCaller };

@Injectable()
export class ScansService {
  private readonly logger = new Logger(ScansService.name);

  constructor(
    private readonly clock: Clock,
    private readonly transactor: Transactor,
  ) {}

  async note(tx: Tx, { step, caller, sessionId }: Attempt, outcome: string): Promise<void> {
    const at = this.clock.now();
    const { identityId, memberId } = caller;
    await insertAll(tx, Scan, [{ id: newId(at), sessionId, memberId, identityId, step, outcome, at }]);
  }

  /**
   * Runs an attempt and keeps what became of a refused one. It is written when the attempt's own transaction has
   * been rolled back, so this is never called inside one.
   */
  async watch<T>(attempt: Attempt, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (refusal) {
      if (refusal instanceof DomainError) await this.noteRefusal(attempt, refusal.code);
      throw refusal;
    }
  }

  /** Forgets some of the attempts made before the given moment, and says how many. */
  forgetBefore(tx: Tx, moment: Date): Promise<number> {
    return deleteSome(tx, Scan, 'id', { id: LessThan(firstIdAt(moment)) });
  }

  /** The person at the door hears the refusal also where its note could not be kept. */
  private async noteRefusal(attempt: Attempt, code: string): Promise<void> {
    try {
      await this.transactor.run((tx) => this.note(tx, attempt, code));
    } catch (error) {
      this.logger.error({ err: error }, 'A refused scan could not be kept');
    }
  }
}
