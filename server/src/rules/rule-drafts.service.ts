// rule-drafts.service.ts — the only writer of rule_draft. Owns: nothing prices before another person has put it into
// force, and two editors never overwrite each other.
import { Injectable } from '@nestjs/common';
import { ruleSentence, type RuleDraftState } from '@tongxing/shared';
import { ApprovalsQuery, ApprovalsService } from '../approvals';
import { AuditService, type StaffActor } from '../audit';
import { Clock } from '../common/clock';
import { DomainError } from '../common/domain-error';
import { earliestStart } from '../common/versions';
import { newId } from '../common/ids';
import { Transactor, type Tx } from '../common/transactor';
import { StaffService } from '../staff';
import type { RuleVersion } from './earning-rule';
import { RuleDraft } from './rule-draft.entity';
import {
  assertCanPay, assertChanged, assertStart, checked, codeOfNew, contentOf, releasedState, versionOf,
  type DraftContent, type DraftedRule,
} from './rule-draft.rule';
import { PROPOSAL } from './rules.copy';
import { RulesService } from './rules.service';

export interface NewDraft extends DraftContent {
  /** The rule that it is about; null for a new one. */
  readonly code: string | null;
  /** The newest version that the editor has seen; 0 for a new rule. */
  readonly baseVersion: number;
}

export interface Ending {
  readonly code: string;
  readonly baseVersion: number;
  /** The first day on which the rule no longer counts. */
  readonly endsOn: string;
  readonly reason: string;
}

type Moved = Partial<Pick<RuleDraft, 'state' | 'publishedVersion' | 'startsOn'>>;
type DraftAct = 'rule_draft.started' | 'rule_draft.changed' | 'rule_draft.discarded' | 'rule_draft.restored';

@Injectable()
export class RuleDraftsService {
  constructor(
    private readonly approvals: ApprovalsService,
    private readonly approvalsQuery: ApprovalsQuery,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly rules: RulesService,
    private readonly staff: StaffService,
    private readonly transactor: Transactor,
  ) {}

  /** Answers the new draft's id. Refuses: NOT_FOUND for an unknown rule, RULE_VERSION_MOVED, RULE_TERMS_INVALID. */
  async start(tx: Tx, { code, baseVersion, ...content }: NewDraft, staff: StaffActor): Promise<string> {
    const id = newId(this.clock.now());
    const base = code === null ? null : await this.rules.baseOf(tx, code, baseVersion);
    const drafted = { ...checked(content, base), code: code ?? codeOfNew(id), baseVersion: base?.version ?? 0, purpose: 'terms' as const };
    await this.insert(tx, id, drafted, 'open', staff);
    await this.note(tx, 'rule_draft.started', id, drafted.name, staff);
    return id;
  }

  /**
   * Saves what an editor has, who has read this revision. Saying the same twice is saying it once.
   * Refuses: NOT_FOUND, RULE_DRAFT_NOT_OPEN, RULE_DRAFT_CHANGED { revision, changedBy, changedAt }, RULE_TERMS_INVALID.
   */
  async save(id: string, revision: number, content: DraftContent, staff: StaffActor): Promise<void> {
    await this.transactor.run(async (tx) => {
      const draft = await this.settled(tx, id);
      const base = await this.rules.latest(tx, draft.code);
      const saved = checked(content, base);
      if (isRepeat(draft, revision, staff) && JSON.stringify(contentOf(draft)) === JSON.stringify(saved)) return;
      await this.change(tx, draft, revision, { ...saved }, staff);
      await this.note(tx, 'rule_draft.changed', id, saved.name, staff);
    });
  }

  /** Lays it aside. Refuses: NOT_FOUND, RULE_DRAFT_NOT_OPEN, RULE_DRAFT_CHANGED. */
  async discard(id: string, revision: number, staff: StaffActor): Promise<void> {
    await this.transactor.run(async (tx) => {
      const draft = await this.settled(tx, id);
      if (isRepeat(draft, revision, staff) && draft.state === 'discarded') return;
      await this.change(tx, draft, revision, { state: 'discarded' }, staff);
      await this.note(tx, 'rule_draft.discarded', id, draft.name, staff);
    });
  }

