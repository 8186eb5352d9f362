/** What a handler may ask of a staff member. Named <noun>.<verb>; deny is the default. */
export const PERMISSIONS = [
  'home.read',
  'members.read',
  'points.read',
  'points.adjust',
  'points.approve',
  'events.read',
  'events.write',
  'check-ins.run',
  'check-ins.record',
  'contributions.reverse',
  'join-codes.read',
  'join-codes.write',
  'rules.read',
  'rules.propose',
  'rules.activate',
  'badges.read',
  'badges.give',
  'badges.write',
  'badges.activate',
  'tiers.write',
  'tiers.activate',
  'audit.read',
  'settings.write',
  'staff.write',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

export const ROLES = ['front_desk', 'programme', 'finance', 'care', 'editor', 'auditor', 'admin'] as const;

export type Role = (typeof ROLES)[number];

export const ROLE_NAMES: Record<Role, string> = {
  front_desk: '前台',
  programme: '项目',
  finance: '财务',
  care: '关怀',
  editor: '编辑',
  auditor: '审计',
  admin: '管理员',
};

/** Whoever may switch the second person off, or make accounts, gives nobody points and takes none. */
const NOT_FOR_ADMIN: readonly Permission[] = ['points.adjust', 'points.approve', 'check-ins.record', 'contributions.reverse'];

/** A role is a set of permissions; a person may hold several roles. */
export const ROLE_PERMISSIONS: Record<Role, readonly Permission[]> = {
  front_desk: ['home.read', 'events.read', 'check-ins.run'],
  programme: [
    'home.read',
    'members.read',
    'points.read',
    'points.adjust',
    'points.approve',
    'events.read',
    'events.write',
    'check-ins.run',
    'check-ins.record',
    'contributions.reverse',
    'join-codes.read',
    'join-codes.write',
    'rules.read',
    'rules.propose',
    'badges.read',
    'badges.give',
    'badges.write',
    'tiers.write',
  ],
  finance: ['home.read', 'members.read', 'points.read', 'points.approve', 'rules.read', 'badges.read'],
  care: ['home.read', 'members.read', 'points.read', 'events.read', 'badges.read', 'badges.give'],
  editor: ['home.read', 'events.read', 'join-codes.read', 'join-codes.write'],
  auditor: ['home.read', 'members.read', 'points.read', 'events.read', 'join-codes.read', 'rules.read', 'badges.read', 'audit.read'],
  admin: PERMISSIONS.filter((permission) => !NOT_FOR_ADMIN.includes(permission)),
};

/** What a person with these roles may do, in the order of PERMISSIONS and each once. */
export function permissionsOf(roles: readonly Role[]): Permission[] {
  return PERMISSIONS.filter((permission) => roles.some((role) => ROLE_PERMISSIONS[role].includes(permission)));
}
