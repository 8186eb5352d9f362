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
  'event.created',
  'event.changed',
  'event.cancelled',
  'session.added',
  'session.changed',
  'session.removed',
  'join_code.made',
  'join_code.changed',
  'rule_draft.started',
  'rule_draft.changed',
  'rule_draft.discarded',
  'rule_draft.restored',
  'rule.published',
  'rule.ended',
  'staff.signed_in',
  'staff.locked_out',
  'staff.hired',
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
  'event.created': '新建活动',
  'event.changed': '修改活动',
  'event.cancelled': '取消活动',
  'session.added': '增加场次',
  'session.changed': '修改场次',
  'session.removed': '删除场次',
  'join_code.made': '新建入会码',
  'join_code.changed': '修改入会码',
  'rule_draft.started': '起草规则',
  'rule_draft.changed': '修改规则草稿',
  'rule_draft.discarded': '丢弃规则草稿',
  'rule_draft.restored': '捡回规则草稿',
  'rule.published': '启用规则',
  'rule.ended': '停用规则',
  'staff.signed_in': '登录',
  'staff.locked_out': '账号锁定',
  'staff.hired': '新建账号',
};

/** What an act was done to. */
export const AUDIT_OBJECT_KINDS = ['member', 'members', 'check_in', 'contribution', 'approval', 'event', 'session', 'join_code', 'rule', 'staff'] as const;

export type AuditObjectKind = (typeof AUDIT_OBJECT_KINDS)[number];
