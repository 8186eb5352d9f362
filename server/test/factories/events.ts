import type { Http } from '../http';
import type { TestApp } from '../create-app';

export interface PlannedSession {
  eventId: string;
  sessionId: string;
}

interface Plan {
  title?: string;
  kind?: string;
  sessionTitle?: string;
  /** Minutes from the clock's now. */
  startsIn?: number;
  minutes?: number;
  opensBeforeMinutes?: number;
  closesAfterMinutes?: number;
}

/** An event with one session, planned by staff over HTTP; it began half an hour ago unless told otherwise. */
export async function plannedSession(test: TestApp, staff: Http, plan: Plan = {}): Promise<PlannedSession> {
  const { title = '河边清理', kind = 'service', sessionTitle = '上午场', startsIn = -30, minutes = 180 } = plan;
  const event = await staff.post('/admin/events', { title, kind, place: '清溪河口', description: '带上手套。', cover: 'river' });
  if (event.status !== 201) throw new Error(`The event was refused: ${event.text}`);
  const at = (offset: number) => new Date(test.clock.now().getTime() + offset * 60_000).toISOString();
  const answer = await staff.post(`/admin/events/${event.body.id}/sessions`, {
    title: sessionTitle,
    startsAt: at(startsIn),
    endsAt: at(startsIn + minutes),
    ...(plan.opensBeforeMinutes === undefined ? {} : { opensBeforeMinutes: plan.opensBeforeMinutes }),
    ...(plan.closesAfterMinutes === undefined ? {} : { closesAfterMinutes: plan.closesAfterMinutes }),
  });
  if (answer.status !== 201) throw new Error(`The session was refused: ${answer.text}`);
  return { eventId: event.body.id, sessionId: answer.body.sessions[0].id };
}

/** What the venue's screen shows now: the QR's address and the digits. */
export async function screenCode(staff: Http, sessionId: string): Promise<{ url: string; digits: string; epoch: number }> {
  const answer = await staff.get(`/admin/sessions/${sessionId}/screen`);
  if (answer.status !== 200) throw new Error(`The screen was refused: ${answer.text}`);
  return answer.body.code;
}
