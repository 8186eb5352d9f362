import { NewBadgeView } from '../badges';
import { IdField, InstantField, IntField, ListField, TextField } from '../common/fields';
import { TierFallView } from '../tiers';

export class ReversalRequest {
  @TextField({ min: 2, max: 200, description: 'Why, in words that the member reads too' })
  reason: string;
}

/** What goes back with a contribution. */
export class TakenBackView {
  @IntField({ description: 'What the balance moves by; the balance never falls below zero' })
  points: number;

  @IntField({ min: 0, description: 'Points that it had brought and that were spent already, besides those that the balance loses: later earnings repay them first' })
  debt: number;

  @IntField({ description: 'What growth moves by' })
  growth: number;

  @ListField(() => NewBadgeView)
  badges: NewBadgeView[];

  @ListField(() => TierFallView, { description: 'On every track on which the member stands lower without it' })
  tiers: TierFallView[];
}

/** What taking a contribution back would do; nothing has been done. */
export class ReversalPreviewView extends TakenBackView {
  @IdField()
  entryId: string;

  @TextField({ description: '参加「…」' })
  text: string;

  @InstantField()
  occurredAt: string;
}

/** A contribution that was taken back. Asking a second time gives the first answer. */
export class UndoneView {
  @IdField({ description: 'The contribution' })
  entryId: string;

  @IdField({ description: 'What took it back' })
  reversalId: string;

  @TextField()
  text: string;

  @TextField()
  reason: string;

  @InstantField()
  at: string;
}
