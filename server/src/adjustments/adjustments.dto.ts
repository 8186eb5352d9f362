import { ApprovalPersonView } from '../approvals';
import { BoolField, DayField, EnumField, IdField, InstantField, IntField, ObjectField, TextField } from '../common/fields';
import { pageView } from '../common/paging';
import { ADJUSTMENT_STATES, DIRECTIONS, MOST_POINTS, type AdjustmentState, type Direction } from './adjustments.rule';

export class AdjustmentRequest {
  @EnumField(DIRECTIONS, { name: 'AdjustmentDirection' })
  direction: Direction;

  @IntField({ min: 1, max: MOST_POINTS })
  points: number;

  @TextField({ min: 2, max: 200, description: 'Why, in words that the member reads too' })
  reason: string;
}

export class AdjustmentReversalRequest {
  @TextField({ min: 2, max: 200, description: 'Why, in words that the member reads too' })
  reason: string;
}

/** What the page must know before anybody asks for a change. */
export class AdjustmentOutlookView {
  @IntField({ min: 0 })
  balance: number;

  @IntField({ min: 0, description: 'As many can be taken now' })
  spendable: number;

  @IntField({ min: 0, description: 'Taken back after they were spent; added points repay it first' })
  debt: number;

  @IntField({ min: 0, description: 'What one person may move for one member on one day alone' })
  limit: number;

  @IntField({ min: 0, description: 'What is left of that today for the caller and this member' })
  directlyLeft: number;

  @BoolField({ description: 'Whether another person has to decide about more than that' })
  twoPersons: boolean;

  @BoolField({ description: 'True where the caller is this member: somebody else does it' })
  isSelf: boolean;

  @BoolField({ description: 'Nobody else on the staff could approve it: nobody holds the right, or only this member' })
  nobodyElse: boolean;

  @DayField({ description: 'The last day of points that are added now' })
  expiresOn: string;
}

/** What undoing would do; nothing has been done. */
export class AdjustmentReversalPreviewView {
  @IntField({ description: 'What the balance moves by; the balance never falls below zero' })
  points: number;

  @IntField({ min: 0, description: 'Added points that were spent already, besides those that the balance loses: later earnings repay them first' })
  debt: number;
}

export class AdjustmentUndoneView {
  @ObjectField(() => ApprovalPersonView)
  by: ApprovalPersonView;

  @InstantField()
  at: string;

  @TextField()
  reason: string;
}

export class AdjustmentView {
  @IdField()
  id: string;

  @IdField()
  memberId: string;

  @EnumField(DIRECTIONS, { name: 'AdjustmentDirection' })
  direction: Direction;

  @IntField({ min: 1 })
  points: number;

  @TextField()
  reason: string;

  @EnumField(ADJUSTMENT_STATES, { name: 'AdjustmentState' })
  state: AdjustmentState;

  @ObjectField(() => ApprovalPersonView)
  askedBy: ApprovalPersonView;

  @InstantField()
  askedAt: string;

  @IdField({ nullable: true, description: 'Null where one person was enough' })
  approvalId: string | null;

  @ObjectField(() => ApprovalPersonView, { nullable: true, description: 'Who approved or refused' })
  decidedBy: ApprovalPersonView | null;

  @InstantField({ nullable: true })
  decidedAt: string | null;

  @TextField({ nullable: true, description: 'Why it was refused' })
  decisionNote: string | null;

  @BoolField({ description: 'Approved by the one who asked, while the office did without a second person' })
  decidedAlone: boolean;

  @ObjectField(() => AdjustmentUndoneView, { nullable: true })
  undone: AdjustmentUndoneView | null;

  @BoolField({ description: 'Whether the caller may undo it now' })
  mayUndo: boolean;
}

export class AdjustmentPage extends pageView(AdjustmentView) {}
