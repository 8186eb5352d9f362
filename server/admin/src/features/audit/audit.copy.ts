import type { AuditFlaw } from '../../api/types';

const FLAWS: Record<AuditFlaw, string> = {
  changed: '的内容和封存时不一样',
  misplaced: '没有接在前一条后面',
  missing: '不见了',
  rewritten: '和数据库外面留的封条对不上：这一条，或它前面一小段，被改写过',
  unkept: '起，数据库外面没有封条作证：封条文件不见了，或者跟不上了',
};

export const AUDIT = {
  title: '操作日志',
  line: '谁在什么时候做了什么、看了谁的资料。只添不改，每分钟封存一次。',
  personLabel: '谁',
  anyone: '所有人',
  actionLabel: '哪一类',
  anyAction: '所有操作',
  columns: { at: '时间', who: '谁', what: '做了什么', seal: '封存' },
  because: (reason: string): string => `原因：${reason}`,
  seeMember: '看会员',
  seeEvent: '看活动',
  waiting: '待封存',
  emptyTitle: '还没有记录',
  emptyLine: '工作人员登录、改动、查看会员资料，都会一条条记在这里。',
  nothingTitle: '没有这样的记录',
  nothingLine: '换一个人，或换一类操作看看。',
  clear: '清空条件',
  sealedUpTo: (moment: string, no: string): string => `已封存到 ${moment}，共 ${no} 条`,
  intact: '校验正常',
  notSealed: '还没有封存过。头一次封存在一分钟之内。',
  waitingLine: (n: number): string => `另有 ${n} 条等下一分钟封存`,
  broken: '校验没有通过',
  brokenAt: (no: string, flaw: AuditFlaw): string => `第 ${no} 条${FLAWS[flaw]}`,
  brokenLine: '可能有人绕过系统动过数据库。先不要改动它，做一份备份，请技术同事从这一条查起。',
  checkedAt: (moment: string): string => `校验于 ${moment}`,
} as const;
