export const CARDS = {
  months: ['一月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月', '十一月', '十二月'],
  year: (year: string) => `${year} 年`,
  row: (months: number) => `连续 ${months} 个月`,
  sources: '每个数字都来自你的记录，点一下看看是哪几件事。',
  issued: (day: string) => `${day}发出`,
  version: (version: number) => `第 ${version} 版`,
  corrected: (day: string) => `${day}更正过：`,
  firstKept: '之前的那一版也留着，没有改动。',
  now: '正在进行',
  goNow: '去看看这一场',
  next: '接下来',
  goNext: '去看看下一场',
  lookAround: '看看有什么活动',
  all: '看看每个月',
  noneYet: '第一张卡会在你加入后的下个月初来到这里。',
  unseen: '新',
  amount: (value: string, unit: string) => (unit === '' ? value : `${value} ${unit}`),
  backToCard: '回到卡片',
} as const;

/** '十月' */
export const monthName = (month: string): string => CARDS.months[Number(month.slice(5, 7)) - 1] ?? month;
