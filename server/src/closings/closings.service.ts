// closings.service.ts — the only writer of closing_run. Owns: each business day is closed once for everyone, in order, however often it is broken off.
import { Injectable, Logger } from '@nestjs/common';
import { addDays, businessDay } from '@tongxing/shared';
import { DataSource, IsNull } from 'typeorm';
import { Clock } from '../common/clock';
import { wordsOf } from '../common/error-words';
import { newToken } from '../common/ids';
import { Transactor, type Tx } from '../common/transactor';
import { isLost } from '../database/lost';
import { ClosingRun } from './closing-run.entity';
import { daysDue, STAGES, type Stage } from './closings.rule';
import { LeftOutService } from './left-out.service';
import { PortionsService, type Portion } from './portions.service';
import { isLateOn, type ClosingStanding } from './standing.rule';

/** Members in one transaction: whoever records for one of them meanwhile waits as long as it takes. */
const MEMBERS_AT_ONCE = 300;
/** Longer than a portion takes on a busy machine: whose lease runs out has died. */
const LEASE_SECONDS = 60;
/** So many may have something of their own; where more are at it and every one of them throws, it is something else. */
const FEW = 10;

export interface ClosingOptions {
  /** Stops after the portion in hand. */
  readonly signal?: AbortSignal;
  readonly membersAtOnce?: number;
  /** Hears of each portion that is done. */
  readonly onPortion?: (run: Pick<ClosingRun, 'day' | 'stage' | 'members' | 'brought'> & { readonly isLast: boolean }) => void;
}

/** Whose work a stage of a day is. */
type Held = Pick<ClosingRun, 'day' | 'stage'> & { readonly leaseToken: string };
type Progress = Pick<ClosingRun, 'reached' | 'members' | 'brought' | 'leftOut'>;

interface Done {
  readonly brought: number;
  readonly leftOut: readonly string[];
}

/** Somebody else holds the work now; the portion in hand is given back. */
class TakenOver extends Error {}

/** The lease or the database is gone, and no member is to blame. */
const isNobodys = (error: unknown): boolean => error instanceof TakenOver || isLost(error);

@Injectable()
export class ClosingsService {
  private readonly logger = new Logger('Closings');

  constructor(
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
    private readonly leftOut: LeftOutService,
    private readonly portions: PortionsService,
    private readonly transactor: Transactor,
  ) {}

  /**
   * Closes every day that has begun and was not closed yet; answers the days that it brought to their end. First whoever an
   * earlier day left out is tried again, with that day.
   */
  async closeDue(options: ClosingOptions = {}): Promise<string[]> {
    await this.leftOut.tryAgain(options);
    const closed: string[] = [];
    for (const day of daysDue(businessDay(this.clock.now()), await this.lastClosed())) {
      for (const stage of STAGES) if (!(await this.close(day, stage, options))) return closed;
      closed.push(day);
    }
    return closed;
  }

  /** Does one stage of a day to its end, or says that it did not: somebody else is at it, or it was asked to stop. */
  private async close(day: string, stage: Stage, { signal, membersAtOnce = MEMBERS_AT_ONCE, onPortion }: ClosingOptions): Promise<boolean> {
    await this.begin(day, stage);
    const leaseToken = newToken(16);
    const run = await this.take(day, stage, leaseToken);
    if (run === null) return (await this.runs.findOneByOrFail({ day, stage })).finishedAt !== null;
    let progress: Progress = run;
    try {
      for (let more = true; more; ) {
        if (signal?.aborted) {
          await this.transactor.run((tx) => this.advance(tx, day, stage, leaseToken, { leaseToken: null, leasedUntil: null }));
          return false;
        }
        const portion = await this.portions.portionOf(day, stage, progress.reached, membersAtOnce);
        progress = await this.carryOut({ day, stage, leaseToken }, progress, portion);
        more = portion.next !== null;
        const { members, brought } = progress;
        onPortion?.({ day, stage, members, brought, isLast: !more });
        // SQLite works inside the call: requests that wait get their turn between portions.
        await new Promise((resolve) => setImmediate(resolve));
      }
    } catch (error) {
      if (error instanceof TakenOver) return false;
      throw error;
    }
    return true;
  }

  /** A portion in one transaction; where that throws, its members one by one, and whoever it is that throws is left out. */
  private async carryOut(held: Held, before: Progress, portion: Portion): Promise<Progress> {
    const { memberIds } = portion;
    try {
      return await this.transactor.run(async (tx) => {
        const brought = await this.work(tx, held, portion, memberIds);
        return this.note(tx, held, portion, before, { brought, leftOut: [] });
      });
    } catch (error) {
      if (memberIds.length === 0 || isNobodys(error)) throw error;
      const done = await this.oneByOne(held, portion, error);
      return this.transactor.run((tx) => this.note(tx, held, portion, before, done));
    }
  }

