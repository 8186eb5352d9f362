// cards.query.ts — the only reader of cards for screens. A card is shown as it was issued: the journal up to its throughSeq.
import { Injectable } from '@nestjs/common';
import { addMonths, businessMonth, type ContributionKind } from '@tongxing/shared';
import { DataSource, In } from 'typeorm';
import { BadgesQuery } from '../badges';
import { Clock } from '../common/clock';
import { DomainError } from '../common/domain-error';
import { pageOf, seek, type Page, type PageQuery } from '../common/paging';
import { EventsQuery } from '../events';
import { deedText, JournalQuery, sourceText, toPetalView, type Entry } from '../journal';
import { PointsQuery } from '../points';
import { CardSeen } from './card-seen.entity';
import { amountText, arithmeticOf, figureWords, TEMPLATES } from './cards.copy';
import type { CardSummaryView, FigureEntryView, FigureView, ImpactCardView } from './cards.dto';
import { COUNTING, figuresOf, isFigure, shareOf, type CountedFigure, type Figure } from './cards.rule';
import { ImpactCard } from './impact-card.entity';

@Injectable()
export class CardsQuery {
  constructor(
    private readonly badges: BadgesQuery,
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
    private readonly events: EventsQuery,
    private readonly journal: JournalQuery,
    private readonly points: PointsQuery,
  ) {}

  /** A member's months, newest first, each by its latest version. */
  async list(memberId: string, page: PageQuery): Promise<Page<CardSummaryView>> {
    const query = this.cards
      .createQueryBuilder('card')
      .leftJoin(ImpactCard, 'newer', 'newer.memberId = card.memberId AND newer.month = card.month AND newer.version > card.version')
      .where('card.memberId = :memberId AND newer.version IS NULL', { memberId });
    const found = await seek(query, { key: 'card.month', id: 'card.memberId', direction: 'DESC' }, page).getMany();
    const [stood, seen] = await Promise.all([
      this.journal.stoodAt(memberId, new Map(found.map(({ month, throughSeq }) => [month, throughSeq]))),
      this.seenOf(memberId, found.map(({ month }) => month)),
    ]);
    return pageOf(found, page, ({ month }) => ({ key: month, id: memberId }), (card) => ({
      id: card.month,
      month: card.month,
      silent: card.silent,
      headline: wordsOf(card).headline(card, figuresOf(card.facts)),
      petals: (stood.get(card.month) ?? []).map(toPetalView),
      seen: seen.has(card.month),
    }));
  }

  /** Refuses: NOT_FOUND where no card of this month was issued to the member. */
  async card(memberId: string, month: string): Promise<ImpactCardView> {
    const card = await this.latest(memberId, month);
    const [stood, badges, seen, nextEvent] = await Promise.all([
      this.journal.stoodAt(memberId, new Map([[month, card.throughSeq]])),
      this.badges.versionsById(card.badges),
      this.seenOf(memberId, [month]),
      this.events.next(),
    ]);
    const entries = stood.get(month) ?? [];
    const figures = figuresOf(card.facts);
    const { version, silent, note, monthsInRow, issuedAt } = card;
    return {
      month,
      version,
      silent,
      headline: wordsOf(card).headline(card, figures),
      sentence: wordsOf(card).sentence(card),
      petals: entries.map(toPetalView),
      figures: figures.map((counted) => toFigureView(counted, card, entries)),
      badges,
      monthsInRow,
      note: note === null ? null : { text: note, at: issuedAt.toISOString() },
      issuedAt: issuedAt.toISOString(),
      seen: seen.has(month),
      nextEvent,
    };
  }

  /** The journal entries that a figure is the sum of, oldest first. Refuses: NOT_FOUND, also for a figure that the card does not show. */
  async figureEntries(memberId: string, month: string, figure: string, page: PageQuery): Promise<Page<FigureEntryView>> {
    const { facts, throughSeq } = await this.latest(memberId, month);
    if (!isFigure(figure) || !figuresOf(facts).some((counted) => counted.figure === figure)) throw new DomainError('NOT_FOUND');
    const kind: ContributionKind | undefined = figure === 'points' ? undefined : COUNTING[figure].kind;
    const { items, nextCursor } = await this.journal.stoodAtPage(memberId, { month, throughSeq, ...(kind ? { kind } : {}) }, page);
    const earned = await this.points.earnedLines(items.map(({ id }) => id));
    const views = items.flatMap((entry) => toFigureEntryView(figure, entry, earned.get(entry.id)) ?? []);
    return { items: views, nextCursor };
  }

  /** Last month's card while the member has not looked at it. */
  async unseenOfLastMonth(memberId: string): Promise<string | null> {
    const month = addMonths(businessMonth(this.clock.now()), -1);
    const [isIssued, seen] = await Promise.all([this.cards.existsBy({ memberId, month, version: 1 }), this.seenOf(memberId, [month])]);
    return isIssued && !seen.has(month) ? month : null;
  }

  private async latest(memberId: string, month: string): Promise<ImpactCard> {
    const [card] = await this.cards.find({ where: { memberId, month }, order: { version: 'DESC' }, take: 1 });
    if (!card) throw new DomainError('NOT_FOUND', { month });
    return card;
  }

  private async seenOf(memberId: string, months: readonly string[]): Promise<Set<string>> {
    if (months.length === 0) return new Set();
    const seen = await this.dataSource.getRepository(CardSeen).findBy({ memberId, month: In([...months]) });
    return new Set(seen.map(({ month }) => month));
  }

  private get cards() {
    return this.dataSource.getRepository(ImpactCard);
  }
}

function wordsOf({ template }: Pick<ImpactCard, 'template'>) {
  const words = TEMPLATES[template];
  if (!words) throw new Error(`No words for template ${template}.`);
  return words;
}

function toFigureView(counted: CountedFigure, { facts }: ImpactCard, entries: readonly Entry[]): FigureView {
  const behind = entries.filter((entry) => shareOf(counted.figure, entry, 0) !== null);
  return { ...counted, ...figureWords(counted), arithmetic: arithmeticOf(counted, facts, behind) };
}

function toFigureEntryView(figure: Figure, entry: Entry, earned: { points: number; lineId: string } | undefined): FigureEntryView | null {
  const share = shareOf(figure, entry, earned?.points ?? 0);
  if (share === null) return null;
  return {
    id: entry.id,
    kind: entry.kind as ContributionKind,
    text: deedText(entry),
    occurredAt: entry.occurredAt.toISOString(),
    recordedAt: entry.recordedAt.toISOString(),
    source: sourceText(entry),
    share,
    amount: amountText(figure, share),
    whyId: earned?.lineId ?? null,
  };
}
