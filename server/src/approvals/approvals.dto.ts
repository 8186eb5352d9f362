import { APPROVAL_KINDS, APPROVAL_STATES, type ApprovalKind, type ApprovalState } from '@tongxing/shared';
import { ApiProperty } from '@nestjs/swagger';
import { BoolField, EnumField, IdField, InstantField, ObjectField, TextField } from '../common/fields';
import { PageQuery } from '../common/paging';
import type { ApprovalPayload } from './approval.entity';

export const APPROVAL_TABS = ['to_decide', 'asked', 'decided'] as const;
export type ApprovalTab = (typeof APPROVAL_TABS)[number];

export class ApprovalListQuery extends PageQuery {
  @EnumField(APPROVAL_TABS, { name: 'ApprovalTab', optional: true, description: 'What I may decide (when left out), what I asked, or what is decided' })
  tab?: ApprovalTab;
}

export class RefusalRequest {
  @TextField({ min: 2, max: 200, description: 'Why not, in words that the one who asked reads' })
  note: string;
}

export class ApprovalPersonView {
  @IdField()
  id: string;

  @TextField()
  name: string;
}

/** An approval as every noun may show it; who the member is, a noun further right tells. */
export class ApprovalView {
  @IdField()
  id: string;

  @EnumField(APPROVAL_KINDS, { name: 'ApprovalKind' })
  kind: ApprovalKind;

  @TextField({ description: 'What it is about, in the words of the noun that asked' })
  subjectKey: string;

  @TextField({ description: 'What is asked: 给会员 000012 加 500 积分' })
  title: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }], nullable: true },
    description: 'What the kind itself keeps, for the sentence that it is told in',
  })
  payload: ApprovalPayload;

  @IdField({ nullable: true, description: 'The member that it is about' })
  memberId: string | null;

  @TextField()
  reason: string;

  @ObjectField(() => ApprovalPersonView)
  requestedBy: ApprovalPersonView;

  @InstantField()
  requestedAt: string;

  @InstantField({ description: 'When it lapses if nobody decides' })
  expiresAt: string;

  @EnumField(APPROVAL_STATES, { name: 'ApprovalState' })
  state: ApprovalState;

  @ObjectField(() => ApprovalPersonView, { nullable: true })
  decidedBy: ApprovalPersonView | null;

  @InstantField({ nullable: true })
  decidedAt: string | null;

  @TextField({ nullable: true, description: 'Why it was refused' })
  decisionNote: string | null;

  @BoolField({ description: 'Decided by the one who asked, while the office did without a second person' })
  decidedAlone: boolean;

  @BoolField({ description: 'Whether the reader may approve or refuse it now' })
  mayDecide: boolean;

  @BoolField({ description: 'Whether the reader may take it back now' })
  mayWithdraw: boolean;
}
