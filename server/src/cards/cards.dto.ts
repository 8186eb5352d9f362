import { CONTRIBUTION_KINDS, type ContributionKind } from '@tongxing/shared';
import { NewBadgeView } from '../badges';
import { BoolField, EnumField, IdField, InstantField, IntField, ListField, MonthField, ObjectField, TextField } from '../common/fields';
import { pageView } from '../common/paging';
import { EventSummaryView } from '../events';
import { PetalView } from '../journal';
import { FIGURES, MOST_FIGURES, type Figure } from './cards.rule';

/** A month in the list of a member's months. */
export class CardSummaryView {
  @MonthField({ description: 'The month itself: a member has one card a month' })
  id: string;

  @MonthField()
  month: string;

  @BoolField({ description: 'No contribution: a bud and a sentence' })
  silent: boolean;

  @TextField()
  headline: string;

  @ListField(() => PetalView)
  petals: PetalView[];

  @BoolField()
  seen: boolean;
}

export class CardSummaryPage extends pageView(CardSummaryView) {}

export class FigureView {
  @EnumField(FIGURES, { name: 'Figure' })
  figure: Figure;

  @TextField()
  name: string;

  @TextField({ description: 'As it is shown, without its unit' })
  value: string;

  @TextField({ min: 0, description: 'Empty where the value carries it, as money does' })
  unit: string;

  @IntField({ min: 1, description: 'In the smallest unit: times, minutes, fen, steps, points' })
  total: number;

  @TextField({ description: 'How it comes about, in words' })
  arithmetic: string;
}

export class CardNoteView {
  @TextField()
  text: string;

  @InstantField()
  at: string;
}

export class ImpactCardView {
  @MonthField()
  month: string;

  @IntField({ min: 1, description: 'More than 1 after a correction' })
  version: number;

  @BoolField()
  silent: boolean;

  @TextField()
  headline: string;

  @TextField()
  sentence: string;

  @ListField(() => PetalView)
  petals: PetalView[];

  @ListField(() => FigureView, { maxItems: MOST_FIGURES })
  figures: FigureView[];

  @ListField(() => NewBadgeView, { description: 'That the deeds of the month brought' })
  badges: NewBadgeView[];

  @IntField({ min: 0, description: 'Months in a row with a contribution, up to this one' })
  monthsInRow: number;

  @ObjectField(() => CardNoteView, { nullable: true, description: 'What a correction changed, and why' })
  note: CardNoteView | null;

  @InstantField()
  issuedAt: string;

  @BoolField()
  seen: boolean;

  @ObjectField(() => EventSummaryView, { nullable: true, description: 'What comes next, as of now' })
  nextEvent: EventSummaryView | null;
}

/** One journal entry behind a figure. */
export class FigureEntryView {
  @IdField()
  id: string;

  @EnumField(CONTRIBUTION_KINDS, { name: 'ContributionKind' })
  kind: ContributionKind;

  @TextField()
  text: string;

  @InstantField()
  occurredAt: string;

  @InstantField()
  recordedAt: string;

  @TextField({ description: 'Where the fact came from, in words' })
  source: string;

  @IntField({ min: 1, description: "What it adds to the figure's total" })
  share: number;

  @TextField({ description: 'The share with its unit' })
  amount: string;

  @TextField({ nullable: true, description: 'Of the ledger line whose page answers why; null where the entry earned no points' })
  whyId: string | null;
}

export class FigureEntryPage extends pageView(FigureEntryView) {}
