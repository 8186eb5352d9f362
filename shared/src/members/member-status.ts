export const MEMBER_STATUSES = ['active', 'suspended', 'withdrawn', 'expelled', 'deceased'] as const;

export type MemberStatus = (typeof MEMBER_STATUSES)[number];

export const MEMBER_STATUS_NAMES: Record<MemberStatus, string> = {
  active: '在会',
  suspended: '暂停',
  withdrawn: '已退会',
  expelled: '已除名',
  deceased: '已故',
};
