export const EVENT_KINDS = ['service', 'exchange', 'theme_day', 'training', 'visit', 'assembly', 'online'] as const;

export type EventKind = (typeof EVENT_KINDS)[number];

export const EVENT_KIND_NAMES: Record<EventKind, string> = {
  service: '志愿服务',
  exchange: '会员交流',
  theme_day: '主题日',
  training: '培训',
  visit: '项目真探',
  assembly: '会员大会',
  online: '线上活动',
};

export const EVENT_STATES = ['upcoming', 'ongoing', 'past', 'cancelled'] as const;

export type EventState = (typeof EVENT_STATES)[number];

export const EVENT_STATE_NAMES: Record<EventState, string> = {
  upcoming: '即将开始',
  ongoing: '进行中',
  past: '已结束',
  cancelled: '已取消',
};

/** Where an event stands at an instant. Cancelled wins over the clock. */
export function eventStateAt(
  event: { startsAt: Date | string; endsAt: Date | string; cancelled: boolean },
  now: Date | string,
): EventState {
  if (event.cancelled) return 'cancelled';
  const at = new Date(now).getTime();
  if (at < new Date(event.startsAt).getTime()) return 'upcoming';
  return at <= new Date(event.endsAt).getTime() ? 'ongoing' : 'past';
}
