import { PERMISSIONS, type Permission, type Role, ROLES } from '@tongxing/shared';
import { EnumListField, IdField, TextField } from '../common/fields';

export class StaffSignInRequest {
  @TextField({ max: 40 })
  login!: string;

  @TextField({ max: 200, trim: false })
  password!: string;
}

export class StaffView {
  @IdField()
  id!: string;

  @TextField()
  name!: string;

  @TextField()
  login!: string;

  @EnumListField(ROLES, { name: 'Role' })
  roles!: Role[];

  @EnumListField(PERMISSIONS, { name: 'Permission' })
  permissions!: Permission[];
}
