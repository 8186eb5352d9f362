import { expiryNoticeWords } from './messages.copy';
import type { NewMessage } from './messages.service';

/** One notice for all the points of a member that run out on one day; said again, it is the same one. */
export function expiryNotice(memberId: string, points: number, lastDay: string): NewMessage {
  return { memberId, dedupeKey: `points.expiring:${memberId}:${lastDay}`, ...expiryNoticeWords({ points, lastDay }) };
}
