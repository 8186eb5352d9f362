// issuing.service.ts — the writer of card_run and of first versions in impact_card. Owns: one first card per member and month.
import { Injectable } from '@nestjs/common';
import { businessMonth, monthEnd } from '@tongxing/shared';
import { DataSource, IsNull, Not } from 'typeorm';
import { Clock } from '../common/clock';
import { newToken } from '../common/ids';
import { Transactor, type Tx } from '../common/transactor';
import { isDuplicateKey } from '../database/duplicate-key';
import { wholeNumberOf } from '../database/columns';
import { ISSUE_RANGE } from './card-content.sql';
import { CardRun } from './card-run.entity';
import { countOf, rowsOf } from './card-sql';
import { monthNumber, monthsDue, TEMPLATE } from './cards.rule';

const MEMBERS_A_RANGE = 10_000;
/** Longer than a range takes on a busy machine: whose lease runs out has died. */
const LEASE_SECONDS = 60;
const MOST_TRIES = 5;

export interface IssueOptions {
  /** Takes the work from whoever holds it: what they do twice the unique key makes harmless, and they stop. */
  readonly takeOver?: boolean;
  /** Goes through all members once more where the month is finished, for those who have no card. */
  readonly anew?: boolean;
  readonly membersARange?: number;
  /** Stops after the range in hand. */
  readonly signal?: AbortSignal;
  /** Hears of each range that is done: the last number in it, the last of all, and the cards issued by this call. */
  readonly onRange?: (lastNo: number, ofNo: number, cards: number) => void;
}

export interface Issued {
  /** 'finished' now, 'finished before' this call, 'held' by another, 'taken over' by another meanwhile, or 'stopped' as asked. */
  readonly state: 'finished' | 'finished before' | 'held' | 'taken over' | 'stopped';
  /** Cards issued by this call. */
  readonly cards: number;
  /** The member number after which this call went on; 0 for one that began. */
  readonly resumedAfter: number;
}

/** Somebody else holds the work now; the range in hand is given back. */
class TakenOver extends Error {}

@Injectable()
export class IssuingService {
  constructor(
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
  ) {}

  /**
   * Issues the cards of a month, range after range of member numbers, each in a transaction of its own together
   * with the note of how far it is. Killed at any moment, the next call goes on after the last range that was done.
   * Refuses, as a caller's bug, a month that is not over.
   */
  async issue(month: string, { takeOver = false, anew = false, membersARange = MEMBERS_A_RANGE, signal, onRange }: IssueOptions = {}): Promise<Issued> {
    if (month >= businessMonth(this.clock.now())) throw new RangeError(`${month} is not over.`);
    await this.open(month, anew);
    const leaseToken = newToken(16);
    const run = await this.take(month, leaseToken, takeOver);
    if (typeof run === 'string') return { state: run, cards: 0, resumedAfter: 0 };
    const end = await this.lastNo();
    let cards = 0;
    try {
      for (let first = run.lastNo + 1; first <= end; first += membersARange) {
        if (signal?.aborted) {
          await this.giveBack(month, leaseToken);
          return { state: 'stopped', cards, resumedAfter: run.lastNo };
        }
        const last = Math.min(first + membersARange - 1, end);
        cards += await this.issueRange(month, leaseToken, first, last);
        onRange?.(last, end, cards);
        // SQLite works inside the call: requests that wait get their turn between ranges.
        await new Promise((resolve) => setImmediate(resolve));
      }
      await this.finish(month, leaseToken);
    } catch (error) {
      if (error instanceof TakenOver) return { state: 'taken over', cards, resumedAfter: run.lastNo };
      throw error;
    }
    return { state: 'finished', cards, resumedAfter: run.lastNo };
  }

  /** Issues every month that is over and not issued yet: what the job of the 1st does, however late it comes. */
  async issueDue(options: Pick<IssueOptions, 'signal' | 'onRange'> = {}): Promise<void> {
    const [last] = await this.runs.find({ where: { finishedAt: Not(IsNull()) }, order: { month: 'DESC' }, take: 1 });
    const brokenOff = await this.runs.find({ where: { finishedAt: IsNull() } });
    const due = [...brokenOff.map(({ month }) => month), ...monthsDue(businessMonth(this.clock.now()), last?.month ?? null)];
    for (const month of [...new Set(due)].sort()) {
      const { state } = await this.issue(month, options);
      if (state !== 'finished' && state !== 'finished before') return;
    }
  }