  /** Takes up again what was laid aside; a second time changes nothing. Refuses: NOT_FOUND, RULE_DRAFT_NOT_OPEN. */
  async restore(id: string, staff: StaffActor): Promise<void> {
    await this.transactor.run(async (tx) => {
      const draft = await this.settled(tx, id);
      if (draft.state === 'open') return;
      if (draft.state !== 'discarded' || draft.purpose === 'ending') throw new DomainError('RULE_DRAFT_NOT_OPEN', { state: draft.state });
      const moved = await tx
        .getRepository(RuleDraft)
        .update({ id, state: 'discarded', revision: draft.revision }, { state: 'open', revision: draft.revision + 1, ...this.changer(staff) });
      if (moved.affected === 1) await this.note(tx, 'rule_draft.restored', id, draft.name, staff);
    });
  }

  /** Goes on from the version that came meanwhile, with what was written. Refuses: NOT_FOUND, RULE_DRAFT_NOT_OPEN, RULE_DRAFT_CHANGED. */
  async rebase(id: string, revision: number, staff: StaffActor): Promise<void> {
    await this.transactor.run(async (tx) => {
      const draft = await this.settled(tx, id);
      const baseVersion = (await this.rules.latest(tx, draft.code))?.version ?? 0;
      if (draft.baseVersion === baseVersion) return;
      await this.change(tx, draft, revision, { baseVersion }, staff);
      await this.note(tx, 'rule_draft.changed', id, draft.name, staff);
    });
  }

  /**
   * Asks another person to put it into force. One change of a rule waits at a time.
   * Refuses: NOT_FOUND, RULE_DRAFT_NOT_OPEN, RULE_DRAFT_CHANGED, RULE_VERSION_MOVED, RULE_UNCHANGED,
   * RULE_START_TOO_EARLY { earliest }, RULE_TERMS_INVALID for a window that closes before the rule begins,
   * APPROVAL_ALREADY_ASKED { kind, approvalId, requestedBy } where another change of the rule waits.
   */
  async propose(id: string, revision: number, reason: string, staff: StaffActor): Promise<void> {
    await this.transactor.run(async (tx) => {
      const draft = await this.settled(tx, id);
      if (isRepeat(draft, revision, staff) && draft.state === 'proposed') return;
      await this.change(tx, draft, revision, { state: 'proposed' }, staff);
      await this.ask(tx, id, draft, await this.rules.baseOf(tx, draft.code, draft.baseVersion), reason, staff);
    });
  }

  /**
   * Asks another person to end a rule; there is nothing to edit, so the draft is proposed at once. Answers its id.
   * Refuses: NOT_FOUND, RULE_VERSION_MOVED, RULE_UNCHANGED where it has ended, RULE_START_TOO_EARLY, APPROVAL_ALREADY_ASKED
   * where an end of this rule waits.
   */
  async end(tx: Tx, { code, baseVersion, endsOn, reason }: Ending, staff: StaffActor): Promise<string> {
    const id = newId(this.clock.now());
    const base = await this.rules.baseOf(tx, code, baseVersion);
    if (!base) throw new DomainError('NOT_FOUND', { code });
    const drafted = { ...contentOf(base), startsOn: endsOn, code, baseVersion, purpose: 'ending' as const };
    await this.insert(tx, id, drafted, 'proposed', staff);
    await this.ask(tx, id, drafted, base, reason, staff);
    return id;
  }

  /** Takes the request back. Refuses: NOT_FOUND, APPROVAL_OTHERS, APPROVAL_NOT_PENDING. */
  async withdraw(id: string, staff: StaffActor): Promise<void> {
    await this.transactor.run(async (tx) => {
      const { draft, approvalId } = await this.asked(tx, id);
      const { repeated } = await this.approvals.withdraw(tx, approvalId, staff);
      if (!repeated) await this.release(tx, draft, approvalId);
    });
  }

