import { IdempotencyRecord } from '../common/idempotency.entity';
import { OutboxMessage } from '../common/outbox/outbox-message.entity';
import { Setting } from '../settings/setting.entity';
import { AuditEntry } from '../audit/audit-entry.entity';
import { StaffAccount } from '../staff/staff-account.entity';
import { StaffSession } from '../staff/staff-session.entity';
import { Adjustment } from '../adjustments/adjustment.entity';
import { Approval } from '../approvals/approval.entity';
import { Consent } from '../consents/consent.entity';
import { JoinCode } from '../joining/join-code.entity';
import { Member } from '../members/member.entity';
import { MemberCounter } from '../members/member-counter.entity';
import { MemberDataKey } from '../members/member-data-key.entity';
import { MemberSession } from '../members/member-session.entity';
import { MemberStatusChange } from '../members/member-status-change.entity';
import { WechatIdentity } from '../members/wechat-identity.entity';
import { Message } from '../messages/message.entity';
import { JournalAccount } from '../journal/journal-account.entity';
import { JournalEntry } from '../journal/journal-entry.entity';
import { RebuildRun } from '../journal/rebuild-run.entity';
import { RuleDraft } from '../rules/rule-draft.entity';
import { RuleVersionRow } from '../rules/rule-version.entity';
import { PointsAccount } from '../points/points-account.entity';
import { PointsEntry } from '../points/points-entry.entity';
import { LotUseRow } from '../points/lot-use.entity';
import { PointsLot } from '../points/points-lot.entity';
import { RulePayment } from '../points/rule-payment.entity';
import { RuleUse } from '../points/rule-use.entity';
import { GrowthAccount } from '../growth/growth-account.entity';
import { GrowthEntry } from '../growth/growth-entry.entity';
import { MeasureRow } from '../measures/measure.entity';
import { BadgeVersionRow } from '../badges/badge-version.entity';
import { MemberBadge } from '../badges/member-badge.entity';
import { TierVersionRow } from '../tiers/tier-version.entity';
import { MemberTier } from '../tiers/member-tier.entity';
import { TierChangeRow } from '../tiers/tier-change.entity';
import { ClosingLeftOut } from '../closings/closing-left-out.entity';
import { ClosingRun } from '../closings/closing-run.entity';
import { Event } from '../events/event.entity';
import { EventSession } from '../events/event-session.entity';
import { CheckIn } from '../check-ins/check-in.entity';
import { CheckInTicket } from '../check-ins/check-in-ticket.entity';
import { DigitTry } from '../check-ins/digit-try.entity';
import { Scan } from '../check-ins/scan.entity';
import { BadgeCap } from '../badge-desk/badge-cap.entity';
import { BadgeGift } from '../badge-desk/badge-gift.entity';
import { BadgeProposal } from '../badge-desk/badge-proposal.entity';
import { CardRun } from '../cards/card-run.entity';
import { CardSeen } from '../cards/card-seen.entity';
import { CardSweep } from '../cards/card-sweep.entity';
import { ImpactCard } from '../cards/impact-card.entity';
import { BackupRun } from '../backups/backup-run.entity';

/**
 * Every table of the system, one list. An entity that is not named here does not exist for TypeORM, and the
 * drift spec says so: its table stands in a migration and in no entity, or the other way round.
 */
export const entities: (new () => object)[] = [
  IdempotencyRecord,
  OutboxMessage,
  Setting,
  AuditEntry,
  StaffAccount,
  StaffSession,
  Approval,
  Adjustment,
  Member,
  MemberCounter,
  MemberDataKey,
  MemberStatusChange,
  WechatIdentity,
  MemberSession,
  Consent,
  Message,
  JoinCode,
  JournalAccount,
  JournalEntry,
  RebuildRun,
  RuleVersionRow,
  RuleDraft,
  PointsAccount,
  PointsEntry,
  PointsLot,
  LotUseRow,
  RulePayment,
  RuleUse,
  GrowthAccount,
  GrowthEntry,
  MeasureRow,
  BadgeVersionRow,
  MemberBadge,
  TierVersionRow,
  MemberTier,
  TierChangeRow,
  ClosingLeftOut,
  ClosingRun,
  Event,
  EventSession,
  CheckIn,
  CheckInTicket,
  DigitTry,
  Scan,
  BadgeProposal,
  BadgeGift,
  BadgeCap,
  ImpactCard,
  CardRun,
  CardSeen,
  CardSweep,
  BackupRun,
];
