import { AVATAR_KEYS, type AvatarKey } from '@tongxing/shared';
import { ApprovalView } from '../approvals';
import { BoolField, EnumField, IdField, IntField, ObjectField, TextField } from '../common/fields';
import { pageView } from '../common/paging';

export class DeskMemberView {
  @IdField()
  id: string;

  @IntField({ min: 1 })
  no: number;

  @TextField()
  nickname: string;

  @EnumField(AVATAR_KEYS, { name: 'AvatarKey' })
  avatarKey: AvatarKey;
}

/** An approval with the member that it is about. */
export class DeskItemView extends ApprovalView {
  @ObjectField(() => DeskMemberView, { nullable: true })
  member: DeskMemberView | null;

  @BoolField({ description: 'Whether another version came since it was asked: it can be refused or taken back, and no longer approved' })
  moved: boolean;
}

export class DeskItemPage extends pageView(DeskItemView) {}

export class DeskWaitingView {
  @IntField({ min: 0, description: 'How many wait for the caller’s decision' })
  approvals: number;
}
