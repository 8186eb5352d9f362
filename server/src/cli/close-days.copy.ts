const STAGES: Record<string, string> = { definitions: '新规则的补发', lots: '到期的积分', tiers: '等级与荣誉', notices: '到期提醒' };

export const CLOSE_DAYS_COPY = {
  usage: '用法：npm run close-days   结清已经开始、还没有结的每一天。不带别的参数。',
  progress: (day: string, stage: string, members: number, brought: number): string =>
    `${day} ${STAGES[stage] ?? stage}：看过 ${members} 位，其中 ${brought} 位有变化`,
  stage: (day: string, stage: string, members: number, brought: number, seconds: string): string =>
    `${day} ${STAGES[stage] ?? stage}：${members} 位，${brought} 位有变化，用了 ${seconds} 秒`,
  closed: (days: readonly string[]): string => `结好了：${days.join('、')}`,
  leftOut: (day: string, members: number): string => `还有 ${members} 位会员的日结没有做成，最近一次漏下是 ${day}；其他人都结好了。每次日结都会再试。是哪几位、为什么，见日志。`,
  nothing: '没有要结的日子。如果刚才有一次被中断，一分钟后再试就会接着做。',
} as const;
