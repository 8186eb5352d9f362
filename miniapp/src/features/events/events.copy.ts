import { EVENT_STATE_NAMES, type EventState } from '@tongxing/shared';

export const EVENTS = {
  next: '下一场活动',
  now: '正在进行',
  upcoming: '即将开始',
  past: '往期',
  emptyUpcoming: '新的活动正在准备，定下来就会在这里告诉你。',
  emptyPast: '还没有往期活动。第一场，等你一起来。',
  seePast: '看看往期活动',
  about: '关于这场活动',
  sessions: '场次',
  checkIn: '签到',
  checkedIn: '已签到',
  open: '可以签到',
  opensAt: (time: string) => `${time} 开始签到`,
  closed: '签到已结束',
  cancelled: '这场活动取消了，给你添麻烦了。',
  over: '这场活动已经结束，谢谢每一位来的人。',
  when: '时间',
  where: '地点',
  others: '看看别的活动',
} as const;

export const stateName = (state: EventState): string => EVENT_STATE_NAMES[state];
