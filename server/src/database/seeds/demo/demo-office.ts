// demo-office.ts — the services that the story of the demonstration is lived through, and where it has got to.
import type { INestApplicationContext } from '@nestjs/common';
import { CONSENT_DOCUMENT_VERSION, permissionsOf, type ChannelKind } from '@tongxing/shared';
import { AdjustmentsService, type AdjustmentRequest } from '../../../adjustments';
import type { StaffActor } from '../../../audit';
import { GiftsService, type Giving } from '../../../badge-desk';
import { BadgesQuery } from '../../../badges';
import { IssuingService } from '../../../cards';
import { CheckInsQuery, CheckInsService, TicketsService, VenueCodes } from '../../../check-ins';
import type { MemberCaller, StaffCaller } from '../../../common/caller';
import type { ManualClock } from '../../../common/clock';
import { Transactor } from '../../../common/transactor';
import { Env } from '../../../config/env';
import { ConsentsService } from '../../../consents';
import { EventsQuery, EventsService, type EventRequest, type EventSessionRequest, type SessionAtEvent } from '../../../events';
import { OutboxRelay } from '../../../jobs/outbox-relay';
import { JoinCodesQuery, JoinCodesService, MembershipService } from '../../../joining';
import { IdentitiesService, MembersService, ProfileService } from '../../../members';
import { MessagesService } from '../../../messages';
import { PublishedRulesQuery, RuleDraftsQuery, RuleDraftsService, type NewDraft } from '../../../rules';
import { SettingsService, type LandingContent, type Organisation } from '../../../settings';
import { chance } from './chance';
import { PLANNER } from './organisation.copy';
import type { Person } from './people.copy';
import { SURVEYS, WEEKENDS } from './rules.copy';

/** Every deed looks whether it has been done, so that a seed which was broken off is simply begun again. */
export class DemoOffice {
  private readonly members = new Map<string, MemberCaller>();

  constructor(
    private readonly context: INestApplicationContext,
    private readonly clock: ManualClock,
    private readonly planner: StaffActor,
  ) {}

  private get<T>(service: abstract new (...args: never[]) => T): T {
    return this.context.get<T>(service as never, { strict: false });
  }

  /** Delivers what was promised, at the moment the story has got to. */
  async settle(): Promise<void> {
    await this.get(OutboxRelay).drain();
  }

  async issueCards(): Promise<void> {
    await this.get(IssuingService).issueDue();
  }

  async introduceOffice(organisation: Organisation, landing: LandingContent): Promise<void> {
    const settings = this.get(SettingsService);
    await this.get(Transactor).run(async (tx) => {
      await settings.save(tx, 'organisation', organisation);
      await settings.save(tx, 'landing', landing);
    });
  }

  /** One rule waits for an administrator, and another one is being written. */
  async writeRules(startsOn: string): Promise<void> {
    const drafts = this.get(RuleDraftsService);
    const start = (draft: NewDraft) => this.get(Transactor).run((tx) => drafts.start(tx, draft, this.planner));
    const inHand = await this.get(RuleDraftsQuery).inHand({ staffId: this.planner.staffId, permissions: [] });
    const isBegun = (name: string): boolean => inHand.some((draft) => draft.name === name);
    const rules = await this.get(PublishedRulesQuery).all();
    const rule = rules.find(({ code }) => code === WEEKENDS.code);
    if (rule && !isBegun(rule.name)) {
      const { code, name, kind, position, latestVersion: baseVersion } = rule;
      const id = await start({ code, baseVersion, name, kind, position, startsOn, terms: WEEKENDS.terms });
      await drafts.propose(id, 1, WEEKENDS.reason, this.planner);
    }
    const { name, kind, terms } = SURVEYS;
    const position = Math.max(0, ...rules.map((one) => one.position)) + 10;
    if (!isBegun(name)) await start({ code: null, baseVersion: 0, name, kind, terms, position, startsOn });
  }

  /** The token of the code that hangs at this place. */
  async joinToken(channel: ChannelKind, place: string, eventId?: string): Promise<string> {
    const { items } = await this.get(JoinCodesQuery).page({ limit: 100 });
    const known = items.find((code) => code.channel === channel && code.place === place && code.eventId === (eventId ?? null));
    if (known) return known.token;
    const made = await this.get(JoinCodesService).create(this.planner, { channel, place, ...(eventId ? { eventId } : {}) });
    return made.token;
  }

  async join(person: Person, joinCode: string): Promise<void> {
    const appid = this.get(Env).wxAppid;
    const identity = await this.get(Transactor).run((tx) =>
      this.get(IdentitiesService).arrive(tx, { appid, openid: person.openid, unionid: null }),
    );
    const { id: identityId } = identity;
    const memberId = identity.memberId ?? (await this.becomeMember(person, identityId, joinCode));
    this.members.set(person.openid, { kind: 'member', identityId, sessionId: identityId, memberId });
  }

