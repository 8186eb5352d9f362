import { AUDIT_ACTIONS, AUDIT_OBJECT_KINDS, type AuditAction, type AuditObjectKind } from '@tongxing/shared';
import { EnumField, IdField, InstantField, IntField, ObjectField, TextField } from '../common/fields';
import { PageQuery, pageView } from '../common/paging';
import type { Flaw } from './chain';

export class AuditListQuery extends PageQuery {
  @IdField({ optional: true, description: 'Whose acts' })
  actorId?: string;

  @EnumField(AUDIT_ACTIONS, { name: 'AuditAction', optional: true })
  action?: AuditAction;
}

export class AuditEntryView {
  @IdField()
  id: string;

  @InstantField()
  at: string;

  @IdField({ nullable: true, description: "Null for a command on the server's own machine" })
  actorId: string | null;

  @TextField({ description: 'The name at the time' })
  actorName: string;

  @EnumField(AUDIT_ACTIONS, { name: 'AuditAction' })
  action: AuditAction;

  @TextField({ description: 'What was done, without who did it: 看了会员 000012 的资料' })
  text: string;

  @TextField({ nullable: true })
  reason: string | null;

  @EnumField(AUDIT_OBJECT_KINDS, { name: 'AuditObjectKind' })
  objectKind: AuditObjectKind;

  @TextField()
  objectId: string;

  @IdField({ nullable: true, description: 'The member that the act was about, where it was about one' })
  memberId: string | null;

  @IdField({ nullable: true, description: 'The event that the act was about, where it was about one' })
  eventId: string | null;

  @IntField({ min: 1, nullable: true, description: 'Its number in the sealed chain; null for the minute before it is sealed' })
  sealedNo: number | null;
}

export class AuditEntryPage extends pageView(AuditEntryView) {}

export class AuditActorView {
  @IdField()
  id: string;

  @TextField()
  name: string;
}

const FLAWS = ['changed', 'misplaced', 'missing', 'rewritten', 'unkept'] as const satisfies readonly Flaw[];

export class BadRowView {
  @IntField({ min: 1 })
  sealedNo: number;

  @IdField({ nullable: true, description: 'Null where the row is gone' })
  entryId: string | null;

  @EnumField(FLAWS, { name: 'AuditFlaw' })
  flaw: Flaw;
}

/** How far the log is sealed, and whether it is still what was sealed. */
export class AuditChainView {
  @IntField({ min: 0 })
  sealedNo: number;

  @InstantField({ nullable: true })
  sealedAt: string | null;

  @IntField({ min: 0, description: 'Rows of the last minute that are not sealed yet' })
  waiting: number;

  @ObjectField(() => BadRowView, { nullable: true, description: 'The first row that cannot be true' })
  firstBad: BadRowView | null;

  @InstantField()
  checkedAt: string;
}