  /** Says no, and why. Refuses: NOT_FOUND, APPROVAL_OWN, APPROVAL_NOT_PENDING. */
  async refuse(id: string, note: string, staff: StaffActor): Promise<void> {
    await this.transactor.run(async (tx) => {
      const { draft, approvalId } = await this.asked(tx, id);
      const { repeated } = await this.approvals.refuse(tx, approvalId, staff, note);
      if (!repeated) await this.release(tx, draft, approvalId);
    });
  }

  /**
   * Puts the draft into force as the rule's next version, from its day or from a later one that the decider names.
   * A second time is the first one's answer.
   * Refuses: NOT_FOUND, APPROVAL_OWN while two persons are needed, APPROVAL_NOT_PENDING, RULE_START_TOO_EARLY
   * { earliest }, RULE_VERSION_MOVED where another draft of the rule was faster, RULE_TERMS_INVALID.
   */
  async activate(id: string, startsOn: string | undefined, staff: StaffActor): Promise<void> {
    await this.transactor.run(async (tx) => {
      const { draft, approvalId } = await this.asked(tx, id);
      const { repeated, approval } = await this.approvals.approve(tx, approvalId, staff);
      if (repeated) return;
      const version = versionOf(draft, startsOn ?? draft.startsOn);
      // Later than it was asked for is the decider's to say; earlier would be another rule than the one asked for.
      assertStart(version.startsOn, [draft.startsOn, this.earliest()].sort().slice(-1)[0] ?? draft.startsOn);
      if (draft.purpose === 'terms') assertCanPay(draft.terms, version.startsOn);
      const versionId = await this.rules.succeed(tx, version, { proposedBy: approval.requestedBy, activatedBy: staff.staffId });
      await this.move(tx, draft, approvalId, { state: 'activated', publishedVersion: version.version, startsOn: version.startsOn });
      await this.audit.note(tx, staff, {
        action: draft.purpose === 'ending' ? 'rule.ended' : 'rule.published',
        objectKind: 'rule',
        objectId: versionId,
        details: { code: draft.code, name: draft.name, version: version.version, startsOn: version.startsOn },
      });
    });
  }

  private earliest(): string {
    return earliestStart(this.clock.now());
  }

  private async ask(tx: Tx, id: string, draft: DraftedRule, base: RuleVersion | null, reason: string, staff: StaffActor): Promise<void> {
    assertChanged(draft, base);
    assertStart(draft.startsOn, this.earliest());
    if (draft.purpose === 'terms') assertCanPay(draft.terms, draft.startsOn);
    const approval = await this.approvals.ask(tx, {
      kind: 'rule_activation',
      // Of two changes of one rule only one could follow the version that both have seen; its end is another wish, and may be urgent.
      subjectKey: `${draft.purpose === 'ending' ? 'ending' : 'rule'}:${draft.code}`,
      waiting: 'one',
      memberId: null,
      title: PROPOSAL[draft.purpose === 'ending' ? 'ending' : base ? 'next' : 'first'](draft.name, draft.startsOn),
      // Frozen here as sentences, so that what was decided can be read for ever without looking anything up.
      payload: {
        draftId: id,
        code: draft.code,
        name: draft.name,
        version: draft.baseVersion + 1,
        startsOn: draft.startsOn,
        before: base && base.endsOn === null ? ruleSentence(base) : null,
        after: draft.purpose === 'ending' ? null : ruleSentence(draft),
      },
      reason,
      staff,
    });
    await tx.getRepository(RuleDraft).update({ id }, { approvalId: approval.id });
  }

  private async asked(tx: Tx, id: string): Promise<{ draft: RuleDraft; approvalId: string }> {
    const draft = await this.find(tx, id);
    if (draft.approvalId === null) throw new DomainError('NOT_FOUND', { draftId: id });
    return { draft, approvalId: draft.approvalId };
  }

