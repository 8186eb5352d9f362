// The views and requests that the pages use, under the API's own names.
import type {
  BadgeArt,
  ChannelKind,
  ConsentPurpose,
  ContributionKind,
  EventKind,
  EventState,
  IllustrationKey,
  MemberStatus,
  Permission,
  Role,
  Track,
} from '@tongxing/shared';

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export interface StaffView { id: string; name: string; login: string; roles: Role[]; permissions: Permission[] }
export interface StaffSignInRequest { login: string; password: string }

export interface TodayEventView { eventId: string; title: string; sessionId: string; sessionTitle: string; startsAt: string; endsAt: string; checkIns: number }
export interface RecentView { kind: 'joined' | 'checked_in'; memberId: string; nickname: string; text: string; at: string }
export interface WeekView { weekStart: string; joined: number; checkIns: number }
export interface AdminHomeView {
  today: { day: string; events: TodayEventView[]; checkIns: number; newMembers: number };
  totals: { members: number; checkInsThisMonth: number; newThisMonth: number; pointsIssuedThisMonth: number };
  recent: RecentView[];
  weekly: WeekView[];
}

export interface MemberRowView {
  id: string; no: number; nickname: string; avatarKey: string; status: MemberStatus;
  phoneMasked: string | null; realNameMasked: string | null; city: string | null;
  joinedOn: string; joinChannel: ChannelKind | null; tierName: string | null;
  balance: number; growth: number; lastSeenOn: string | null;
}
export interface ConsentView { purpose: ConsentPurpose; title: string; line: string; required: boolean; granted: boolean; documentVersion: string | null; decidedAt: string | null }
export interface TierProgressView {
  track: Track; trackName: string;
  current: { code: string; name: string; rank: number } | null;
  next: { code: string; name: string } | null;
  ratio: number; sentence: string | null;
  needs: { measure: string; have: number; bar: number }[];
}
export interface BadgeView {
  code: string; name: string; description: string; art: BadgeArt; earned: boolean; earnedAt: string | null;
  progress: { have: number; need: number } | null; evidence: string | null;
}
export interface PetalView { kind: ContributionKind; quantity: number; title: string; occurredAt: string }
export interface MonthPetalsView { month: string; petals: PetalView[] }
export interface PointsSummaryView { balance: number; pending: number; debt: number; growth: number; thisMonth: number }
export interface MemberDetailView extends MemberRowView {
  birthday: string | null;
  consents: ConsentView[];
  tiers: TierProgressView[];
  badges: BadgeView[];
  branch: MonthPetalsView[];
  points: PointsSummaryView;
  joinCode: { id: string; channel: ChannelKind; place: string } | null;
}
export interface TimelineItemView { id: string; at: string; kind: string; text: string; detail: string | null; reversed: boolean }

export interface PointsEntryView {
  id: string; month: string; occurredAt: string; text: string; delta: number; balanceAfter: number;
  kind: 'earn' | 'spend' | 'reversal' | 'debt' | 'repay' | 'adjust' | 'expire'; reversed: boolean;
}
export interface WhyRuleView { code: string; name: string; version: number; sentence: string; startsOn: string }
export interface EffectLineView { counter: 'points' | 'growth'; delta: number; rule: WhyRuleView | null }
export interface WhyView {
  entry: PointsEntryView;
  contribution: { kind: ContributionKind; kindName: string; title: string; occurredAt: string; quantity: number; recordedAt: string; source: string } | null;
  rule: WhyRuleView | null;
  others: EffectLineView[];
  reversal: { reason: string; at: string } | null;
}

export interface EventSummaryView {
  id: string; title: string; kind: EventKind; kindName: string; place: string;
  startsAt: string | null; endsAt: string | null; state: EventState; cover: IllustrationKey;
}
export interface AdminSessionView {
  id: string; title: string; startsAt: string; endsAt: string; opensAt: string; closesAt: string; open: boolean; checkIns: number;
}
export interface AdminEventView extends EventSummaryView {
  description: string; sessions: AdminSessionView[]; cancelledAt: string | null; cancelReason: string | null;
}
export interface EventRequest { title: string; kind: EventKind; place: string; description: string; cover: IllustrationKey }
export interface SessionRequest { title: string; startsAt: string; endsAt: string; opensBeforeMinutes: number; closesAfterMinutes: number }
export interface CheckInRowView { id: string; memberId: string; memberNo: number; nickname: string; checkedInAt: string; method: string }

export interface CodeView { url: string; digits: string; epoch: number; serverTime: string; expiresAt: string; epochSeconds: number }
export interface ArrivalView { id: string; surname: string; at: string }
export interface CountView { count: number; recent: ArrivalView[] }
export interface CheckInScreenView extends CountView {
  eventId: string; eventTitle: string; sessionId: string; sessionTitle: string; place: string;
  startsAt: string; endsAt: string; opensAt: string; closesAt: string; open: boolean; code: CodeView;
}

export interface JoinCodeLandingView { storyTitle: string; storyBody: string }
export interface JoinCodeView {
  id: string; token: string; channel: ChannelKind; place: string; eventId: string | null; eventTitle: string | null;
  expiresOn: string | null; active: boolean; joined: number; url: string; createdAt: string; landing: JoinCodeLandingView | null;
}
export interface JoinCodeRequest { channel: ChannelKind; place: string; eventId?: string; expiresOn?: string; landing?: JoinCodeLandingView }

export interface RuleRowView {
  code: string; name: string; kind: ContributionKind; kindName: string; version: number; sentence: string;
  startsOn: string; endsOn: string | null; points: number; growth: number; state: 'active' | 'upcoming' | 'past';
  history: { version: number; sentence: string; startsOn: string; endsOn: string | null }[];
}
export interface TierRowView { track: Track; code: string; name: string; sentence: string }
export interface BadgeRowView { code: string; name: string; description: string; art: BadgeArt; sentence: string }
export interface RulesView { rules: RuleRowView[]; tiers: TierRowView[]; badges: BadgeRowView[] }

export interface PersonaView { openid: string; nickname: string; note: string; memberNo: number | null }
