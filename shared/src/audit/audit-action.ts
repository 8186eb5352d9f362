/** What the staff log keeps: every act of staff, and every look at what is personal. Named <noun>.<what was done>. */
export const AUDIT_ACTIONS = [
  'member.read',
  'members.searched',
  'check_in.annulled',
  'contribution.reversed',
  'approval.asked',
  'approval.approved',
  'approval.refused',
  'approval.withdrawn',
  'badge.given',
  'badge.taken_back',
  'badge.published',
  'event.created',
  'event.changed',
  'event.cancelled',
  'session.added',
  'session.changed',
  'session.removed',
  'join_code.made',
  'join_code.changed',
  'settings.changed',
  'points.adjusted',
  'adjustment.undone',
  'staff.signed_in',
  'staff.locked_out',
  'staff.hired',
  'staff.linked',
  'staff.unlinked',
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];

export const AUDIT_ACTION_NAMES: Record<AuditAction, string> = {
  'member.read': '查看会员资料',
  'members.searched': '查找会员',
  'check_in.annulled': '撤销签到',
  'contribution.reversed': '撤销贡献',
  'approval.asked': '提出审批',
  'approval.approved': '批准',
  'approval.refused': '驳回',
  'approval.withdrawn': '撤回审批',
  'badge.given': '送出徽章',
  'badge.taken_back': '收回徽章',
  'badge.published': '启用徽章规则',
  'event.created': '新建活动',
  'event.changed': '修改活动',
  'event.cancelled': '取消活动',
  'session.added': '增加场次',
  'session.changed': '修改场次',
  'session.removed': '删除场次',
  'join_code.made': '新建入会码',
  'join_code.changed': '修改入会码',
  'settings.changed': '修改设置',
  'points.adjusted': '调整积分',
  'adjustment.undone': '撤销积分调整',
  'staff.signed_in': '登录',
  'staff.locked_out': '账号锁定',
  'staff.hired': '新建账号',
  'staff.linked': '绑定会员身份',
  'staff.unlinked': '解除会员身份',
};

/** What an act was done to. */
export const AUDIT_OBJECT_KINDS = ['member', 'members', 'check_in', 'contribution', 'approval', 'adjustment', 'setting', 'badge', 'event', 'session', 'join_code', 'staff'] as const;

export type AuditObjectKind = (typeof AUDIT_OBJECT_KINDS)[number];