  /** A first card for one member who has none of this month; answers how many were written, 0 or 1. */
  issueOne(tx: Tx, month: string, no: number): Promise<number> {
    return this.insert(tx, month, no, no);
  }

  private async open(month: string, anew: boolean): Promise<void> {
    const startedAt = this.clock.now();
    await this.transactor.run(async (tx) => {
      const run: CardRun = { month, lastNo: 0, cards: 0, startedAt, finishedAt: null, leaseToken: null, leasedUntil: null };
      // Insert if absent: setting the key to itself changes nothing.
      await tx.createQueryBuilder().insert().into(CardRun).values(run).orUpdate(['month'], ['month']).updateEntity(false).execute();
      if (anew) await tx.getRepository(CardRun).update({ month, finishedAt: Not(IsNull()) }, { finishedAt: null, lastNo: 0 });
    });
  }

  private async take(month: string, leaseToken: string, takeOver: boolean): Promise<CardRun | 'finished before' | 'held'> {
    const now = this.clock.now();
    const taking = this.runs
      .createQueryBuilder()
      .update()
      .set({ leaseToken, leasedUntil: this.leaseEnd() })
      .where('month = :month AND finished_at IS NULL', { month });
    if (!takeOver) taking.andWhere('(leased_until IS NULL OR leased_until <= :now)', { now });
    const taken = await taking.execute();
    const run = await this.runs.findOneByOrFail({ month });
    if (taken.affected === 1 && run.leaseToken === leaseToken) return run;
    return run.finishedAt === null ? 'held' : 'finished before';
  }

  private async issueRange(month: string, leaseToken: string, first: number, last: number): Promise<number> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.transactor.run(async (tx) => {
          // The run's row first: two who believe that the work is theirs pass here one after the other.
          await this.advance(tx, month, leaseToken, { lastNo: last, leasedUntil: this.leaseEnd() });
          const cards = await this.insert(tx, month, first, last);
          await this.advance(tx, month, leaseToken, { cards: () => `cards + ${cards}` });
          return cards;
        });
      } catch (error) {
        // A correction sweep gave a card of this range to a late-comer in the same moment; now it is there to be seen.
        if (attempt >= MOST_TRIES || !isDuplicateKey(error)) throw error;
      }
    }
  }

  private insert(tx: Tx, month: string, first: number, last: number): Promise<number> {
    return countOf(tx, ISSUE_RANGE, {
      month,
      monthNumber: monthNumber(month),
      first,
      last,
      monthEnd: monthEnd(month),
      template: TEMPLATE,
      issuedAt: this.clock.now(),
    });
  }

  /** So that the next one need not wait for the lease to run out. */
  private async giveBack(month: string, leaseToken: string): Promise<void> {
    await this.transactor.run((tx) => this.advance(tx, month, leaseToken, { leaseToken: null, leasedUntil: null }));
  }

  private async finish(month: string, leaseToken: string): Promise<void> {
    await this.transactor.run((tx) =>
      this.advance(tx, month, leaseToken, { finishedAt: this.clock.now(), leaseToken: null, leasedUntil: null }),
    );
  }

  private async advance(tx: Tx, month: string, leaseToken: string, to: Parameters<typeof this.runs.update>[1]): Promise<void> {
    const moved = await tx.getRepository(CardRun).update({ month, leaseToken }, to);
    if (moved.affected !== 1) throw new TakenOver();
  }

  private async lastNo(): Promise<number> {
    const [row] = await rowsOf<{ last: unknown }>(this.dataSource.manager, 'SELECT MAX(no) AS last FROM member', {});
    return wholeNumberOf(row?.last);
  }

  private leaseEnd(): Date {
    return new Date(this.clock.now().getTime() + LEASE_SECONDS * 1000);
  }

  private get runs() {
    return this.dataSource.getRepository(CardRun);
  }
}
