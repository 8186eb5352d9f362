import type { Permission } from '../staff/permission';

/** What may need a second person. Each kind is carried out by the noun that asked for it. */
export const APPROVAL_KINDS = ['points_adjustment', 'rule_activation', 'tier_definition', 'badge_version'] as const;

export type ApprovalKind = (typeof APPROVAL_KINDS)[number];

/** Who may decide: any other active person who holds this. */
export const APPROVAL_DECIDERS: Record<ApprovalKind, Permission> = {
  points_adjustment: 'points.approve',
  rule_activation: 'rules.activate',
  tier_definition: 'tiers.activate',
  badge_version: 'badges.activate',
};

/** Who may ask. */
export const APPROVAL_ASKERS: Record<ApprovalKind, Permission> = {
  points_adjustment: 'points.adjust',
  rule_activation: 'rules.propose',
  tier_definition: 'tiers.write',
  badge_version: 'badges.write',
};

/** Whoever has something to do with approvals of any kind: asks, decides, or looks at what was decided. */
export const APPROVAL_PERMISSIONS: readonly Permission[] = [
  ...new Set<Permission>([...Object.values(APPROVAL_ASKERS), ...Object.values(APPROVAL_DECIDERS), 'audit.read']),
];

export const APPROVAL_STATES = ['pending', 'approved', 'refused', 'withdrawn', 'lapsed'] as const;

export type ApprovalState = (typeof APPROVAL_STATES)[number];

/** What nobody has decided for so long is no longer asked for. */
export const APPROVAL_LAPSES_AFTER_DAYS = 30;
