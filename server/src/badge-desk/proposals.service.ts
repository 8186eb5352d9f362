// proposals.service.ts — the only writer of badge_proposal. Owns: no definition changes before another person has put it
// into force, and none is written over one that came meanwhile.
import { Injectable } from '@nestjs/common';
import { criterionSentence, BadgesService, type BadgeVersion } from '../badges';
import { ApprovalsService } from '../approvals';
import { AuditService, type StaffActor } from '../audit';
import type { StaffCaller } from '../common/caller';
import { Clock } from '../common/clock';
import { DomainError } from '../common/domain-error';
import { Idempotency } from '../common/idempotency';
import { earliestStart } from '../common/versions';
import { newId } from '../common/ids';
import { Transactor, type Tx } from '../common/transactor';
import { PROPOSAL } from './badge-desk.copy';
import { BadgeProposal } from './badge-proposal.entity';
import { assertContent, assertFollows, versionOf, type BadgeContent } from './badge-proposal.rule';

export interface Proposing {
  /** The badge that it is about; null for a new one. */
  readonly code: string | null;
  /** The newest version that the author has seen; 0 for a new badge. */
  readonly baseVersion: number;
  /** What it should be; the place on the wall stays with the badge, and a new one goes to the end of its family. */
  readonly content: Omit<BadgeContent, 'position'>;
  readonly reason: string;
  /** The request as it came: sent again it is the same one, whatever its event is called by then. */
  readonly said: object;
}

@Injectable()
export class ProposalsService {
  constructor(
    private readonly approvals: ApprovalsService,
    private readonly audit: AuditService,
    private readonly badges: BadgesService,
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly transactor: Transactor,
  ) {}

  /**
   * Asks another person to put a version into force, and answers the proposal's id; sent again it is the same proposal.
   * Refuses: NOT_FOUND; BADGE_VERSION_MOVED { latest }; BADGE_DEFINITION_INVALID { fields }; BADGE_UNCHANGED;
   * APPROVAL_ALREADY_ASKED where a version of this badge waits already.
   */
  propose(staff: StaffCaller, key: string, { code: known, baseVersion, content: wished, reason, said }: Proposing): Promise<string> {
    return this.idempotency.once(staff, key, said, async (tx) => {
      const now = this.clock.now();
      const id = newId(now);
      const base = known === null ? null : await this.baseOf(tx, known, baseVersion);
      const content = { ...wished, position: base?.position ?? (await this.lastPlace(tx)) + 1 };
      assertContent(content, earliestStart(now));
      if (base) assertFollows(content, base);
      const code = known ?? codeOfNew(id);
      const version = (base?.version ?? 0) + 1;
      const approval = await this.approvals.ask(tx, {
        kind: 'badge_version',
        subjectKey: code,
        waiting: 'one',
        memberId: null,
        title: base ? PROPOSAL.next(base.name, version, content.startsOn) : PROPOSAL.first(content.name, content.startsOn),
        // Frozen here as sentences, so that what was decided can be read for ever without looking anything up.
        payload: {
          ...{ proposalId: id, code, name: content.name, version, startsOn: content.startsOn },
          before: base ? criterionSentence(base.criterion) : null,
          after: criterionSentence(content.criterion),
        },
        reason,
        staff,
      });
      await tx.getRepository(BadgeProposal).insert({
        ...{ id, code, baseVersion: base?.version ?? 0, approvalId: approval.id, proposedAt: now, versionId: null },
        content: { ...content },
      });
      return id;
    });
  }

  /**
   * Puts what was proposed into force as the badge's next version. A second time is the first one's answer.
   * Refuses: NOT_FOUND; APPROVAL_OWN while two persons are needed; APPROVAL_NOT_PENDING; BADGE_VERSION_MOVED where
   * another version came meanwhile; BADGE_DEFINITION_INVALID { fields: ['endsOn'] } where it would be over before it begins.
   */
  approve(id: string, staff: StaffActor): Promise<void> {
    return this.transactor.run(async (tx) => {
      const { approvalId, code, baseVersion, content } = await this.find(tx, id);
      const { approval, repeated } = await this.approvals.approve(tx, approvalId, staff);
      if (repeated) return;
      const version = versionOf(content, code, baseVersion, earliestStart(this.clock.now()));
      if (baseVersion > 0) await this.baseOf(tx, code, baseVersion);
      const versionId = await this.badges.succeed(tx, version, { proposedBy: approval.requestedBy, activatedBy: staff.staffId });
      await tx.getRepository(BadgeProposal).update({ id }, { versionId });
      await this.audit.note(tx, staff, {
        action: 'badge.published',
        objectKind: 'badge',
        objectId: versionId,
        details: { code, name: version.name, version: version.version, startsOn: version.startsOn },
      });
    });
  }

  /** Says no, and why. Refuses: NOT_FOUND, APPROVAL_OWN, APPROVAL_NOT_PENDING. */
  refuse(id: string, note: string, staff: StaffActor): Promise<void> {
    return this.transactor.run(async (tx) => {
      await this.approvals.refuse(tx, (await this.find(tx, id)).approvalId, staff, note);
    });
  }

  /** Takes it back. Refuses: NOT_FOUND, APPROVAL_OTHERS, APPROVAL_NOT_PENDING. */
  withdraw(id: string, staff: StaffActor): Promise<void> {
    return this.transactor.run(async (tx) => {
      await this.approvals.withdraw(tx, (await this.find(tx, id)).approvalId, staff);
    });
  }

  /** The version that a proposal would follow. Refuses: NOT_FOUND, BADGE_VERSION_MOVED. */
  private async baseOf(tx: Tx, code: string, baseVersion: number): Promise<BadgeVersion> {
    const latest = await this.badges.latest(tx, code);
    if (!latest) throw new DomainError('NOT_FOUND', { code });
    if (latest.version !== baseVersion) throw new DomainError('BADGE_VERSION_MOVED', { code, latest: latest.version });
    return latest;
  }

  private async lastPlace(tx: Tx): Promise<number> {
    return Math.max(0, ...(await this.badges.versions(tx)).map(({ position }) => position));
  }

  private async find(tx: Tx, id: string): Promise<BadgeProposal> {
    const proposal = await tx.getRepository(BadgeProposal).findOneBy({ id });
    if (!proposal) throw new DomainError('NOT_FOUND', { proposalId: id });
    return proposal;
  }
}

/** A badge's code is never shown and never changes; the proposal's own id makes it one of a kind. */
function codeOfNew(id: string): string {
  return `badge_${id.toLowerCase()}`;
}
