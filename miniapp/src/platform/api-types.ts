// What the server sends and takes, by the names of its OpenAPI document.
import type { AvatarKey, BadgeArt, ConsentPurpose, ContributionKind, EventKind, EventState, IllustrationKey, MemberStatus, Track } from '@tongxing/shared';

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export interface SessionView {
  token: string;
  expiresAt: string;
  memberId: string | null;
}

export interface OrganisationView {
  name: string;
  mission: string;
  contactPhone: string | null;
}

export interface MeView {
  id: string;
  no: number;
  nickname: string;
  avatarKey: AvatarKey;
  joinedOn: string;
  status: MemberStatus;
  phoneMasked: string | null;
  realNameMasked: string | null;
  birthday: string | null;
  city: string | null;
  tierName: string | null;
}

export interface ProfileRequest {
  nickname?: string;
  avatarKey?: AvatarKey;
  phone?: string | null;
  realName?: string | null;
  birthday?: string | null;
  city?: string | null;
}

export interface PetalView {
  kind: ContributionKind;
  quantity: number;
  title: string;
  occurredAt: string;
}

export interface MonthPetalsView {
  month: string;
  petals: PetalView[];
}

export interface TierProgressView {
  track: Track;
  trackName: string;
  current: { code: string; name: string; rank: number } | null;
  next: { code: string; name: string } | null;
  ratio: number;
  sentence: string | null;
  needs: { measure: string; have: number; bar: number }[];
}

export interface EventSummaryView {
  id: string;
  title: string;
  kind: EventKind;
  kindName: string;
  place: string;
  startsAt: string;
  endsAt: string;
  state: EventState;
  cover: IllustrationKey;
}

export interface EventSessionView {
  id: string;
  title: string;
  startsAt: string;
  endsAt: string;
  opensAt: string;
  closesAt: string;
  open: boolean;
  checkedIn: boolean | null;
}

export interface EventDetailView extends EventSummaryView {
  description: string;
  sessions: EventSessionView[];
}

export interface MessageView {
  id: string;
  title: string;
  body: string;
  createdAt: string;
  readAt: string | null;
  link: string | null;
}

export interface TodaySessionView {
  eventId: string;
  eventTitle: string;
  sessionId: string;
  startsAt: string;
  endsAt: string;
  checkedIn: boolean;
}

export interface HomeMemberView {
  me: MeView;
  balance: number;
  growth: number;
  tier: TierProgressView;
  monthPetals: PetalView[];
  branch: MonthPetalsView[];
  unreadMessages: number;
  todaySession: TodaySessionView | null;
  badgesEarned: number;
}

export interface HomeView {
  organisation: OrganisationView;
  serverTime: string;
  member: HomeMemberView | null;
  nextEvent: EventSummaryView | null;
  latestMessage: MessageView | null;
}

export interface ConsentPurposeView {
  purpose: ConsentPurpose;
  title: string;
  line: string;
  required: boolean;
}

export interface LandingView {
  codeState: 'valid' | 'unknown' | 'expired' | 'none';
  organisation: OrganisationView;
  story: { title: string; body: string; who: string; illustration: IllustrationKey };
  parts: { kind: ContributionKind; text: string }[];
  benefits: string[];
  place: string | null;
  channel: string | null;
  nextEvent: EventSummaryView | null;
  alreadyMember: boolean;
  consentDocument: { version: string; purposes: ConsentPurposeView[] };
}

export interface JoinRequest {
  nickname: string;
  avatarKey?: AvatarKey;
  consents: { purpose: ConsentPurpose; granted: boolean }[];
  documentVersion: string;
  isOver14: boolean;
  joinCode?: string;
}

export interface JoinedView {
  member: MeView;
  joinedNow: boolean;
  rejoined: boolean;
}

export interface ConsentView {
  purpose: ConsentPurpose;
  granted: boolean;
  documentVersion: string;
  decidedAt: string;
}

export interface PointsSummaryView {
  balance: number;
  pending: number;
  debt: number;
  growth: number;
  thisMonth: number;
}

export interface PointsEntryView {
  id: string;
  month: string;
  occurredAt: string;
  text: string;
  delta: number;
  balanceAfter: number;
  kind: 'earn' | 'spend' | 'reversal' | 'debt' | 'repay' | 'adjust' | 'expire';
  reversed: boolean;
}

export interface WhyView {
  entry: PointsEntryView;
  contribution: {
    kind: ContributionKind;
    kindName: string;
    title: string;
    occurredAt: string;
    quantity: number;
    recordedAt: string;
    source: string;
  } | null;
  rule: { code: string; name: string; version: number; sentence: string; startsOn: string } | null;
  others: { counter: 'points' | 'growth'; delta: number; ruleCode: string; ruleName: string }[];
  reversal: { reason: string; at: string } | null;
}

export interface BadgeView {
  code: string;
  name: string;
  description: string;
  art: BadgeArt;
  earned: boolean;
  earnedAt: string | null;
  progress: { have: number; need: number } | null;
  evidence: string | null;
}

export interface BadgeWallView {
  earned: number;
  items: BadgeView[];
}

export interface TicketView {
  ticket: string;
  eventId: string;
  eventTitle: string;
  sessionId: string;
  sessionTitle: string;
  expiresAt: string;
  alreadyIn: boolean;
}

export interface CheckInResultView {
  checkInId: string;
  alreadyIn: boolean;
  eventId: string;
  eventTitle: string;
  sessionTitle: string;
  checkedInAt: string;
  points: { delta: number; reason: string }[];
  growth: { delta: number; reason: string }[];
  balance: number;
  growthTotal: number;
  newBadges: { code: string; name: string; art: BadgeArt; description: string }[];
  tier: TierProgressView;
  tierRise: { from: string | null; to: string } | null;
  petal: PetalView;
  monthPetals: PetalView[];
}

export interface PersonaView {
  openid: string;
  nickname: string;
  note: string;
  memberNo: number | null;
}
