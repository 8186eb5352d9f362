import type { TierWindow } from '@tongxing/shared';
import type { NoticedView, Yardstick } from '../../api/types';

const REASONS = { presetsLabel: '常用的原因', needed: '请写下原因，会员会看到它', short: '多写几个字，让会员看得明白', hint: '会员会在信箱和等级页看到这句话' };
/** What whoever approves reads, not the member. */
const PROPOSAL_REASONS = { ...REASONS, needed: '请写下原因，批准的人会看到', short: '多写几个字，让批准的人看得明白', hint: '批准的人会看到这句话' };

export const TIERS = {
  title: '等级',
  line: '每个序列一架梯子，各爬各的。得到的等级按约定保留，要降下来，一定提前 30 天说。',
  members: (n: number): string => (n === 0 ? '还没有人' : `${n} 位`),
  membersLabel: (name: string, n: number): string => `现在有 ${n} 位${name}，包括已经退出、随时可以回来的人`,
  version: (version: number, day: string): string => `第 ${version} 版，${day}起`,
  comes: (day: string): string => `${day}起改为`,
  ends: (day: string): string => `${day}起不再授予，已经持有的人不受影响`,
  ended: '不再授予，已经持有的人不受影响',
  newFrom: (day: string): string => `${day}起新增`,
  none: '这个序列还没有等级。',
  change: '提议修改',
  changeLabel: (name: string): string => `提议修改${name}`,
  stop: '停止授予',
  stopLabel: (name: string): string => `提议停止授予${name}`,
  add: '加一级',
  addLabel: (track: string): string => `给${track}序列加一级`,
  waiting: '等另一个人批准',
  waitingLine: (by: string, what: string, day: string): string => `${by}提议${what}，${day}起`,
  what: { change: (name: string): string => `把「${name}」改成`, add: (name: string): string => `新增「${name}」`, ending: (name: string): string => `停止授予「${name}」` },
  decide: '去审批',
  noticedTitle: '年度评审提醒过的人',
  noticedNote: '每年 12 月 2 日提醒，1 月 1 日评审',
  noticedEmpty: '今年没有人需要提醒。到 12 月 2 日，快保不住等级的会员会提前 30 天收到信，名单也会出现在这里。',
  noticedStates: {
    missing: (row: NoticedView): string => `还差：${row.missing ?? ''}`,
    enough: (): string => '这一年已经够了',
    locked: (): string => '工作人员保留着',
    moved: (row: NoticedView): string => (row.nowName === null ? '已经不在这个序列' : `现在是${row.nowName}`),
  },
} as const;

export const PROPOSE = {
  title: { change: (name: string): string => `提议修改「${name}」`, add: (track: string): string => `${track}序列加一级`, ending: (name: string): string => `停止授予「${name}」` },
  name: '名称',
  nameNeeded: '请填名称，20 个字以内',
  bars: '达到什么',
  barsAdd: '再加一个要求',
  barsRemove: '去掉这个要求',
  yardstick: '看什么',
  window: '算多久',
  amount: '达到多少',
  amountNeeded: '请填大于 0 的整数',
  match: '几个要求之间',
  matches: { any: '达到一个就行', all: '要全部达到' },
  keep: '得到以后',
  keeps: { forever: '一直保留', yearly: '每年年底看一次' },
  percent: '达到要求的多少就保留',
  percentNeeded: '请填 50 到 100 之间的整数',
  percentUnit: '%',
  startsOn: '从哪一天起',
  startsOnNeeded: '请选一个日期',
  startsOnHint: (day: string): string => `最早 ${day}。在那之前已经得到的等级都不变。`,
  endingLine: '停止以后不再有人新得到它。已经持有的人会一直持有，直到升上更高的一级。',
  honourLine: '荣誉由工作人员授予，每次都写明原因和期限。',
  floorLine: '每个人加入就是这一级，所以只能改名称。',
  submit: '提交，请另一个人批准',
  keepAsIs: '先不改',
  sent: '提交了。另一位有权限的同事批准后，从那一天起生效。',
  addReason: { ...PROPOSAL_REASONS, label: '为什么要加', presets: ['两级之间隔得太远', '走到头的人还想往前走', '想谢谢另一种付出'] },
  nameReason: { ...PROPOSAL_REASONS, label: '为什么要改', presets: ['换一个更亲切的名字', '原来的名字容易误会'] },
  endingReason: { ...PROPOSAL_REASONS, label: '为什么停止', presets: ['和别的等级重复了', '不再办这一类活动', '要换成新的一级'] },
  reason: { ...PROPOSAL_REASONS, label: '为什么要改', presets: ['门槛偏高', '门槛偏低', '换一个更亲切的名字'] },
  /** What the server found wrong with the terms. */
  problems: {
    taken: '这个序列里已经有一级叫这个名字。',
    floor: '最低一级人人都有，不能加要求，也不能停止。',
    twice: '同一件事写了两遍，合成一条吧。',
    mixed: '这个序列里每一级都要有达标要求；荣誉序列则都由工作人员授予。',
    order: '同一件事，上一级的要求要比下一级高。',
    giving: '捐赠过就是捐赠过，这类等级一直保留，不做年度评审。',
    honour: '荣誉按授予时的期限，不做年度评审。',
    range: '保留的比例要在 50% 到 100% 之间。',
  } as Readonly<Record<string, string>>,
  yardsticks: {
    check_ins: '参加活动（次）',
    minutes: '服务时长（小时）',
    growth: '成长值',
    contributions: '做过的事（件）',
    friends: '带来的朋友（位）',
    answers: '回答问卷（份）',
    suggestions: '意见被采纳（条）',
    lessons: '完成学习（次）',
    walks: '公益行走（次）',
    steps: '公益行走（步）',
    gifts: '支持项目（次）',
    gift_fen: '累计支持（元）',
    gift_years: '支持过的年头（年）',
    joins: '加入',
  } satisfies Record<Yardstick, string>,
  windows: { rolling_year: '近一年', calendar_year: '一个自然年', ever: '一直以来' } satisfies Record<TierWindow, string>,
} as const;

