import { BoolField, EnumField, IdField, InstantField, IntField, ListField, ObjectField, TextField } from '../common/fields';
import { pageView } from '../common/paging';
import { NewBadgeView } from '../badges';
import { EventSummaryView } from '../events';
import { PetalView } from '../journal';
import { TierProgressView, TierRiseView } from '../tiers';

/** 'staff' recorded it by hand, with a reason. */
export const CHECK_IN_METHODS = ['venue_code', 'venue_digits', 'staff'] as const;
export type CheckInMethod = (typeof CHECK_IN_METHODS)[number];

export const CHECK_IN_STATUSES = ['standing', 'annulled'] as const;
export type CheckInStatus = (typeof CHECK_IN_STATUSES)[number];

export class TicketRequest {
  @TextField({ max: 600, description: "The address in the venue's QR code, or the token at its end" })
  token: string;
}

export class TicketView {
  @TextField({ description: 'Good for one person for ten minutes, also through joining' })
  ticket: string;

  @IdField()
  eventId: string;

  @TextField()
  eventTitle: string;

  @IdField()
  sessionId: string;

  @TextField()
  sessionTitle: string;

  @InstantField()
  expiresAt: string;

  @BoolField({ description: 'The caller has checked in here before' })
  alreadyIn: boolean;
}

/** Either a ticket, or an event together with the six digits on its screen. */
export class CheckInRequest {
  @TextField({ max: 100, optional: true })
  ticket?: string;

  @IdField({ optional: true })
  eventId?: string;

  @TextField({ max: 6, optional: true, pattern: /^\d{6}$/ })
  digits?: string;
}

export class EarnedView {
  @IntField()
  delta: number;

  @TextField({ description: 'Name of the rule that gave it' })
  reason: string;
}

/** Points are a line of the ledger, whose page says why. */
export class EarnedPointsView extends EarnedView {
  @TextField({ description: 'Of the line in the ledger' })
  id: string;
}

/** A check-in that staff took back, and why. */
export class AnnulmentView {
  @TextField()
  reason: string;

  @InstantField()
  at: string;
}

/** What a check-in became: the whole answer to "what did it bring, and why". */
export class CheckInResultView {
  @IdField()
  checkInId: string;

  @BoolField({ description: 'True where this person had checked in before; the rest tells of that first time' })
  alreadyIn: boolean;

  @IdField()
  eventId: string;

  @TextField()
  eventTitle: string;

  @TextField()
  sessionTitle: string;

  @InstantField()
  checkedInAt: string;

  @ListField(() => EarnedPointsView)
  points: EarnedPointsView[];

  @ListField(() => EarnedView)
  growth: EarnedView[];

  @IntField({ min: 0 })
  balance: number;

  @IntField({ min: 0 })
  growthTotal: number;

  @ListField(() => NewBadgeView)
  newBadges: NewBadgeView[];

  @ObjectField(() => TierProgressView)
  tier: TierProgressView;

  @ObjectField(() => TierRiseView, { nullable: true })
  tierRise: TierRiseView | null;

  @ObjectField(() => PetalView)
  petal: PetalView;

  @ListField(() => PetalView)
  monthPetals: PetalView[];

  @ObjectField(() => AnnulmentView, { nullable: true, description: 'Where it was taken back later; what it became went back with it' })
  annulment: AnnulmentView | null;
}

export class EventSessionView {
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

  @BoolField({ nullable: true, description: 'Null for a caller who is no member' })
  checkedIn: boolean | null;
}

export class EventDetailView extends EventSummaryView {
  @TextField({ min: 0 })
  description: string;

  @ListField(() => EventSessionView)
  sessions: EventSessionView[];
}

/** Who recorded a check-in by hand, why, and when they did. */
export class ByHandView {
  @TextField({ min: 0 })
  by: string;

  @TextField()
  reason: string;

  @InstantField()
  at: string;
}

export class CheckInRowView {
  @IdField()
  id: string;

  @IdField()
  memberId: string;

  @IntField({ min: 1 })
  memberNo: number;

  @TextField()
  nickname: string;

  @InstantField()
  checkedInAt: string;

  @EnumField(CHECK_IN_METHODS, { name: 'CheckInMethod' })
  method: CheckInMethod;

  @IdField({ description: 'The contribution that it is in the journal' })
  entryId: string;

  @ObjectField(() => AnnulmentView, { nullable: true, description: 'Where it was taken back: it stays in the list and counts no more' })
  annulment: AnnulmentView | null;

  @ObjectField(() => ByHandView, { nullable: true, description: 'Where staff recorded it' })
  byHand: ByHandView | null;

  @BoolField({ description: 'It was taken back, and no other check-in of this person stands here: it can be recorded anew' })
  missing: boolean;
}

export class CheckInRowPage extends pageView(CheckInRowView) {}

/** What the venue's screen shows for one epoch. */
export class CodeView {
  @TextField({ description: 'In the QR code' })
  url: string;

  @TextField()
  digits: string;

  @IntField({ min: 0 })
  epoch: number;

  @InstantField()
  serverTime: string;

  @InstantField({ description: 'When the next code comes; this one is accepted for 45 seconds more' })
  expiresAt: string;

  @IntField({ min: 1 })
  epochSeconds: number;
}

export class ArrivalView {
  @IdField()
  id: string;

  @TextField({ description: 'First character and stars: the screen is read by everyone in the hall' })
  surname: string;

  @InstantField()
  at: string;
}

export class CountView {
  @IntField({ min: 0 })
  count: number;

  @ListField(() => ArrivalView)
  recent: ArrivalView[];
}

export class CheckInScreenView extends CountView {
  @IdField()
  eventId: string;

  @TextField()
  eventTitle: string;

  @IdField()
  sessionId: string;

  @TextField()
  sessionTitle: string;

  @TextField()
  place: string;

  @InstantField()
  startsAt: string;

  @InstantField()
  endsAt: string;

  @InstantField()
  opensAt: string;

  @InstantField()
  closesAt: string;

  @BoolField()
  open: boolean;

  @ObjectField(() => CodeView)
  code: CodeView;
}
