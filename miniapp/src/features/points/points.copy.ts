export const POINTS = {
  balance: '可用积分',
  pending: '待到账',
  growth: '成长值',
  thisMonth: (n: number) => `这个月 ${n >= 0 ? '+' : ''}${n}`,
  debt: (n: number) => `有 ${n} 积分要先补上：一次撤销的活动，积分已经用掉了。之后得到的会先补这里。`,
  growthLine: '成长值不会被花掉，决定等级。',
  empty: '还没有积分记录。参加一次活动，这里就会有第一行。',
  seeEvents: '看看活动',
  reversed: '已撤销',
  balanceAfter: (n: number) => `余额 ${n}`,
  whyLead: '点一行，看看为什么有这些积分。',
} as const;

const ASK = '觉得记错了，就和工作人员说一声。';

/** With a true minus sign. */
const signed = (delta: number): string => (delta >= 0 ? `+${delta}` : `−${-delta}`);

export const WHY = {
  contribution: '因为你做的这件事',
  ask: ASK,
  none: '这一笔不是由某次参加直接带来的。',
  at: '发生在',
  recordedAt: '记下于',
  source: '来源',
  rule: '按照这条规则',
  version: (version: number, startsOn: string) => `第 ${version} 版，${startsOn}起用`,
  ruleKept: '规则以后改了，也不会改这一笔。',
  others: '同一件事还带来',
  othersUndone: '同一件事带来的，也一起撤销了',
  growth: (delta: number) => `${signed(delta)} 成长值`,
  points: (delta: number) => `${signed(delta)} 积分`,
  undone: (reason: string, when: string) => `后来撤销了：${reason}（${when}）。${ASK}`,
  undoes: (reason: string) => `撤销的原因：${reason}。${ASK}`,
  balanceAfter: '这一笔之后的余额',
} as const;
