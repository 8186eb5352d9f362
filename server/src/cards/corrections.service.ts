// corrections.service.ts — the writer of later versions in impact_card and of card_sweep. Owns: what came to the journal
// after a card was issued makes a new version with a note, and the card that was seen stays as it was.
import { Injectable, Logger } from '@nestjs/common';
import { DataSource, LessThan, MoreThanOrEqual } from 'typeorm';
import { Clock } from '../common/clock';
import { wordsOf } from '../common/error-words';
import { Transactor, type Tx } from '../common/transactor';
import { isDuplicateKey } from '../database/duplicate-key';
import { wholeNumberOf } from '../database/columns';
import { isLost } from '../database/lost';
import { JournalQuery, JournalService } from '../journal';
import { CARD_CONTENT, TOUCHED, WITHOUT_CARD } from './card-content.sql';
import { CardRun } from './card-run.entity';
import { rowsOf } from './card-sql';
import { CardSweep } from './card-sweep.entity';
import { noteOf } from './cards.copy';
import { correctionOf, monthNumber, saysTheSame, TEMPLATE, type CardContent, type CardFact } from './cards.rule';
import { ImpactCard } from './impact-card.entity';
import { IssuingService } from './issuing.service';
import { LATE } from './swept';

/**
 * How far a sweep looks back behind the last one. An entry carries the moment at which it was recorded, and is seen
 * from its commit on: no transaction takes this long, and no two servers' clocks are so far apart.
 */
const LOOK_BACK_MS = 24 * 3_600_000;

interface ContentRow {
  readonly through_seq: unknown;
  readonly facts: string;
  readonly badges: string;
  readonly months_in_row: unknown;
}

export interface Swept {
  /** Cards issued again. */
  readonly corrected: number;
  /** First cards for who had none. */
  readonly supplied: number;
  /** Cards that threw; the next sweep takes them up again. */
  readonly leftOut: number;
}

/** What threw, and of whom. */
interface Failure {
  readonly of: string;
  readonly error: unknown;
}

/** So many are named in the log; what keeps more of them is read from these. */
const NAMED = 5;

@Injectable()
export class CorrectionsService {
  private readonly logger = new Logger('Cards');

  constructor(
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
    private readonly issuing: IssuingService,
    private readonly journal: JournalService,
    private readonly journalQuery: JournalQuery,
    private readonly transactor: Transactor,
  ) {}

  /**
   * Holds what was recorded since the last sweep against the cards of earlier months. A card knows by `throughSeq`
   * which entries it has seen, so nothing has to be announced and a repeat changes nothing (docs/decisions/0011).
   * Whoever throws keeps nobody behind them waiting; as long as somebody does, the next sweep looks back as far as this one.
   */
  async sweep(): Promise<Swept> {
    const now = this.clock.now();
    const from = await this.lookFrom();
    // No month was issued yet, so there is no card that anything could touch.
    if (!from) return { corrected: 0, supplied: 0, leftOut: 0 };
    const { manager } = this.dataSource;
    const failures: Failure[] = [];
    let [corrected, supplied] = [0, 0];
    for (const { no, month } of await rowsOf<{ no: number; month: string }>(manager, WITHOUT_CARD, { from })) {
      supplied += await this.orLeftOut(`no. ${no} ${month}`, failures, () => this.supply(month, Number(no)));
    }
    for (const { member_id: memberId, month } of await rowsOf<{ member_id: string; month: string }>(manager, TOUCHED, { from })) {
      corrected += await this.orLeftOut(`${memberId} ${month}`, failures, () => this.correct(memberId, month));
    }
    if (failures.length === 0) await this.noteSwept(now);
    else this.tellOf(failures);
    return { corrected, supplied, leftOut: failures.length };
  }

  /** Where the database is away nobody is to blame, and the sweep ends. */
  private async orLeftOut(of: string, failures: Failure[], issue: () => Promise<number>): Promise<number> {
    try {
      return await issue();
    } catch (error) {
      if (isLost(error)) throw error;
      failures.push({ of, error });
      return 0;
    }
  }

