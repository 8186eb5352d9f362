// closings.service.ts — the only writer of closing_run. Owns: each business day is closed once for everyone, in order, however often it is broken off.
import { Injectable } from '@nestjs/common';
import { addDays, businessDay } from '@tongxing/shared';
import { DataSource, IsNull } from 'typeorm';
import { BadgesService } from '../badges';
import { Clock } from '../common/clock';
import { newToken } from '../common/ids';
import { Transactor, type Tx } from '../common/transactor';
import { JournalQuery, JournalService, type NewTick } from '../journal';
import { expiryNotice, MessagesService } from '../messages';
import { PointsQuery } from '../points';
import { TiersService } from '../tiers';
import { ClosingRun } from './closing-run.entity';
import { daysDue, STAGES, type Stage } from './closings.rule';

/** Members in one transaction: whoever records for one of them meanwhile waits as long as it takes. */
const MEMBERS_AT_ONCE = 300;
/** Longer than a portion takes on a busy machine: whose lease runs out has died. */
const LEASE_SECONDS = 60;

export interface ClosingOptions {
  /** Stops after the portion in hand. */
  readonly signal?: AbortSignal;
  readonly membersAtOnce?: number;
  /** Hears of each portion that is done. */
  readonly onPortion?: (run: Pick<ClosingRun, 'day' | 'stage' | 'members' | 'brought'> & { readonly isLast: boolean }) => void;
}

/** Some members who are looked at together, and where the next portion begins; null behind the last. */
interface Portion {
  readonly memberIds: readonly string[];
  readonly next: string | null;
  readonly work: (tx: Tx) => Promise<number>;
}

/** Somebody else holds the work now; the portion in hand is given back. */
class TakenOver extends Error {}

@Injectable()
export class ClosingsService {
  constructor(
    private readonly badges: BadgesService,
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
    private readonly entries: JournalQuery,
    private readonly journal: JournalService,
    private readonly messages: MessagesService,
    private readonly points: PointsQuery,
    private readonly tiers: TiersService,
    private readonly transactor: Transactor,
  ) {}

  /** Closes every day that has begun and was not closed yet; answers the days that it brought to their end. */
  async closeDue(options: ClosingOptions = {}): Promise<string[]> {
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
    let { reached, members, brought } = run;
    try {
      for (let more = true; more; ) {
        if (signal?.aborted) {
          await this.transactor.run((tx) => this.advance(tx, day, stage, leaseToken, { leaseToken: null, leasedUntil: null }));
          return false;
        }
        const portion = await this.portionOf(day, stage, reached, membersAtOnce);
        const done = await this.transactor.run(async (tx) => {
          // The run's row first: two who believe that the work is theirs pass here one after the other.
          await this.advance(tx, day, stage, leaseToken, { leasedUntil: this.leaseEnd() });
          const now = brought + (portion.memberIds.length === 0 ? 0 : await portion.work(tx));
          const progress = { reached: portion.next ?? reached, members: members + portion.memberIds.length, brought: now };
          const end = portion.next === null ? { finishedAt: this.clock.now(), leaseToken: null, leasedUntil: null } : {};
          await this.advance(tx, day, stage, leaseToken, { ...progress, ...end });
          return progress;
        });
        ({ reached, members, brought } = done);
        more = portion.next !== null;
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

  private async portionOf(day: string, stage: Stage, after: string, limit: number): Promise<Portion> {
    const { manager } = this.dataSource;
    switch (stage) {
      case 'definitions': {
        const begins = [...(await this.badges.versions(manager)), ...(await this.tiers.versions(manager))].some(({ startsOn }) => startsOn === day);
        const memberIds = begins ? await this.entries.membersAfter(after, limit) : [];
        return this.ticks(memberIds, nextOf(memberIds, limit), (memberId) => ({ memberId, kind: 'definitions_reviewed', sourceKey: `definitions:${day}:${memberId}`, day, details: {} }));
      }
      case 'lots': {
        const { memberIds, next } = await this.points.runOut(day, after, limit);
        return this.ticks(memberIds, next, (memberId) => closingOf(memberId, day));
      }
      case 'tiers': {
        const memberIds = await this.tiers.dueOn(manager, day, after, limit);
        return this.ticks(memberIds, nextOf(memberIds, limit), (memberId) => closingOf(memberId, day));
      }
      case 'notices': {
        // A day that is made up for long after tells nobody of what has run out since.
        const { told, next } = await this.points.toTell(day, businessDay(this.clock.now()), after, limit);
        return {
          memberIds: [...new Set(told.map(({ memberId }) => memberId))],
          next,
          work: (tx) => this.messages.deliverAll(tx, told.map(({ memberId, points, lastDay }) => expiryNotice(memberId, points, lastDay))),
        };
      }
    }
  }

  private ticks(memberIds: readonly string[], next: string | null, tickOf: (memberId: string) => NewTick): Portion {
    return { memberIds, next, work: async (tx) => (await this.journal.tick(tx, memberIds.map(tickOf))).length };
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
    const run: ClosingRun = { day, stage, reached: '', members: 0, brought: 0, startedAt, finishedAt: null, leaseToken: null, leasedUntil: null };
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

function closingOf(memberId: string, day: string): NewTick {
  return { memberId, kind: 'day_closed', sourceKey: `day:${day}:${memberId}`, day, details: {} };
}

/** A portion that is not full is the last. */
function nextOf(memberIds: readonly string[], limit: number): string | null {
  return memberIds.length < limit ? null : (memberIds.at(-1) ?? null);
}
