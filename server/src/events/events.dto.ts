import {
  EVENT_KINDS,
  EVENT_STATES,
  ILLUSTRATIONS,
  type EventKind,
  type EventState,
  type IllustrationKey,
} from '@tongxing/shared';
import { BoolField, EnumField, IdField, InstantField, IntField, ListField, TextField } from '../common/fields';
import { PageQuery, pageView } from '../common/paging';
import { MOST_DOOR_MINUTES } from './events.rule';

export const EVENT_LISTS = ['upcoming', 'past'] as const;
export type EventList = (typeof EVENT_LISTS)[number];

export class EventListQuery extends PageQuery {
  @EnumField(EVENT_LISTS, { name: 'EventList', optional: true, description: 'upcoming, with what is under way, when left out' })
  when?: EventList;
}

export class EventRequest {
  @TextField({ max: 60 })
  title: string;

  @EnumField(EVENT_KINDS, { name: 'EventKind' })
  kind: EventKind;

  @TextField({ max: 80 })
  place: string;

  @TextField({ min: 0, max: 2_000 })
  description: string;

  @EnumField(ILLUSTRATIONS, { name: 'IllustrationKey' })
  cover: IllustrationKey;
}

/** What is left out stays. */
export class EventPatchRequest {
  @TextField({ max: 60, optional: true })
  title?: string;

  @EnumField(EVENT_KINDS, { name: 'EventKind', optional: true })
  kind?: EventKind;

  @TextField({ max: 80, optional: true })
  place?: string;

  @TextField({ min: 0, max: 2_000, optional: true })
  description?: string;

  @EnumField(ILLUSTRATIONS, { name: 'IllustrationKey', optional: true })
  cover?: IllustrationKey;
}

export class CancellationRequest {
  @TextField({ max: 200, description: 'Members read it' })
  reason: string;
}

export class EventSessionRequest {
  @TextField({ max: 40 })
  title: string;

  @InstantField()
  startsAt: string;

  @InstantField()
  endsAt: string;

  @IntField({ min: 0, max: MOST_DOOR_MINUTES, optional: true, description: '60 when left out; on a change, what it was' })
  opensBeforeMinutes?: number;

  @IntField({ min: 0, max: MOST_DOOR_MINUTES, optional: true, description: '60 when left out; on a change, what it was' })
  closesAfterMinutes?: number;
}

export class EventSummaryView {
  @IdField()
  id: string;

  @TextField()
  title: string;

  @EnumField(EVENT_KINDS, { name: 'EventKind' })
  kind: EventKind;

  @TextField()
  kindName: string;

  @TextField()
  place: string;

  @InstantField()
  startsAt: string;

  @InstantField()
  endsAt: string;

  @EnumField(EVENT_STATES, { name: 'EventState' })
  state: EventState;

  @EnumField(ILLUSTRATIONS, { name: 'IllustrationKey' })
  cover: IllustrationKey;
}

export class EventSummaryPage extends pageView(EventSummaryView) {}

/** An event as staff find it in their list: perhaps still without a session, so without a time. */
export class AdminEventSummaryView {
  @IdField()
  id: string;

  @TextField()
  title: string;

  @EnumField(EVENT_KINDS, { name: 'EventKind' })
  kind: EventKind;

  @TextField()
  kindName: string;

  @TextField()
  place: string;

  @InstantField({ nullable: true, description: 'Null while there is no session' })
  startsAt: string | null;

  @InstantField({ nullable: true })
  endsAt: string | null;

  @EnumField(EVENT_STATES, { name: 'EventState' })
  state: EventState;

  @EnumField(ILLUSTRATIONS, { name: 'IllustrationKey' })
  cover: IllustrationKey;
}

export class AdminEventSummaryPage extends pageView(AdminEventSummaryView) {}

export class AdminSessionView {
  @IdField()
  id: string;

  @TextField()
  title: string;

  @InstantField()
  startsAt: string;

  @InstantField()
  endsAt: string;

  @InstantField()
  opensAt: string;

  @InstantField()
  closesAt: string;

  @BoolField({ description: 'Whether check-ins are taken at this moment' })
  open: boolean;

  @IntField({ min: 0 })
  checkIns: number;

  @IntField({ min: 0, description: 'Check-ins that were made and taken back' })
  annulments: number;
}

export class AdminEventView extends AdminEventSummaryView {
  @TextField({ min: 0 })
  description: string;

  @ListField(() => AdminSessionView)
  sessions: AdminSessionView[];

  @InstantField({ nullable: true })
  cancelledAt: string | null;

  @TextField({ nullable: true })
  cancelReason: string | null;
}
