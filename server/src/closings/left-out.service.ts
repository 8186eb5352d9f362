// left-out.service.ts — the only writer of closing_left_out. Owns: whoever a stage of a day left out is tried again until it is done.
import { Injectable, Logger } from '@nestjs/common';
import { businessDay } from '@tongxing/shared';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock';
import { wordsOf } from '../common/error-words';
import { Transactor, type Tx } from '../common/transactor';
import { isLost } from '../database/lost';
import { ClosingLeftOut } from './closing-left-out.entity';
import type { Stage } from './closings.rule';
import { PortionsService } from './portions.service';

/** Read together; tried one by one. */
const AT_ONCE = 100;

@Injectable()
export class LeftOutService {
  private readonly logger = new Logger('Closings');

  constructor(
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
    private readonly portions: PortionsService,
    private readonly transactor: Transactor,
  ) {}

  /** One who holds points of two last days may be left out twice of one stage. */
  async add(tx: Tx, day: string, stage: Stage, memberIds: readonly string[]): Promise<void> {
    if (memberIds.length === 0) return;
    const triedAt = this.clock.now();
    const rows = memberIds.map((memberId) => ({ day, stage, memberId, triedAt }));
    await tx.createQueryBuilder().insert().into(ClosingLeftOut).values(rows).orUpdate(['tried_at'], ['day', 'stage', 'member_id']).updateEntity(false).execute();
  }

  /** Tries everybody who waits once more, the oldest days first, each with the day that they were left out of. */
  async tryAgain({ signal, membersAtOnce = AT_ONCE }: { readonly signal?: AbortSignal; readonly membersAtOnce?: number } = {}): Promise<void> {
    let last: ClosingLeftOut | undefined;
    do {
      const waiting = await this.after(last, membersAtOnce);
      for (const one of waiting) {
        if (signal?.aborted) return;
        await this.tryOne(one);
        // SQLite works inside the call: requests that wait get their turn between members.
        await new Promise((resolve) => setImmediate(resolve));
      }
      last = waiting.length < membersAtOnce ? undefined : waiting.at(-1);
    } while (last);
  }

  /** How many members wait, and the newest day that left one of them out. */
  async standing(): Promise<{ leftOut: number; leftOutOn: string | null }> {
    const found = await this.rows
      .createQueryBuilder('waiting')
      .select('COUNT(DISTINCT waiting.memberId)', 'members')
      .addSelect('MAX(waiting.day)', 'day')
      .getRawOne<{ members: number | string; day: string | null }>();
    return { leftOut: Number(found?.members ?? 0), leftOutOn: found?.day ?? null };
  }

  private async tryOne({ day, stage, memberId, triedAt }: ClosingLeftOut): Promise<void> {
    try {
      const work = await this.portions.workFor(day, stage, memberId);
      await this.transactor.run(async (tx) => {
        // First the row: of two servers the second finds it gone.
        if (!(await this.isStillWaiting(tx, day, stage, memberId))) return;
        await work(tx, [memberId]);
        await tx.getRepository(ClosingLeftOut).delete({ day, stage, memberId });
      });
    } catch (error) {
      if (isLost(error)) throw error;
      // It is tried every ten minutes; said once a day.
      if (businessDay(triedAt) < businessDay(this.clock.now())) this.logger.error({ reason: wordsOf(error), memberId, day, stage }, 'A member is still left out of the closing of a day');
      await this.transactor.run((tx) => this.isStillWaiting(tx, day, stage, memberId));
    }
  }

  private async isStillWaiting(tx: Tx, day: string, stage: Stage, memberId: string): Promise<boolean> {
    const { affected } = await tx.getRepository(ClosingLeftOut).update({ day, stage, memberId }, { triedAt: this.clock.now() });
    return affected === 1;
  }

  private after(last: ClosingLeftOut | undefined, limit: number): Promise<ClosingLeftOut[]> {
    const query = this.rows.createQueryBuilder('waiting').orderBy('waiting.day').addOrderBy('waiting.stage').addOrderBy('waiting.memberId').limit(limit);
    if (last) {
      const { day, stage, memberId } = last;
      query.where('waiting.day > :day OR (waiting.day = :day AND (waiting.stage > :stage OR (waiting.stage = :stage AND waiting.memberId > :memberId)))', { day, stage, memberId });
    }
    return query.getMany();
  }

  private get rows() {
    return this.dataSource.getRepository(ClosingLeftOut);
  }
}
