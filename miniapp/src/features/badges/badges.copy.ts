export const BADGES = {
  lead: (earned: number, all: number) => (earned === 0 ? `一共 ${all} 枚，第一枚离你不远` : `已经得到 ${earned} 枚，一共 ${all} 枚`),
  empty: '徽章还在绘制，过些日子再来看。',
  familyCount: (earned: number, all: number) => `${earned} / ${all}`,
  earnedOn: (day: string) => `${day} 得到`,
  notYet: '还没有得到',
  way: '怎样得到',
  next: '接下来',
  from: (by: string) => `${by}送给你`,
  fromTeam: '大家送给你',
  back: '看看全部徽章',
} as const;
