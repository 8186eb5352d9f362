import { CHANNEL_KINDS, CONTRIBUTION_KINDS, ILLUSTRATIONS, type ChannelKind, type ContributionKind, type IllustrationKey } from '@tongxing/shared';
import { BoolField, EnumField, ListField, ObjectField, TextField, TextListField } from '../common/fields';
import { ConsentDocumentView } from '../consents';
import { EventSummaryView } from '../events';
import { OrganisationView } from '../settings';
import { CODE_STATES, type CodeState } from './join-code.rule';

export class LandingRequest {
  @TextField({ max: 300, min: 0, optional: true, description: 'Token, scene or link, as it was scanned' })
  code?: string;
}

export class LandingStoryView {
  @TextField()
  title: string;

  @TextField()
  body: string;

  @TextField({ description: 'Who tells it' })
  who: string;

  @EnumField(ILLUSTRATIONS, { name: 'IllustrationKey' })
  illustration: IllustrationKey;
}

export class LandingPartView {
  @EnumField(CONTRIBUTION_KINDS, { name: 'ContributionKind' })
  kind: ContributionKind;

  @TextField()
  text: string;
}

export class LandingView {
  @EnumField(CODE_STATES, { name: 'CodeState' })
  codeState: CodeState;

  @ObjectField(() => OrganisationView)
  organisation: OrganisationView;

  @ObjectField(() => LandingStoryView)
  story: LandingStoryView;

  @ListField(() => LandingPartView, { description: 'What your part can be' })
  parts: LandingPartView[];

  @TextListField()
  benefits: string[];

  @TextField({ nullable: true })
  place: string | null;

  @EnumField(CHANNEL_KINDS, { name: 'ChannelKind', nullable: true })
  channel: ChannelKind | null;

  @ObjectField(() => EventSummaryView, { nullable: true })
  nextEvent: EventSummaryView | null;

  @BoolField()
  alreadyMember: boolean;

  @ObjectField(() => ConsentDocumentView)
  consentDocument: ConsentDocumentView;
}
