import { APPROVAL_LAPSES_AFTER_DAYS } from '@tongxing/shared';
import type { ApprovalTab, DeskItemView } from '../../api/types';

export const APPROVALS = {
  title: '待办审批',
  line: `一个人提，另一个人定。${APPROVAL_LAPSES_AFTER_DAYS} 天没有人处理的，会自己失效。`,
  tabs: { to_decide: '待我处理', asked: '我提出的', decided: '已处理' } satisfies Record<ApprovalTab, string>,
  tabsLabel: '哪些审批',
  count: (name: string, n: number): string => (n > 0 ? `${name} ${n}` : name),
  empty: {
    to_decide: { title: '都处理完了', line: '有同事提出要第二个人看的事，会出现在这里，菜单上也会有数字。' },
    asked: { title: '你还没有提过审批', line: '比如在会员页调整积分，超过上限的会送到这里，请另一位同事批准。' },
    decided: { title: '还没有处理过的', line: '批准的、没同意的、撤回的，都会留在这里，随时可以回看。' },
  } satisfies Record<ApprovalTab, { title: string; line: string }>,
  seeMembers: '去会员列表',
  alone: '两人复核现在关着：自己提的事自己也能批，每一次都会写进操作日志。',
  wants: '想',
  asked: (when: string): string => `${when} 提出`,
  until: (day: string): string => `等到 ${day}`,
  why: '原因',
  old: '旧版',
  moved: '提出以后已经有了新的一版，所以不能直接批准，也不会盖掉它。可以不同意，请提的同事照新的一版再提。',
  movedOwn: '提出以后已经有了新的一版，这一份不能再批准。撤回以后，照新的一版再提。',
  movedPreset: '已经有新的一版，请照新版再提',
  tryOut: '试算一下',
  tryLabel: (sentence: string): string => `试算：${sentence}`,
  tryTerms: (name: string, sentence: string, keep: string): string => `${name}：${sentence}；${keep}。`,
  tryEnding: (name: string): string => `停止授予「${name}」，已经持有的人不受影响。`,
  tryGone: '这件事刚刚有人处理了，或者已经失效，没有什么要试算的了。',
  approve: '批准',
  approveLabel: (sentence: string): string => `批准：${sentence}`,
  approveQuestion: '批准这件事？',
  approveAlone: '这是你自己提的，没有第二个人看过。批准后会写进操作日志。',
  yes: '批准',
  notYet: '再想想',
  refuse: '不同意',
  refuseLabel: (sentence: string): string => `不同意：${sentence}`,
  refuseTitle: '为什么不同意',
  refuseNote: (who: string): string => `${who}会看到这句话`,
  refusePresets: ['凭据还不够，请补充', '先和会员本人核对', '数目好像不对，请再看看'],
  refusePresetsLabel: '常用的话',
  refuseNeeded: '请写一句为什么，好让同事知道怎么改',
  refuseShort: '多写几个字，让同事看得明白',
  refuseConfirm: '不同意',
  keep: '先放着',
  refused: '已经告诉提出的同事，可以在「我提出的」里看到。',
  withdraw: '撤回',
  withdrawLabel: (sentence: string): string => `撤回：${sentence}`,
  withdrawQuestion: '撤回这件事？撤回后可以重新提。',
  withdrawn: '撤回了，什么都没有变。',
  states: {
    pending: '等人处理',
    approved: '已批准',
    refused: '没有同意',
    withdrawn: '已撤回',
    lapsed: '过期未处理',
  } satisfies Record<DeskItemView['state'], string>,
  decidedBy: (who: string, when: string): string => `${who} · ${when}`,
  decidedAlone: (who: string, when: string): string => `${who}自己批准，没有第二个人看过 · ${when}`,
  note: (note: string): string => `没同意的原因：${note}`,
  needsTitle: '等你处理',
  needs: (n: number): string => `${n} 件事等你批准`,
  needsLine: '同事提出的，要另一个人看过才算数。',
  needsGo: '去看看',
} as const;

/** What is asked, told of each kind in its own words. */
export const POINTS_ADJUSTMENT = {
  add: { before: '给', after: (n: number): string => `加 ${n} 积分` },
  take: { before: '从', after: (n: number): string => `减去 ${n} 积分` },
  formerMember: '一位会员',
  approved: '批准了。积分已经记上，会员会收到一封说明。',
  consequence: '批准后马上记到会员的积分里，会员会收到一封信。',
} as const;

export const RULE_ACTIVATION = {
  now: '现在',
  then: '改成',
  first: '新规则',
  ends: '不再算，已经得到的都不变。',
  approved: '批准了。到那一天自动按新的算。',
  consequence: '到那一天起按新的算。在那之前的每一笔，都按当时的版本，不会变。',
} as const;

export const TIER_DEFINITION = {
  now: '现在',
  then: '改成',
  first: '新一级',
  ends: '不再授予，已经持有的人不受影响。',
  approved: '批准了。到那一天自动生效，够得上的会员会升级。',
  consequence: '到那一天起按新的要求算。已经得到的等级不会因此降下来。',
} as const;

export const BADGE_VERSION = {
  now: '现在',
  then: '改成',
  way: '要求',
  same: (sentence: string): string => `${sentence}（不变）`,
  approved: '批准了。到那一天自动生效，早已做到的会员会补发。',
  consequence: '到那一天起按新的算。已经得到的不会收回，早已做到的会员会补发。',
} as const;

export const SETTINGS = {
  title: '设置',
  line: '改动会写进操作日志，同事都看得到。',
  approvalsTitle: '两人复核',
  approvalsNote: '哪些事要第二个人看过',
  twoPersons: '需要另一个人批准',
  on: '开着：提的人不能批自己的，要请另一位同事批准。',
  off: '关着：提的人自己也能批。适合只有一位工作人员的机构；每一次自己批自己，都会在操作日志和会员的调整记录里写明。',
  pointsLimit: '一个人能直接调整的积分',
  pointsUnit: '积分',
  pointsLimitNote: (n: number): string => (n === 0 ? '每一笔调整都要批准。' : `一个人一天给同一位会员合计不超过 ${n} 积分，可以直接调整；超过的要批准。`),
  limitNeeded: '请填 0 到 100,000 之间的整数',
  save: '保存',
  saved: '保存好了，从现在起这样算。',
  changes: '看看改动记录',
} as const;
