// session-form.rule.ts — pure: between a session as the server knows it and as the form holds it.
import type { Dayjs } from 'dayjs';
import type { AdminSessionView, EventSessionRequest } from '../../api/types';
import { toInstant, toWall } from '../../ui/wall-time';
import { FORM } from './events.copy';

/** What the form holds; times are on Shanghai's wall. The names are the request's own, so refusals find them. */
export interface SessionForm {
  title: string;
  startsAt: Dayjs;
  endsAt: Dayjs;
  opensBeforeMinutes: number;
  closesAfterMinutes: number;
}

export const USUAL_SESSION = { title: FORM.defaultSession, opensBeforeMinutes: 60, closesAfterMinutes: 60 } as const;

export function sessionRequestOf(form: SessionForm): EventSessionRequest {
  return { ...form, title: form.title.trim(), startsAt: toInstant(form.startsAt), endsAt: toInstant(form.endsAt) };
}

export function sessionFormOf(session: AdminSessionView): SessionForm {
  const minutes = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 60_000);
  return {
    title: session.title,
    startsAt: toWall(session.startsAt),
    endsAt: toWall(session.endsAt),
    opensBeforeMinutes: minutes(session.opensAt, session.startsAt),
    closesAfterMinutes: minutes(session.endsAt, session.closesAt),
  };
}
