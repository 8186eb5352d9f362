// tier-proposals.service.ts — changes of the ladders. Owns: one asks and another one puts it into force, from tomorrow at the
// earliest; none is written over one that came meanwhile, and what was earned before is never judged anew.
import { Injectable } from '@nestjs/common';
import { businessDay, formatDay, TRACK_NAMES, type Track } from '@tongxing/shared';
import type { EntityManager } from 'typeorm';
import { ApprovalsQuery, ApprovalsService, type Approval, type ApprovalPayload } from '../approvals';
import { AuditService } from '../audit';
import type { StaffCaller } from '../common/caller';
import { Clock } from '../common/clock';
import { DomainError } from '../common/domain-error';
import { earliestStart } from '../common/versions';
import { Idempotency } from '../common/idempotency';
import { newId } from '../common/ids';
import { Transactor, type Tx } from '../common/transactor';
import { affectedBy } from '../database/rows';
import { TierVersionRow } from './tier-version.entity';
import { barsOf, versionOf, type TierProposal } from './tier-proposal.rule';
import type { TierChangeFields, TierProposalRequest, TierProposedView } from './tier-proposals.dto';
import { rungSentence } from './tiers.copy';
import { heldTier, type TierVersion } from './tiers.rule';
import { TiersService, type NewTierVersion } from './tiers.service';

/** The title of an approval has room for so many. */
const TITLE = 120;

@Injectable()
export class TierProposalsService {
  constructor(
    private readonly approvals: ApprovalsService,
    private readonly asked: ApprovalsQuery,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly tiers: TiersService,
    private readonly transactor: Transactor,
  ) {}

  /**
   * Asks for another rung, for other terms of one, or for its end.
   * Refuses: NOT_FOUND; TIER_VERSION_MOVED { latest }; TIER_TERMS_INVALID; TIER_UNCHANGED; TIER_START_TOO_EARLY;
   * APPROVAL_ALREADY_ASKED where a change of the same rung waits.
   */
  propose(staff: StaffCaller, key: string, request: TierProposalRequest): Promise<TierProposedView> {
    const { reason, ...wanted } = request;
    return this.idempotency.once(staff, key, { ...wanted, reason }, async (tx) => {
      const proposal = proposalOf(request);
      const versions = await this.all(tx, proposal.track);
      const version = versionOf(versions, proposal, { earliest: earliestStart(this.clock.now()), codeOfNew: this.newCode(proposal.track) });
      const now = heldTier(versions, proposal.code ?? undefined, businessDay(this.clock.now()));
      const said = { before: now && rungSentence(now), after: proposal.purpose === 'ending' ? null : rungSentence(version) };
      const approval = await this.approvals.ask(tx, {
        ...{ kind: 'tier_definition', subjectKey: proposal.code ?? version.code, waiting: 'one', memberId: null, reason, staff },
        title: titleOf(proposal),
        payload: { ...payloadOf(proposal), ...said },
      });
      return { approvalId: approval.id, state: 'pending', startsOn: proposal.startsOn };
    });
  }

  /**
   * The version that it would become, for whoever only wonders what it would bring; nobody is asked and nothing is written.
   * Refuses as `propose`, but takes a first day that has passed for the first one that is still free.
   */
  async imagined(manager: EntityManager, wanted: TierChangeFields, codeOfNew: string): Promise<NewTierVersion> {
    const proposal = proposalOf(wanted);
    return this.becomes(await this.all(manager, proposal.track), proposal, codeOfNew);
  }

  /**
   * Puts it into force from the day that was asked for, or from the first day that is still free where that one has passed.
   * Refuses: NOT_FOUND; APPROVAL_OWN; APPROVAL_NOT_PENDING; TIER_VERSION_MOVED { latest, approvalId } where another version
   * of the rung came meanwhile; and as `propose`, where its ladder has changed.
   */
  approve(staff: StaffCaller, id: string): Promise<TierProposedView> {
    return this.transactor.run(async (tx) => {
      await this.assertOurs(tx, staff, id);
      const { approval, repeated } = await this.approvals.approve(tx, id, staff);
      const startsOn = repeated ? await this.beginningOf(tx, approval) : await this.carryOut(tx, staff, approval).catch(toldOf(id));
      return { approvalId: id, state: 'approved', startsOn };
    });
  }

  /** Refuses: NOT_FOUND; APPROVAL_OWN; APPROVAL_NOT_PENDING. */
  refuse(staff: StaffCaller, id: string, note: string): Promise<TierProposedView> {
    return this.transactor.run(async (tx) => {
      await this.assertOurs(tx, staff, id);
      const { approval } = await this.approvals.refuse(tx, id, staff, note);
      return { approvalId: id, state: 'refused', startsOn: proposalIn(approval.payload).startsOn };
    });
  }

