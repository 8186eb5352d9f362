// The views and requests that these pages use: aliases of the generated types, and nothing of their own.
import type { components } from '@tongxing/shared/api';

type Schemas = components['schemas'];

/** What every keyset list answers. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export type StaffSignInRequest = Schemas['StaffSignInRequest'];
export type StaffView = Schemas['StaffView'];
export type HomeView = Schemas['HomeView'];

export type AdminHomeView = Schemas['AdminHomeView'];
export type RecentView = Schemas['RecentView'];
export type TodayEventView = Schemas['TodayEventView'];
export type WeekView = Schemas['WeekView'];

export type BadgeCriterionType = Schemas['BadgeCriterionType'];
export type BadgeProposalRequest = Schemas['BadgeProposalRequest'];
export type BadgeProposalView = Schemas['BadgeProposalView'];
export type BadgeView = Schemas['BadgeView'];
export type CriterionView = Schemas['CriterionView'];
export type DeskBadgeDetailView = Schemas['DeskBadgeDetailView'];
export type DeskBadgeView = Schemas['DeskBadgeView'];
export type DeskWallView = Schemas['DeskWallView'];
export type GiftView = Schemas['GiftView'];
export type Measure = Schemas['Measure'];
export type MemberGiftsView = Schemas['MemberGiftsView'];
export type ConsentView = Schemas['ConsentView'];
export type MemberDetailView = Schemas['MemberDetailView'];
export type MemberRowView = Schemas['MemberRowView'];
export type MonthPetalsView = Schemas['MonthPetalsView'];
export type TierProgressView = Schemas['TierProgressView'];
export type TierStandingView = Schemas['TierStandingView'];
export type HonourView = Schemas['HonourView'];
export type GivableHonourView = Schemas['GivableHonourView'];
export type HonourRequest = Schemas['HonourRequest'];
export type MemberTiersView = Schemas['MemberTiersView'];
export type StaffTierHistoryView = Schemas['StaffTierHistoryView'];
export type TierActView = Schemas['TierActView'];
export type TierLockRequest = Schemas['TierLockRequest'];
export type TierUnlockRequest = Schemas['TierUnlockRequest'];
export type LaddersView = Schemas['LaddersView'];
export type LadderView = Schemas['LadderView'];
export type LadderRungView = Schemas['LadderRungView'];
export type NoticedView = Schemas['NoticedView'];
export type TierProposalRequest = Schemas['TierProposalRequest'];
export type TierProposalView = Schemas['TierProposalView'];
export type TierProposedView = Schemas['TierProposedView'];
export type Track = Schemas['Track'];
export type Yardstick = Schemas['Yardstick'];
export type TimelineItemView = Schemas['TimelineItemView'];
export type ReversalPreviewView = Schemas['ReversalPreviewView'];
export type UndoneView = Schemas['UndoneView'];
export type HandCheckInPreviewView = Schemas['HandCheckInPreviewView'];
export type HandCheckInView = Schemas['HandCheckInView'];

export type PointsEntryView = Schemas['PointsEntryView'];
export type RuleCitationView = Schemas['RuleCitationView'];
export type WhyView = Schemas['WhyView'];

export type AdjustmentOutlookView = Schemas['AdjustmentOutlookView'];
export type AdjustmentRequest = Schemas['AdjustmentRequest'];
export type AdjustmentReversalPreviewView = Schemas['AdjustmentReversalPreviewView'];
export type AdjustmentView = Schemas['AdjustmentView'];
export type ApprovalSettingsRequest = Schemas['ApprovalSettingsRequest'];
export type ApprovalSettingsView = Schemas['ApprovalSettingsView'];
export type ApprovalTab = Schemas['ApprovalTab'];
export type DeskItemView = Schemas['DeskItemView'];
export type DeskWaitingView = Schemas['DeskWaitingView'];
export type OwnMembershipView = Schemas['OwnMembershipView'];
export type StaffLinkView = Schemas['StaffLinkView'];

export type AdminEventSummaryView = Schemas['AdminEventSummaryView'];
export type AdminEventView = Schemas['AdminEventView'];
export type AdminSessionView = Schemas['AdminSessionView'];
export type CheckInMethod = Schemas['CheckInMethod'];
export type CheckInRowView = Schemas['CheckInRowView'];
export type EventRequest = Schemas['EventRequest'];
export type EventSessionRequest = Schemas['EventSessionRequest'];

export type ArrivalView = Schemas['ArrivalView'];
export type CheckInScreenView = Schemas['CheckInScreenView'];
export type CodeView = Schemas['CodeView'];
export type CountView = Schemas['CountView'];

export type JoinCodePatch = Schemas['JoinCodePatch'];
export type JoinCodeRequest = Schemas['JoinCodeRequest'];
export type JoinCodeView = Schemas['JoinCodeView'];

export type AuditActorView = Schemas['AuditActorView'];
export type AuditChainView = Schemas['AuditChainView'];
export type AuditEntryView = Schemas['AuditEntryView'];
export type AuditFlaw = Schemas['AuditFlaw'];

export type BackupFailure = Schemas['BackupFailure'];
export type BackupStandingView = Schemas['BackupStandingView'];

export type ClosingStandingView = Schemas['ClosingStandingView'];

export type BadgeRuleView = Schemas['BadgeRuleView'];
export type RuleDraftView = Schemas['RuleDraftView'];
export type RuleEndingRequest = Schemas['RuleEndingRequest'];
export type RuleHistoryView = Schemas['RuleHistoryView'];
export type RulesView = Schemas['RulesView'];
export type RuleView = Schemas['RuleView'];
export type TierRuleView = Schemas['TierRuleView'];

export type TierMoveView = Schemas['TierMoveView'];
export type TierTurnView = Schemas['TierTurnView'];
export type TierWayView = Schemas['TierWayView'];
export type WhatIfLineView = Schemas['WhatIfLineView'];
export type WhatIfProgressView = Schemas['WhatIfProgressView'];
export type RuleWhatIfRequest = Schemas['RuleWhatIfRequest'];
export type RuleEndingWhatIfRequest = Schemas['RuleEndingWhatIfRequest'];
export type TierWhatIfRequest = Schemas['TierWhatIfRequest'];
export type WhatIfResultView = Schemas['WhatIfResultView'];