  private async becomeMember(person: Person, identityId: string, joinCode: string): Promise<string> {
    const caller = { kind: 'visitor' as const, identityId, sessionId: identityId, memberId: null };
    const { member } = await this.get(MembershipService).join(caller, keyOf('join', person.openid), {
      nickname: person.nickname,
      consents: [
        { purpose: 'membership', granted: true },
        { purpose: 'messages', granted: person.readsNothing !== true },
        { purpose: 'stories', granted: person.noStoriesSinceDays !== undefined || chance('stories', person.openid) < 0.7 },
      ],
      documentVersion: CONSENT_DOCUMENT_VERSION,
      isOver14: true,
      joinCode,
    });
    this.clock.advance({ minutes: 2 });
    const { phone, realName, birthday, city } = person;
    await this.get(ProfileService).update(member.id, { phone, realName, birthday, city });
    return member.id;
  }

  async withdrawStories(person: Person): Promise<void> {
    const request = { purpose: 'stories' as const, granted: false, documentVersion: CONSENT_DOCUMENT_VERSION };
    await this.get(ConsentsService).change(this.callerOf(person), keyOf('no-stories', person.openid), request);
  }

  async leave(person: Person, reason: string): Promise<void> {
    await this.get(MembershipService).exit(this.callerOf(person), keyOf('exit', person.openid), { reason });
  }

  async readInbox(person: Person): Promise<void> {
    const messages = this.get(MessagesService);
    const { memberId } = this.callerOf(person);
    const { items } = await messages.inbox(memberId, { limit: 100 });
    for (const { id, readAt } of items) if (readAt === null) await messages.markRead(memberId, id);
  }

  private atTheDesk(): StaffCaller {
    return { kind: 'staff', ...this.planner, permissions: permissionsOf(PLANNER.roles), sessionId: this.planner.staffId };
  }

  /** As from the member's page: at once where it is little, else it waits for another person. */
  async adjustPoints(person: Person, { direction, points, reason }: AdjustmentRequest): Promise<void> {
    const { memberId } = this.callerOf(person);
    await this.get(AdjustmentsService).ask(this.atTheDesk(), keyOf('adjust', person.openid), memberId, { direction, points, reason });
  }

  /** As from the member's page; what is held already is not given again. */
  async giveBadge(person: Person, { code, reason }: Pick<Giving, 'code' | 'reason'>): Promise<void> {
    const { memberId } = this.callerOf(person);
    const held = await this.get(BadgesQuery).heldBy(memberId);
    if (held.some((badge) => badge.code === code)) return;
    await this.get(GiftsService).give(this.atTheDesk(), keyOf(`badge-${code}`, person.openid), { memberId, code, reason });
  }

  /** The event of this title that begins on this day or was planned for it; made where it is not there yet. */
  async plan(request: EventRequest, sessions: readonly EventSessionRequest[]): Promise<SessionAtEvent[]> {
    const events = this.get(EventsService);
    const eventId = (await this.eventIdOf(request.title, sessions)) ?? (await events.create(request, this.planner));
    const planned = await this.sessionsAt(eventId);
    for (const session of sessions) {
      if (!planned.some(({ title }) => title === session.title)) await events.addSession(eventId, session, this.planner);
    }
    return this.sessionsAt(eventId);
  }

  /** By title, among the events of the same time: a later demonstration has an open day of its own. */
  private async eventIdOf(title: string, sessions: readonly EventSessionRequest[]): Promise<string | null> {
    const starts = sessions.map(({ startsAt }) => startsAt);
    for (const when of ['past', 'upcoming'] as const) {
      const { items } = await this.get(EventsQuery).adminList({ when, limit: 100 });
      const known = items.find((event) => event.title === title && (event.startsAt === null || starts.includes(event.startsAt)));
      if (known) return known.id;
    }
    return null;
  }

  private sessionsAt(eventId: string): Promise<SessionAtEvent[]> {
    return this.get(EventsQuery).sessionsAt(eventId);
  }

  async cancel(eventId: string, reason: string): Promise<void> {
    const { cancelledAt } = await this.get(EventsQuery).adminDetail(eventId);
    if (cancelledAt === null) await this.get(EventsService).cancel(eventId, reason, this.planner);
  }

  /** As at the door: most scan the screen, some type its digits. */
  async checkIn(person: Person, session: SessionAtEvent): Promise<void> {
    const caller = this.callerOf(person);
    if (await this.get(CheckInsQuery).isIn(caller.memberId, session.id)) return;
    const code = this.get(VenueCodes).current(session);
    const key = keyOf('check-in', person.openid, session.id);
    await this.get(Transactor).run((tx) => this.get(MembersService).noteSeen(tx, caller.memberId));
    if (chance('digits', person.openid, session.sessionKey) < 0.2) {
      await this.get(CheckInsService).checkIn(caller, key, { eventId: session.eventId, digits: code.digits });
      return;
    }
    const { ticket } = await this.get(TicketsService).issue(caller, code.url);
    await this.get(CheckInsService).checkIn(caller, key, { ticket });
  }

  private callerOf({ openid }: Person): MemberCaller {
    const caller = this.members.get(openid);
    if (!caller) throw new Error(`${openid} acts before joining.`);
    return caller;
  }
}

/** An idempotency key in the form that a request's has: '<key> <operation>'. */
function keyOf(...words: string[]): string {
  return `demo_${words.join('_')}`.replace(/[^A-Za-z0-9_-]/g, '').slice(0, 64) + ' DEMO';
}
