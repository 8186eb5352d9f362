// story.ts — a year of the demonstration as dated acts; the same for the same day on every machine.
import { addDays, businessDay, CHANNEL_KINDS, dayStart, weekStart, type ChannelKind } from '@tongxing/shared';
import type { EventRequest, EventSessionRequest, SessionAtEvent } from '../../../events';
import { couldCome, thoseWhoCame } from './attendance';
import { between, chance } from './chance';
import type { DemoOffice } from './demo-office';
import { EVENTS, OPEN_DAY, type PlannedEvent } from './events.copy';
import { ADJUSTMENTS, EXIT_REASON, JOIN_PLACES, LANDING, ORGANISATION } from './organisation.copy';
import { PEOPLE, type Person } from './people.copy';

export interface Act {
  readonly at: Date;
  readonly run: () => Promise<unknown>;
}

const MINUTE_MS = 60_000;
const OPENING_DAYS_AGO = 425;
const PLANNED_DAYS_AHEAD = 21;
const RULES_IN_DAYS = 10;
const INBOX_DAYS_AGO = [200, 110, 45, 9];

/** Everything that has happened by `now`, in its order. */
export function storyOf(office: DemoOffice, now: Date): Act[] {
  const tokens = new Map<ChannelKind, string>();
  const acts: Act[] = [
    { at: daysAgo(now, OPENING_DAYS_AGO, '09:00'), run: () => office.introduceOffice(ORGANISATION, LANDING) },
    ...CHANNEL_KINDS.map((channel) => ({
      at: daysAgo(now, OPENING_DAYS_AGO, '10:00'),
      run: async () => tokens.set(channel, await office.joinToken(channel, JOIN_PLACES[channel])),
    })),
    ...PEOPLE.flatMap((person) => lifeOf(person, office, tokens, now)),
    ...EVENTS.flatMap((event) => courseOf(event, office, now)),
    ...openDay(office, now),
    ...ADJUSTMENTS.map((change) => ({
      at: daysAgo(now, change.daysAgo, change.time),
      run: () => office.adjustPoints(PEOPLE.find(({ nickname }) => nickname === change.nickname)!, change),
    })),
    { at: daysAgo(now, 1, '16:40'), run: () => office.writeRules(addDays(businessDay(now), RULES_IN_DAYS)) },
  ];
  return acts.filter(({ at }) => at.getTime() <= now.getTime()).sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** An open door for who comes back another day. */
export function openDoor(office: DemoOffice, now: Date): Promise<SessionAtEvent[]> {
  const { title, kind, place, description, cover } = OPEN_DAY;
  return office.plan({ title, kind, place, description, cover }, [openSession(now)]);
}

function lifeOf(person: Person, office: DemoOffice, tokens: ReadonlyMap<ChannelKind, string>, now: Date): Act[] {
  const { openid, joinedDaysAgo, channel, noStoriesSinceDays, leftDaysAgo, readsNothing } = person;
  // Whoever joined in these days joined before now, at whatever hour the demonstration begins.
  const joinedAt = daysAgo(now, joinedDaysAgo, `${between(9, 20, 'hour', openid)}:${between(10, 59, 'minute', openid)}`);
  const acts: Act[] = [{ at: joinedAt, run: () => office.join(person, tokens.get(channel) ?? '') }];
  const later = (days: number | undefined, time: string, run: () => Promise<unknown>): void => {
    if (days !== undefined && days < joinedDaysAgo) acts.push({ at: daysAgo(now, days, time), run });
  };
  later(noStoriesSinceDays, '20:15', () => office.withdrawStories(person));
  later(leftDaysAgo, '21:05', () => office.leave(person, EXIT_REASON));
  if (!readsNothing) {
    for (const days of INBOX_DAYS_AGO.filter((one) => one > (person.silentForDays ?? 0))) {
      if (chance('inbox', openid, days) < 0.8) later(days, '22:00', () => office.readInbox(person));
    }
  }
  return acts;
}

function courseOf(event: PlannedEvent, office: DemoOffice, now: Date): Act[] {
  const day = addDays(weekStart(businessDay(now)), 5 - event.weeksAgo * 7);
  const sessions = event.sessions.map(({ title, from, to }) => ({
    title,
    startsAt: at(day, from).toISOString(),
    endsAt: at(day, to).toISOString(),
  }));
  let planned: SessionAtEvent[] = [];
  const plan = async (): Promise<void> => {
    planned = await office.plan(requestOf(event), sessions);
  };
  const acts: Act[] = [{ at: at(addDays(day, -PLANNED_DAYS_AHEAD), '16:20'), run: plan }];
  const { cancelReason } = event;
  if (cancelReason !== undefined) {
    acts.push({ at: at(addDays(day, -1), '17:40'), run: () => office.cancel(planned[0]!.eventId, cancelReason) });
    return acts;
  }
  event.sessions.forEach(({ title, from, came }) => {
    const startsAt = at(day, from);
    const able = PEOPLE.filter((person) => couldCome(person, startsAt, now));
    for (const person of thoseWhoCame(able, came, `${event.title} ${title}`)) {
      const minutes = between(-25, 15, 'arrival', person.openid, event.title, title);
      const seconds = between(0, 59, 'second', person.openid, event.title, title);
      acts.push({
        at: new Date(startsAt.getTime() + minutes * MINUTE_MS + seconds * 1000),
        run: () => office.checkIn(person, planned.find((session) => session.title === title)!),
      });
    }
  });
  return acts;
}

function openDay(office: DemoOffice, now: Date): Act[] {
  const today = PEOPLE.filter((person) => couldCome(person, now, now) && person.zeal < 0.7);
  let planned: SessionAtEvent[] = [];
  const plan = async (): Promise<void> => {
    planned = await openDoor(office, now);
    await office.joinToken('event', OPEN_DAY.title, planned[0]!.eventId);
  };
  return [
    { at: new Date(now.getTime() - 2 * 24 * 60 * MINUTE_MS), run: plan },
    ...thoseWhoCame(today, OPEN_DAY.came, OPEN_DAY.title).map((person, i) => ({
      at: new Date(now.getTime() - (4 + i * 6) * MINUTE_MS),
      run: () => office.checkIn(person, planned[0]!),
    })),
  ];
}

function openSession(now: Date): EventSessionRequest {
  const about = now.getTime() - OPEN_DAY.minutesBefore * MINUTE_MS;
  // At a time that a person would have written down: 15:10, not 15:12:09.
  const startsAt = new Date(about - (about % (10 * MINUTE_MS)));
  const endsAt = new Date(startsAt.getTime() + OPEN_DAY.minutes * MINUTE_MS);
  return { title: OPEN_DAY.session, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
}

function requestOf({ title, kind, place, description, cover }: PlannedEvent): EventRequest {
  return { title, kind, place, description, cover };
}

/** A time of day in Shanghai, '9:05'. */
function at(day: string, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(dayStart(day).getTime() + (hours * 60 + minutes) * MINUTE_MS);
}

function daysAgo(now: Date, days: number, time: string): Date {
  return at(addDays(businessDay(now), -days), time);
}