  private async find(tx: Tx, id: string): Promise<RuleDraft> {
    const draft = await tx.getRepository(RuleDraft).findOneBy({ id });
    if (!draft) throw new DomainError('NOT_FOUND', { draftId: id });
    return draft;
  }

  /** The draft as it stands: what nobody decided in time has come back by itself. */
  private async settled(tx: Tx, id: string): Promise<RuleDraft> {
    const draft = await this.find(tx, id);
    if (draft.state !== 'proposed' || draft.approvalId === null) return draft;
    const { state } = await this.approvalsQuery.one(draft.approvalId, { staffId: draft.changedBy, permissions: [] }, tx);
    if (state !== 'lapsed') return draft;
    // No decision stands behind it, so two people may find it lapsed at once; the second one reads what the first has left.
    await this.moveWaiting(tx, draft, draft.approvalId, { state: releasedState(draft) });
    return this.find(tx, id);
  }

  /** What was not put into force may be edited further; a request to end a rule has nothing to edit. */
  private release(tx: Tx, draft: RuleDraft, approvalId: string): Promise<void> {
    return this.move(tx, draft, approvalId, { state: releasedState(draft) });
  }

  /** The approval is decided by now, and only one decision finds the draft waiting for it. */
  private async move(tx: Tx, draft: RuleDraft, approvalId: string, to: Moved): Promise<void> {
    if (!(await this.moveWaiting(tx, draft, approvalId, to))) throw new Error(`The draft ${draft.id} was not waiting for the approval that decided it.`);
  }

  /** Whether the draft still waited for this approval. */
  private async moveWaiting(tx: Tx, { id }: RuleDraft, approvalId: string, to: Moved): Promise<boolean> {
    const moved = await tx.getRepository(RuleDraft).update({ id, approvalId, state: 'proposed' }, to);
    return moved.affected === 1;
  }

  /** The guarded UPDATE: whoever saves has read the revision that is there, and the draft is still open. */
  private async change(tx: Tx, { id }: RuleDraft, revision: number, to: Partial<RuleDraft>, staff: StaffActor): Promise<void> {
    const drafts = tx.getRepository(RuleDraft);
    const changed = await drafts.update({ id, revision, state: 'open' }, { ...to, revision: revision + 1, ...this.changer(staff) });
    if (changed.affected === 1) return;
    const now = await this.find(tx, id);
    if (now.state !== 'open') throw new DomainError('RULE_DRAFT_NOT_OPEN', { state: now.state });
    const names = await this.staff.names([now.changedBy], tx);
    throw new DomainError('RULE_DRAFT_CHANGED', {
      revision: now.revision,
      changedBy: names.get(now.changedBy) ?? '',
      changedAt: now.changedAt.toISOString(),
    });
  }

  private changer({ staffId }: StaffActor): Pick<RuleDraft, 'changedBy' | 'changedAt'> {
    return { changedBy: staffId, changedAt: this.clock.now() };
  }

  private async insert(tx: Tx, id: string, drafted: DraftedRule, state: RuleDraftState, staff: StaffActor): Promise<void> {
    const { changedBy: createdBy, changedAt: createdAt } = this.changer(staff);
    await tx.getRepository(RuleDraft).insert({
      ...{ ...drafted, id, state, revision: 1, approvalId: null, publishedVersion: null },
      ...{ createdBy, createdAt, changedBy: createdBy, changedAt: createdAt },
    });
  }

  private note(tx: Tx, action: DraftAct, draftId: string, name: string, staff: StaffActor): Promise<void> {
    return this.audit.note(tx, staff, { action, objectKind: 'rule', objectId: draftId, details: { name } });
  }
}

/** Whether the very same person has just moved the draft on from this revision: an answer was lost on its way. */
function isRepeat(draft: RuleDraft, revision: number, { staffId }: StaffActor): boolean {
  return draft.revision === revision + 1 && draft.changedBy === staffId;
}
