import { type Role, ROLES } from '@tongxing/shared';
import { BoolField, EnumListField, IdField, IntField, ObjectField, TextField } from '../common/fields';

const LARGEST_NO = 2_147_483_647;

export class OwnMembershipRequest {
  @IntField({ min: 1, max: LARGEST_NO })
  memberNo: number;
}

export class StaffLinkRequest {
  @IntField({ min: 1, max: LARGEST_NO, nullable: true, description: 'Null takes the link back' })
  memberNo: number | null;
}

export class LinkedMemberView {
  @IdField()
  id: string;

  @IntField({ min: 1 })
  no: number;

  @TextField()
  nickname: string;
}

export class OwnMembershipView {
  @ObjectField(() => LinkedMemberView, { nullable: true, description: 'Who the caller is among the members; null where nothing was said yet' })
  member: LinkedMemberView | null;
}

export class StaffLinkView {
  @IdField()
  staffId: string;

  @TextField()
  name: string;

  @TextField()
  login: string;

  @EnumListField(ROLES, { name: 'Role' })
  roles: Role[];

  @BoolField()
  active: boolean;

  @ObjectField(() => LinkedMemberView, { nullable: true })
  member: LinkedMemberView | null;

  @BoolField({ description: 'False for one of the caller’s own: another administrator changes that' })
  mayChange: boolean;
}
