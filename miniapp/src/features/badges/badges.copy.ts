export const BADGES = {
  lead: (earned: number, all: number) => (earned === 0 ? `一共 ${all} 枚，第一枚离你不远` : `已经得到 ${earned} 枚，一共 ${all} 枚`),
  empty: '徽章还在绘制，过些日子再来看。',
  progress: (have: number, need: number) => `${have} / ${need}`,
  onTheWay: (have: number, left: number) => `已经走到 ${have}，还差 ${left}`,
  earnedOn: (day: string) => `${day} 得到`,
  notYet: '还没有得到',
  evidence: '因为',
  gone: '没找到这枚徽章，它可能已经收起来了。',
  back: '看看全部徽章',
} as const;