export const STANDING = {
  title: '等级',
  notYet: '还没有开始',
  none: '还没有',
  top: '已经是最高一级',
  since: (day: string): string => `${day}起`,
  until: (day: string | null): string => (day === null ? '不设期限' : `到 ${day}`),
  atRisk: '提醒过，可能在年初降级',
  locked: (day: string | null): string => (day === null ? '保留着，不设期限' : `保留到 ${day}`),
  given: (day: string): string => `${day} 授予`,
  because: (reason: string): string => `因为${reason}`,
  self: '这是你自己的会员身份，要给自己授予荣誉或保留等级，请同事来办。',
  give: '授予荣誉',
  lock: '保留等级',
  lockLabel: (name: string): string => `保留${name}`,
  relock: '改期限',
  unlock: '结束保留',
  unlockLabel: (name: string): string => `结束保留${name}`,
  takeBack: '撤销',
  takeBackLabel: (name: string): string => `撤销「${name}」`,
  historyTitle: '等级变动',
  historyEmpty: '还没有变动。第一次参加活动之后，这里会有第一行。',
  by: (name: string, day: string): string => `${name} · ${day}`,
  keep: '先不了',
} as const;

const UNTIL = { label: '期限', forever: '不设期限', day: '到某一天', dayLabel: '最后一天', dayNeeded: '请选最后一天' };

export const HONOUR = {
  ...UNTIL,
  title: (nickname: string): string => `授予${nickname}荣誉`,
  which: '哪一项',
  whichNeeded: '请选一项荣誉',
  noneTitle: '现在没有可以授予的荣誉',
  noneLine: '先在等级页的荣誉序列里加一项，批准之后就可以授予了。',
  untilHint: '过了这一天会自动结束，会员会收到一封感谢信，记录一直留着。',
  reason: { ...REASONS, label: '因为什么', presets: ['一年里长期坚持服务', '在重要时刻挺身而出', '带动了很多人一起参加'] },
  told: '会员会收到一封信，写着这项荣誉和原因。',
  confirm: '授予',
  done: '授予了。会员会收到一封信。',
} as const;

export const TAKE_BACK = {
  title: '撤销这项荣誉',
  reason: { ...REASONS, label: '为什么撤销', presets: ['点错了人', '授予了两次', '核实后不符合条件'] },
  told: '会员会收到一封信，写着撤销了什么、为什么、可以找谁问。',
  once: '撤销之后不能恢复。撤错了的话，重新授予一次就好。',
  confirm: '撤销这项荣誉',
  done: '撤销了。会员会收到一封说明。',
} as const;

export const LOCK = {
  ...UNTIL,
  title: (name: string): string => `保留${name}`,
  line: '保留期间，年度评审和记录更正都不会让等级降下来；升级随时可以。',
  reason: { ...REASONS, label: '为什么保留', presets: ['在家照顾新生儿', '身体休养', '长期在外地支教'] },
  told: '会员会收到一封信，写着保留到什么时候、为什么。',
  confirm: '保留',
  done: '保留好了。会员会收到一封信。',
} as const;

export const UNLOCK = {
  title: (name: string): string => `结束保留${name}`,
  line: '等级现在不变，从今天起和大家一样，每年年底看一次。',
  reason: { ...REASONS, label: '为什么结束', presets: ['已经回来参加活动', '当初的情况变了', '登记时弄错了'] },
  told: '会员会收到一封信，写着为什么。',
  confirm: '结束保留',
  done: '结束了。会员会收到一封信。',
} as const;
