import type { ErrorCode } from '../errors/error-code';

export const MEMBER_STATUSES = ['active', 'suspended', 'withdrawn', 'expelled', 'deceased'] as const;

export type MemberStatus = (typeof MEMBER_STATUSES)[number];

export const MEMBER_STATUS_NAMES: Record<MemberStatus, string> = {
  active: '在会',
  suspended: '暂停',
  withdrawn: '已退会',
  expelled: '已除名',
  deceased: '已故',
};

/** What someone hears on pages for members whose standing shuts them. */
export const STANDING_REFUSALS = ['MEMBERSHIP_REQUIRED', 'MEMBER_SUSPENDED', 'MEMBER_NOT_ACTIVE'] as const satisfies readonly ErrorCode[];

export type StandingRefusal = (typeof STANDING_REFUSALS)[number];
