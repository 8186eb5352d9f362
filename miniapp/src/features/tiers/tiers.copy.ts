import { formatDay, formatMonth } from '@tongxing/shared';

/** With its year: ends and beginnings may be years away. */
const dayText = (day: string): string => `${day.slice(0, 4)}年${formatDay(day)}`;

export const TIERS = {
  since: (day: string) => `${dayText(day)}起`,
  top: (name: string) => `你已经走到了最高的一级，${name}。谢谢一路同行`,
  notYet: '还没有开始',
  thanks: '谢谢你支持的每一次，多少都一样珍贵。',
  atRiskTitle: '新的一年之前',
  atRiskLine: '每年 1 月 1 日看一次这一年。做过的事、积分和徽章都不会少，等级以后也能再升回来。',
  seeEvents: '看看最近的活动',
  lockTitle: '为你保留着',
  lock: (name: string, until: string | null) => (until === null ? `${name}一直为你保留，不会降下来。` : `${name}保留到 ${dayText(until)}，在那之前不会降下来。`),
  reason: (reason: string) => `因为：${reason}`,
  honours: '荣誉',
  given: (day: string, until: string | null) => (until === null ? `${dayText(day)}授予` : `${dayText(day)}授予，到 ${dayText(until)}`),
  ladder: '一级一级怎么走',
  showLadder: '看看每一级',
  hideLadder: '收起来',
  here: '你在这里',
  reached: '走过了',
  history: '一路走来',
  historyLine: (month: string, text: string) => `${formatMonth(month)} ${text}`,
  historyEmpty: '还没有变化。参加一次活动，这里就有第一行。',
  empty: '等级还在准备，过些日子再来看。',
} as const;
