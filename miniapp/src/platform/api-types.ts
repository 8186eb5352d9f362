// What the server sends and takes, by the names of its OpenAPI document; nothing here is written by hand twice.
import type { components } from '@tongxing/shared/api';

type Schemas = components['schemas'];

/** A page of a list; the cursor is the server's own and says nothing to us. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export type SessionView = Schemas['SessionView'];
export type HomeView = Schemas['HomeView'];
export type HomeMemberView = Schemas['HomeMemberView'];
export type LandingView = Schemas['LandingView'];
export type JoinRequest = Schemas['JoinRequest'];
export type JoinedView = Schemas['JoinedView'];
export type MeView = Schemas['MeView'];
export type ProfileRequest = Schemas['ProfileRequest'];
export type ConsentView = Schemas['ConsentView'];
export type DocumentsView = Schemas['DocumentsView'];
export type MessageView = Schemas['MessageView'];
export type PetalView = Schemas['PetalView'];
export type TierProgressView = Schemas['TierProgressView'];
export type TierStandingView = Schemas['TierStandingView'];
export type TierHistoryView = Schemas['TierHistoryView'];
export type EventSummaryView = Schemas['EventSummaryView'];
export type EventDetailView = Schemas['EventDetailView'];
export type EventSessionView = Schemas['EventSessionView'];
export type TicketView = Schemas['TicketView'];
export type CheckInResultView = Schemas['CheckInResultView'];
export type PointsSummaryView = Schemas['PointsSummaryView'];
export type PointsOnDayView = Schemas['PointsOnDayView'];
export type PointsEntryView = Schemas['PointsEntryView'];
export type WhyView = Schemas['WhyView'];
export type ImpactCardView = Schemas['ImpactCardView'];
export type FigureView = Schemas['FigureView'];
export type FigureEntryView = Schemas['FigureEntryView'];
export type CardSummaryView = Schemas['CardSummaryView'];
export type BadgeDetailView = Schemas['BadgeDetailView'];
export type BadgeEvidenceLineView = Schemas['BadgeEvidenceLineView'];
export type BadgeEvidenceView = Schemas['BadgeEvidenceView'];
export type BadgeProgressView = Schemas['BadgeProgressView'];
export type BadgeView = Schemas['BadgeView'];
export type BadgeWallView = Schemas['BadgeWallView'];
export type PersonaView = Schemas['PersonaView'];
