import { Injectable } from '@nestjs/common';
import { businessDay } from '@tongxing/shared';
import type { PersonCaller } from '../common/caller';
import { Clock } from '../common/clock';
import { ConsentsService } from '../consents';
import { SettingsService } from '../settings';
import { stateOf } from './join-code.rule';
import { JoinCodesQuery } from './join-codes.query';
import type { LandingView } from './landing.dto';

@Injectable()
export class LandingQuery {
  constructor(
    private readonly clock: Clock,
    private readonly codes: JoinCodesQuery,
    private readonly consents: ConsentsService,
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
      alreadyMember: caller?.kind === 'member',
      consentDocument: this.consents.document(),
    };
  }
}