  /** Refuses: NOT_FOUND; APPROVAL_OTHERS; APPROVAL_NOT_PENDING. */
  withdraw(staff: StaffCaller, id: string): Promise<TierProposedView> {
    return this.transactor.run(async (tx) => {
      await this.assertOurs(tx, staff, id);
      const { approval } = await this.approvals.withdraw(tx, id, staff);
      return { approvalId: id, state: 'withdrawn', startsOn: proposalIn(approval.payload).startsOn };
    });
  }

  private async carryOut(tx: Tx, staff: StaffCaller, approval: Approval): Promise<string> {
    const { id: approvalId, subjectKey, requestedBy: proposedBy } = approval;
    const proposal = proposalIn(approval.payload);
    // Two changes of one ladder come one after the other, so that each sees the rungs that the other one leaves.
    await affectedBy(tx, 'UPDATE tier_version SET version = version WHERE track = ?', [proposal.track]);
    const version = this.becomes(await this.all(tx, proposal.track), proposal, subjectKey);
    await this.tiers.succeed(tx, version, { proposedBy, activatedBy: staff.staffId, approvalId });
    await this.audit.note(tx, staff, {
      ...{ action: 'tier.published', objectKind: 'tier', objectId: version.code },
      details: { title: version.name, version: version.version, startsOn: version.startsOn },
    });
    return version.startsOn;
  }

  /** From the day that was asked for, or from the first day that is still free where that one has passed. */
  private becomes(versions: readonly TierVersion[], asked: TierProposal, codeOfNew: string): NewTierVersion {
    const earliest = earliestStart(this.clock.now());
    return versionOf(versions, { ...asked, startsOn: asked.startsOn < earliest ? earliest : asked.startsOn }, { earliest, codeOfNew });
  }

  /** The day on which what was approved before begins. */
  private async beginningOf(tx: Tx, { id: approvalId, payload }: Approval): Promise<string> {
    const became = await tx.getRepository(TierVersionRow).findOneBy({ approvalId });
    return became?.startsOn ?? proposalIn(payload).startsOn;
  }

  /** Read anew: another node may have published a moment ago. */
  private all(manager: EntityManager, track: Track): Promise<TierVersionRow[]> {
    return manager.getRepository(TierVersionRow).findBy({ track });
  }

  private newCode(track: Track): string {
    return `${track}_${newId(this.clock.now()).toLowerCase()}`;
  }

  /** An approval of another kind is decided by the noun that asked for it. */
  private async assertOurs(tx: Tx, staff: StaffCaller, id: string): Promise<void> {
    const { kind } = await this.asked.one(id, staff, tx);
    if (kind !== 'tier_definition') throw new DomainError('NOT_FOUND', { approvalId: id });
  }
}

/** Whoever approves has nothing to mend and may only say no, so the refusal says of which approval it speaks. */
function toldOf(approvalId: string): (error: unknown) => never {
  return (error) => {
    throw error instanceof DomainError && error.code === 'TIER_VERSION_MOVED' ? new DomainError(error.code, { ...error.details, approvalId }) : error;
  };
}

function proposalOf({ purpose, code, baseVersion, track, name, match, bars, keepPercent, startsOn }: TierChangeFields): TierProposal {
  return { ...{ purpose, code, baseVersion, track, name, match, startsOn }, bars: barsOf(bars), keep: keepPercent === null ? { type: 'forever' } : { type: 'yearly', percent: keepPercent } };
}

function payloadOf({ purpose, code, baseVersion, track, name, match, bars, keep, startsOn }: TierProposal): ApprovalPayload {
  return { purpose, code, baseVersion, track, name, match, bars: JSON.stringify(bars), keepPercent: keep.type === 'yearly' ? keep.percent : null, startsOn };
}

/** What an approval keeps of a proposal. */
export function proposalIn(payload: ApprovalPayload): TierProposal {
  const said = payload as unknown as Omit<TierChangeFields, 'bars'> & { bars: string };
  return proposalOf({ ...said, bars: JSON.parse(said.bars) as TierChangeFields['bars'] });
}

function titleOf({ purpose, code, track, name, startsOn }: TierProposal): string {
  const what = purpose === 'ending' ? `不再授予「${name}」` : code === null ? `在${TRACK_NAMES[track]}序列加一级「${name}」` : `更改等级「${name}」`;
  return `${what}，${formatDay(startsOn, '0001-01-01')}起`.slice(0, TITLE);
}
