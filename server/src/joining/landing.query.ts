import { Injectable } from '@nestjs/common';
import { businessDay } from '@tongxing/shared';
import type { PersonCaller } from '../common/caller';
import { Clock } from '../common/clock';
import { DomainError } from '../common/domain-error';
import { ConsentsService } from '../consents';
import { EventsQuery, type EventSummaryView } from '../events';
import { SettingsService } from '../settings';
import type { JoinCode } from './join-code.entity';
import { stateOf } from './join-code.rule';
import { JoinCodesQuery } from './join-codes.query';
import type { LandingView } from './landing.dto';

@Injectable()
export class LandingQuery {
  constructor(
    private readonly clock: Clock,
    private readonly codes: JoinCodesQuery,
    private readonly consents: ConsentsService,
    private readonly events: EventsQuery,
    private readonly settings: SettingsService,
  ) {}

  /** What a visitor reads before joining. Refuses nothing: whatever was scanned, there is a page to land on. */
  async page(said: string | undefined, caller: PersonCaller | null): Promise<LandingView> {
    const [organisation, { story, parts, benefits }, code] = await Promise.all([
      this.settings.organisation(),
      this.settings.landing(),
      this.codes.brought(said),
    ]);
    const own = code?.landing ?? null;
    return {
      codeState: stateOf(said, code, businessDay(this.clock.now())),
      organisation,
      story: own ? { ...story, title: own.storyTitle, body: own.storyBody, who: organisation.name } : story,
      parts,
      benefits,
      place: code?.place ?? null,
      channel: code?.channel ?? null,
      nextEvent: await this.eventFor(code),
      alreadyMember: caller?.kind === 'member',
      consentDocument: this.consents.document(),
    };
  }

  /** The event that the code was made for while it lies ahead or is under way; else the one that comes next. */
  private async eventFor(code: JoinCode | null): Promise<EventSummaryView | null> {
    const own = code?.eventId ? await this.events.withSessions(code.eventId).catch(nullIfNotThere) : null;
    const summary = own && this.events.summaryOf(own.event);
    return summary && (summary.state === 'upcoming' || summary.state === 'ongoing') ? summary : this.events.next();
  }
}

function nullIfNotThere(error: unknown): null {
  if (error instanceof DomainError && error.code === 'EVENT_NOT_FOUND') return null;
  throw error;
}
