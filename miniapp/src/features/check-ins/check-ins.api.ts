import type { CheckInResultView, TicketView } from '../../platform/api-types';
import { now } from '../../platform/clock';
import { send, sendOnce } from '../../platform/request';
import { forget, read, write } from '../../platform/storage';

/** Swaps what the venue's code says for a ticket of ten minutes. Refuses: CHECK_IN_CODE_INVALID, CHECK_IN_CODE_STALE, SESSION_NOT_OPEN. */
export const getTicket = (token: string): Promise<TicketView> =>
  send({ method: 'POST', path: '/check-in-tickets', body: { token }, as: 'signed-in' });

/** Refuses: CHECK_IN_TICKET_EXPIRED, MEMBERSHIP_REQUIRED, SESSION_NOT_OPEN. */
export const checkInByTicket = (ticket: string): Promise<CheckInResultView> => checkIn({ ticket });

/** Refuses: CHECK_IN_CODE_INVALID with triesLeft, CHECK_IN_CODE_STALE, CHECK_IN_TRIES_SPENT, SESSION_NOT_OPEN. */
export const checkInByDigits = (eventId: string, digits: string): Promise<CheckInResultView> =>
  checkIn({ eventId, digits });

async function checkIn(body: { ticket: string } | { eventId: string; digits: string }): Promise<CheckInResultView> {
  const intent = 'ticket' in body ? 'check-in:ticket' : `check-in:${body.eventId}`;
  const result = await sendOnce<CheckInResultView>(intent, { method: 'POST', path: '/check-ins', body, as: 'signed-in' });
  latest = result;
  forgetTicket();
  return result;
}

let latest: CheckInResultView | null = null;

/** The result page follows at once upon checking in and need not ask for what the phone was just told. */
export async function getCheckIn(checkInId: string): Promise<CheckInResultView> {
  if (latest?.checkInId === checkInId) return latest;
  return send({ method: 'GET', path: `/check-ins/${checkInId}`, as: 'signed-in' });
}

// --- A visitor's ticket waits through joining --------------------------------------------------------------

export function keepTicket(ticket: TicketView): void {
  write('check-in-ticket', ticket);
}

/** The ticket that waits for the visitor to join; none once it has run out. */
export function keptTicket(): TicketView | null {
  const kept = read<TicketView>('check-in-ticket');
  if (kept && Date.parse(kept.expiresAt) > now().getTime()) return kept;
  if (kept) forgetTicket();
  return null;
}

export function forgetTicket(): void {
  forget('check-in-ticket');
}
