// digit-tries.service.ts — the only writer of digit_try. Owns: nobody guesses digits more than five times at one session.
import { Injectable } from '@nestjs/common';
import { Transactor, type Tx } from '../common/transactor';
import { EventsQuery } from '../events';
import { DigitTry } from './digit-try.entity';

export const MOST_DIGIT_TRIES = 5;

/** The sessions at which the member may still be right, and how many tries are left at the best of them. */
export interface TakenTries {
  readonly sessionIds: readonly string[];
  readonly left: number;
}

@Injectable()
export class DigitTriesService {
  constructor(
    private readonly events: EventsQuery,
    private readonly transactor: Transactor,
  ) {}

  /**
   * Takes one try at each of these sessions, before anything is compared and in a transaction of its own: a refused
   * check-in is rolled back, its try is not, and guesses that arrive together are still five at most.
   * Null where none is left at any of them.
   */
  async take(memberId: string, sessionIds: readonly string[]): Promise<TakenTries | null> {
    const taken = await this.transactor.run(async (tx) => {
      const left: { sessionId: string; left: number }[] = [];
      for (const sessionId of sessionIds) {
        if (await this.takeOne(tx, memberId, sessionId)) {
          const { tries } = await tx.getRepository(DigitTry).findOneByOrFail({ memberId, sessionId });
          left.push({ sessionId, left: MOST_DIGIT_TRIES - tries });
        }
      }
      return left;
    });
    if (sessionIds.length > 0 && taken.length === 0) return null;
    return { sessionIds: taken.map(({ sessionId }) => sessionId), left: Math.max(0, ...taken.map(({ left }) => left)) };
  }

  /** Gives the tries of a check-in that succeeded back, also where it was answered from the store. */
  async giveBack(memberId: string, sessionIds: readonly string[]): Promise<void> {
    await this.transactor.run(async (tx) => {
      for (const sessionId of sessionIds) {
        await tx
          .createQueryBuilder()
          .update(DigitTry)
          .set({ tries: () => 'tries - 1' })
          .where('member_id = :memberId AND session_id = :sessionId AND tries > 0', { memberId, sessionId })
          .execute();
      }
    });
  }

  /** Forgets the tries at one of the sessions whose doors were shut before the given moment, and says how many. */
  async forgetBefore(tx: Tx, moment: Date): Promise<number> {
    const tries = tx.getRepository(DigitTry);
    const tried = await tries.createQueryBuilder('try').select('DISTINCT try.sessionId', 'id').getRawMany<{ id: string }>();
    const [sessionId] = await this.events.shutBefore(tried.map(({ id }) => id), moment, tx);
    return sessionId === undefined ? 0 : ((await tries.delete({ sessionId })).affected ?? 0);
  }

  private async takeOne(tx: Tx, memberId: string, sessionId: string): Promise<boolean> {
    await tx
      .getRepository(DigitTry)
      .createQueryBuilder()
      .insert()
      .values({ memberId, sessionId, tries: 0 })
      // Insert if absent: setting a key column to itself changes nothing.
      .orUpdate(['member_id'], ['member_id', 'session_id'])
      .updateEntity(false)
      .execute();
    const taken = await tx
      .createQueryBuilder()
      .update(DigitTry)
      .set({ tries: () => 'tries + 1' })
      .where('member_id = :memberId AND session_id = :sessionId AND tries < :most', { memberId, sessionId, most: MOST_DIGIT_TRIES })
      .execute();
    return taken.affected === 1;
  }
}
