// audit.copy.ts — an act in the words of a colleague; the sentence goes on after the name of whoever did it.
import { isDay, formatDay, memberNoText, ROLE_NAMES, type AuditAction, type Role } from '@tongxing/shared';
import type { AuditDetails, Flaw } from './chain';

export const CONSOLE_NAME = '服务器命令行';

/** What staff may change, by the name of the field in the request. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  title: '名称',
  kind: '类型',
  place: '地点',
  description: '介绍',
  cover: '封面',
  active: '启用状态',
  expiresOn: '有效期',
  landing: '落地页故事',
};

const SEARCHED_BY: Readonly<Record<string, string>> = { phone: '手机号', phoneTail: '手机号后四位', realName: '姓名' };

const text = (details: AuditDetails, field: string): string => String(details[field] ?? '');
const day = (details: AuditDetails, field: string): string => (isDay(text(details, field)) ? formatDay(text(details, field)) : '');
const list = (details: AuditDetails, field: string): readonly string[] => {
  const value = details[field];
  return Array.isArray(value) ? (value as readonly string[]) : [];
};
const member = (details: AuditDetails): string => `会员 ${memberNoText(Number(details['memberNo']))} `;
const period = (details: AuditDetails): string => `（${text(details, 'from')} 到 ${text(details, 'to')}）`;
const until = (details: AuditDetails): string => (details['until'] ? `到 ${text(details, 'until')}` : '不设期限');
const fields = (details: AuditDetails): string => {
  const names = list(details, 'fields').map((field) => FIELD_NAMES[field] ?? field);
  return names.length > 0 ? `：${names.join('、')}` : '';
};

/** Without a name it is about whoever acted. */
const whose = (details: AuditDetails): string => (details['name'] === undefined ? '把自己' : `把${text(details, 'name')}`);

const approvalSettings = (details: AuditDetails): string[] => [
  ...(details['twoPersons'] === details['formerTwoPersons'] ? [] : [details['twoPersons'] === true ? '打开了两人复核' : '关掉了两人复核']),
  ...(details['pointsLimit'] === details['formerPointsLimit']
    ? []
    : [`一个人能直接调整的积分从 ${text(details, 'formerPointsLimit')} 改成 ${text(details, 'pointsLimit')}`]),
];