  private async oneByOne(held: Held, portion: Portion, failure: unknown): Promise<Done> {
    const { day, stage } = held;
    const failed: { memberId: string; err: unknown }[] = [];
    let brought = 0;
    for (const memberId of portion.memberIds) {
      try {
        brought += await this.transactor.run((tx) => this.work(tx, held, portion, [memberId]));
      } catch (err) {
        if (isNobodys(err)) throw err;
        failed.push({ memberId, err });
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
    // What keeps everybody is not about members: the day stays open until somebody has mended it.
    if (failed.length === portion.memberIds.length && failed.length > FEW) {
      this.logger.error({ reason: wordsOf(failure), day, stage }, 'Nobody of a portion could be closed');
      throw failure;
    }
    for (const { memberId, err } of failed) this.logger.error({ reason: wordsOf(err), memberId, day, stage }, 'A member was left out of the closing of a day');
    return { brought, leftOut: failed.map(({ memberId }) => memberId) };
  }

  /** The run's row first: two who believe that the work is theirs pass here one after the other. */
  private async work(tx: Tx, { day, stage, leaseToken }: Held, portion: Portion, memberIds: readonly string[]): Promise<number> {
    await this.advance(tx, day, stage, leaseToken, { leasedUntil: this.leaseEnd() });
    return memberIds.length === 0 ? 0 : portion.work(tx, memberIds);
  }

  private async note(tx: Tx, { day, stage, leaseToken }: Held, portion: Portion, before: Progress, { brought, leftOut }: Done): Promise<Progress> {
    const progress: Progress = {
      reached: portion.next ?? before.reached,
      members: before.members + portion.memberIds.length,
      brought: before.brought + brought,
      leftOut: before.leftOut + leftOut.length,
    };
    const end = portion.next === null ? { finishedAt: this.clock.now(), leaseToken: null, leasedUntil: null } : {};
    const { reached, members, brought: all, leftOut: count } = progress;
    await this.advance(tx, day, stage, leaseToken, { reached, members, brought: all, leftOut: count, ...end });
    await this.leftOut.add(tx, day, stage, leftOut);
    return progress;
  }

  /** How the closing of days stands, for whoever looks after the house. */
  async standing(): Promise<ClosingStanding> {
    const lastDay = await this.lastClosed();
    return { lastDay, isLate: isLateOn(businessDay(this.clock.now()), lastDay), ...(await this.leftOut.standing()) };
  }

  /** The newest day of which every stage has come to its end. */
  private async lastClosed(): Promise<string | null> {
    const [last] = await this.runs.find({ order: { day: 'DESC' }, take: 1 });
    if (!last) return null;
    const open = await this.runs.find({ where: { finishedAt: IsNull() }, order: { day: 'ASC' }, take: 1 });
    const stages = await this.runs.countBy({ day: last.day });
    const firstOpen = open[0]?.day ?? (stages < STAGES.length ? last.day : null);
    return firstOpen === null ? last.day : addDays(firstOpen, -1);
  }

  private async begin(day: string, stage: Stage): Promise<void> {
    const startedAt = this.clock.now();
    const run: ClosingRun = { day, stage, reached: '', members: 0, brought: 0, leftOut: 0, startedAt, finishedAt: null, leaseToken: null, leasedUntil: null };
    // Insert if absent: setting the key to itself changes nothing.
    await this.transactor.run((tx) => tx.createQueryBuilder().insert().into(ClosingRun).values(run).orUpdate(['day'], ['day', 'stage']).updateEntity(false).execute());
  }

  /** Null where it is done already or in somebody's hands. */
  private async take(day: string, stage: Stage, leaseToken: string): Promise<ClosingRun | null> {
    const taken = await this.transactor.run((tx) =>
      tx
        .createQueryBuilder()
        .update(ClosingRun)
        .set({ leaseToken, leasedUntil: this.leaseEnd() })
        .where('day = :day AND stage = :stage AND finished_at IS NULL', { day, stage })
        .andWhere('(leased_until IS NULL OR leased_until <= :now)', { now: this.clock.now() })
        .execute(),
    );
    return taken.affected === 1 ? this.runs.findOneByOrFail({ day, stage }) : null;
  }

  private async advance(tx: Tx, day: string, stage: Stage, leaseToken: string, to: Partial<ClosingRun>): Promise<void> {
    const moved = await tx.getRepository(ClosingRun).update({ day, stage, leaseToken }, to);
    if (moved.affected !== 1) throw new TakenOver();
  }

  private leaseEnd(): Date {
    return new Date(this.clock.now().getTime() + LEASE_SECONDS * 1000);
  }

  private get runs() {
    return this.dataSource.getRepository(ClosingRun);
  }
}
