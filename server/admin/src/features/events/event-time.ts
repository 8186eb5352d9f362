import { businessDay, formatEventTime, formatTime } from '@tongxing/shared';
import { dayOf, today } from '../../ui/moments';

interface Span {
  startsAt: string | null;
  endsAt: string | null;
}

/** '11月22日 周日 14:30–16:00', or null while no session has a time yet. */
export function timeOf({ startsAt, endsAt }: Span): string | null {
  return startsAt && endsAt ? formatEventTime(startsAt, endsAt, today()) : null;
}

/** '13:30', with the day in front when it is not the session's own. */
export function timeBeside(instant: string, startsAt: string): string {
  const day = businessDay(instant);
  return day === businessDay(startsAt) ? formatTime(instant) : `${dayOf(day)} ${formatTime(instant)}`;
}