const SENTENCES: Record<AuditAction, (details: AuditDetails) => string> = {
  'member.read': (details) => `看了${member(details)}的资料`,
  'members.searched': (details) => `按${list(details, 'by').map((way) => SEARCHED_BY[way] ?? way).join('、')}找过会员`,
  'check_in.annulled': (details) => `撤销了${member(details)}的签到「${text(details, 'title')}」`,
  'check_in.by_hand': (details) =>
    details['putBack'] === true ? `重新记上了${member(details)}的签到「${text(details, 'title')}」` : `给${member(details)}补签了「${text(details, 'title')}」`,
  'contribution.reversed': (details) => `撤销了${member(details)}的一笔贡献「${text(details, 'title')}」`,
  'approval.asked': (details) => `申请${text(details, 'title')}`,
  'approval.approved': (details) => `批准了${text(details, 'title')}${details['alone'] === true ? '（自己提的，没有第二个人看过）' : ''}`,
  'approval.refused': (details) => `没有同意${text(details, 'title')}`,
  'approval.withdrawn': (details) => `撤回了申请：${text(details, 'title')}`,
  'badge.given': (details) => `送给${member(details)}一枚「${text(details, 'name')}」徽章`,
  'badge.taken_back': (details) => `收回了送给${member(details)}的「${text(details, 'name')}」徽章`,
  'badge.published': (details) => `启用了「${text(details, 'name')}」徽章第 ${text(details, 'version')} 版，${text(details, 'startsOn')} 起`,
  'event.created': (details) => `建了活动「${text(details, 'title')}」`,
  'event.changed': (details) => `改了活动「${text(details, 'title')}」${fields(details)}`,
  'event.cancelled': (details) => `取消了活动「${text(details, 'title')}」`,
  'session.added': (details) => `给「${text(details, 'eventTitle')}」加了场次「${text(details, 'title')}」`,
  'session.changed': (details) => `改了「${text(details, 'eventTitle')}」的场次「${text(details, 'title')}」`,
  'session.removed': (details) => `删了「${text(details, 'eventTitle')}」的场次「${text(details, 'title')}」`,
  'join_code.made': (details) => `做了入会码「${text(details, 'place')}」`,
  'join_code.changed': (details) => `改了入会码「${text(details, 'place')}」${fields(details)}`,
  'rule.tried': (details) => `试算了${details['isEnding'] === true ? '停用' : ''}规则「${text(details, 'name')}」${period(details)}`,
  'tier.tried': (details) => `试算了${details['isEnding'] === true ? '不再授予' : ''}等级「${text(details, 'name')}」${period(details)}`,
  'rule_draft.started': (details) => `起草了规则「${text(details, 'name')}」`,
  'rule_draft.changed': (details) => `改了规则「${text(details, 'name')}」的草稿`,
  'rule_draft.discarded': (details) => `丢弃了规则「${text(details, 'name')}」的草稿`,
  'rule_draft.restored': (details) => `捡回了规则「${text(details, 'name')}」的草稿`,
  'rule.published': (details) => `启用了规则「${text(details, 'name')}」第 ${text(details, 'version')} 版，${day(details, 'startsOn')}起`,
  'rule.ended': (details) => `停用了规则「${text(details, 'name')}」，${day(details, 'startsOn')}起`,
  'settings.changed': (details) => `改了审批设置：${approvalSettings(details).join('，')}`,
  'points.adjusted': (details) => `${text(details, 'title')}`,
  'adjustment.undone': (details) => `撤销了积分调整：${text(details, 'title')}`,
  'honour.given': (details) => `授予${member(details)}荣誉「${text(details, 'title')}」（${until(details)}）`,
  'honour.taken_back': (details) => `撤销了${member(details)}的荣誉「${text(details, 'title')}」`,
  'tier.locked': (details) => `为${member(details)}保留「${text(details, 'title')}」（${until(details)}）`,
  'tier.unlocked': (details) => `结束了${member(details)}「${text(details, 'title')}」的保留`,
  'tier.published': (details) => `发布了等级「${text(details, 'title')}」第 ${text(details, 'version')} 版，${text(details, 'startsOn')} 起`,
  'staff.signed_in': () => '登录了工作台',
  'staff.locked_out': () => '连续输错密码，账号锁了一刻钟',
  'staff.hired': (details) =>
    `开了账号「${text(details, 'login')}」（${list(details, 'roles').map((role) => ROLE_NAMES[role as Role] ?? role).join('、') || '没有角色'}）`,
  'staff.linked': (details) =>
    `${whose(details)}绑定为${member(details).trimEnd()}${details['formerNo'] === undefined ? '' : `（原来是会员 ${memberNoText(Number(details['formerNo']))}）`}`,
  'staff.unlinked': (details) => `解除了${text(details, 'name')}和会员 ${memberNoText(Number(details['formerNo']))} 的绑定`,
};

export function actText(action: AuditAction, details: AuditDetails): string {
  return SENTENCES[action](details);
}

/** What is wrong with a row of the chain, for whoever runs a command. */
export const FLAW_TEXTS: Record<Flaw, string> = {
  changed: '内容和封存时不一样',
  misplaced: '没有接在前一条后面',
  missing: '不见了',
  rewritten: '和数据库外面留的链头对不上，这一条或它前面一小段被改写过',
  unkept: '从这一条起，数据目录（DATA_DIR）里没有链头（audit-head.jsonl）作证：文件丢了、被删了，或者指错了目录',
};