  private tellOf(failures: readonly Failure[]): void {
    const named = failures.slice(0, NAMED).map(({ of, error }) => ({ of, reason: wordsOf(error) }));
    this.logger.error({ cards: failures.length, named }, 'Cards were left out of a sweep; the next one tries them again');
  }

  /** Issues those cards of a member anew, from a month on, that say something else than the journal does now; answers how many. */
  async correct(memberId: string, fromMonth: string): Promise<number> {
    return this.transactor.run(async (tx) => {
      await this.journal.lock(tx, memberId);
      let corrected = 0;
      for (const card of await this.latest(tx, memberId, fromMonth)) {
        if (await this.correctOne(tx, card)) corrected += 1;
      }
      return corrected;
    });
  }

  private async correctOne(tx: Tx, card: ImpactCard): Promise<boolean> {
    const { memberId, month, version, throughSeq } = card;
    const now = await this.contentNow(tx, memberId, month);
    const correction = correctionOf(month, throughSeq, await this.journalQuery.after(memberId, throughSeq, tx));
    // One deed in another's place may count the same, and is still another petal.
    if (correction.reason === 'earlier_month' && saysTheSame(card, now)) return false;
    await tx.getRepository(ImpactCard).insert({
      ...now,
      month,
      memberId,
      version: version + 1,
      template: TEMPLATE,
      facts: [...now.facts],
      badges: [...now.badges],
      silent: now.facts.length === 0,
      reason: correction.reason,
      note: noteOf(correction),
      issuedAt: this.clock.now(),
    });
    return true;
  }

  /** By the very statement that issues a month. */
  private async contentNow(tx: Tx, memberId: string, month: string): Promise<CardContent & { throughSeq: number }> {
    const [member] = await rowsOf<{ no: number }>(tx, 'SELECT no FROM member WHERE id = :memberId', { memberId });
    const no = wholeNumberOf(member?.no);
    const [row] = await rowsOf<ContentRow>(tx, CARD_CONTENT, { month, monthNumber: monthNumber(month), first: no, last: no });
    if (!row) throw new Error(`Member ${memberId} has cards and no journal.`);
    return {
      throughSeq: wholeNumberOf(row.through_seq),
      facts: JSON.parse(row.facts) as CardFact[],
      badges: JSON.parse(row.badges) as string[],
      monthsInRow: wholeNumberOf(row.months_in_row),
    };
  }

  private async latest(tx: Tx, memberId: string, fromMonth: string): Promise<ImpactCard[]> {
    const cards = await tx
      .getRepository(ImpactCard)
      .find({ where: { memberId, month: MoreThanOrEqual(fromMonth) }, order: { month: 'ASC', version: 'ASC' } });
    return [...new Map(cards.map((card) => [card.month, card])).values()];
  }

  /** The issue of a month may give the same card in the same moment; then it is there, and nothing is left to do. */
  private async supply(month: string, no: number): Promise<number> {
    try {
      return await this.transactor.run((tx) => this.issuing.issueOne(tx, month, no));
    } catch (error) {
      if (isDuplicateKey(error)) return 0;
      throw error;
    }
  }

  private async lookFrom(): Promise<Date | null> {
    const swept = await this.dataSource.getRepository(CardSweep).findOneBy({ name: LATE });
    const [first] = swept ? [] : await this.dataSource.getRepository(CardRun).find({ order: { startedAt: 'ASC' }, take: 1 });
    const from = swept?.sweptUntil ?? first?.startedAt;
    return from ? new Date(from.getTime() - LOOK_BACK_MS) : null;
  }

  /** Several servers may sweep at once; the furthest of them counts. */
  private async noteSwept(sweptUntil: Date): Promise<void> {
    await this.transactor.run(async (tx) => {
      const sweeps = tx.getRepository(CardSweep);
      const moved = await sweeps.update({ name: LATE, sweptUntil: LessThan(sweptUntil) }, { sweptUntil });
      if (moved.affected !== 0) return;
      const row = { name: LATE, sweptUntil };
      await sweeps.createQueryBuilder().insert().values(row).orUpdate(['name'], ['name']).updateEntity(false).execute();
    });
  }
}
