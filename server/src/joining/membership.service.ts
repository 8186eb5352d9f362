// membership.service.ts — owns: one person is one member, from the first joining through leaving and coming back.
import { Injectable } from '@nestjs/common';
import type { PersonCaller } from '../common/caller';
import { Clock } from '../common/clock';
import { DomainError } from '../common/domain-error';
import { Idempotency } from '../common/idempotency';
import { newId } from '../common/ids';
import { Outbox } from '../common/outbox';
import type { Tx } from '../common/transactor';
import { ConsentsService } from '../consents';
import { JournalService } from '../journal';
import { IdentitiesService, MembersQuery, MembersService } from '../members';
import { JoinCodesService } from './join-codes.service';
import { MeQuery } from './me.query';
import type { ExitRequest, JoinedView, JoinRequest } from './membership.dto';

interface Joined {
  readonly memberId: string;
  readonly joinedNow: boolean;
  readonly rejoined: boolean;
}

@Injectable()
export class MembershipService {
  constructor(
    private readonly clock: Clock,
    private readonly codes: JoinCodesService,
    private readonly consents: ConsentsService,
    private readonly idempotency: Idempotency,
    private readonly identities: IdentitiesService,
    private readonly journal: JournalService,
    private readonly me: MeQuery,
    private readonly members: MembersService,
    private readonly membersQuery: MembersQuery,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Makes the caller a member, lets one who had left back in, or answers with the member they are already.
   * Only ids are kept with the idempotency key; the view is read afresh, so no personal field is copied there.
   * Refuses: GUARDIAN_REQUIRED, CONSENT_REQUIRED, MEMBER_SUSPENDED, MEMBER_NOT_ACTIVE, IDEMPOTENCY_KEY_REUSED.
   */
  async join(caller: PersonCaller, key: string, request: JoinRequest): Promise<JoinedView> {
    if (!request.isOver14) throw new DomainError('GUARDIAN_REQUIRED');
    this.consents.assertEnough(request.consents, request.documentVersion);
    const { memberId, joinedNow, rejoined } = await this.idempotency.once(caller, key, request, (tx) =>
      this.joinIn(tx, caller.identityId, request),
    );
    return { member: await this.me.view(memberId), joinedNow, rejoined };
  }

  /**
   * Ends a membership at the member's own wish. The journal, points and badges stay for the day they come back;
   * every consent is withdrawn; the session goes on as a visitor's. A second exit is the first one's answer.
   * Refuses: MEMBERSHIP_REQUIRED for who never was a member, MEMBER_NOT_ACTIVE, IDEMPOTENCY_KEY_REUSED.
   */
  async exit(caller: PersonCaller, key: string, request: ExitRequest): Promise<void> {
    const { memberId } = caller;
    if (memberId === null) throw new DomainError('MEMBERSHIP_REQUIRED');
    await this.idempotency.once(caller, key, request, async (tx) => {
      await this.journal.lock(tx, memberId);
      if ((await this.membersQuery.profile(memberId, tx)).status === 'withdrawn') return;
      const reason = request.reason ?? null;
      await this.members.changeStatus(tx, { memberId, to: 'withdrawn', reason, actor: `member:${memberId}` });
      await this.consents.withdrawAll(tx, memberId);
    });
  }

  private async joinIn(tx: Tx, identityId: string, request: JoinRequest): Promise<Joined> {
    const id = newId(this.clock.now());
    // Taken first: whoever joins at the same moment from another tap waits here, and then finds the member made.
    if (await this.identities.claim(tx, identityId, id)) return this.welcomeNew(tx, id, request);
    const memberId = await this.identities.memberIdOf(tx, identityId);
    if (memberId === null) throw new DomainError('SIGN_IN_REQUIRED');
    await this.journal.lock(tx, memberId);
    const { status } = await this.membersQuery.profile(memberId, tx);
    if (status === 'active') return { memberId, joinedNow: false, rejoined: false };
    if (status === 'suspended') throw new DomainError('MEMBER_SUSPENDED');
    if (status !== 'withdrawn') throw new DomainError('MEMBER_NOT_ACTIVE');
    // Leaving and coming back must not lift a suspension: that is for staff to do.
    const [exit] = await this.membersQuery.statusChanges(memberId, tx);
    if (exit?.fromStatus === 'suspended') throw new DomainError('MEMBER_SUSPENDED');
    return this.welcomeBack(tx, memberId, request);
  }

  private async welcomeNew(tx: Tx, id: string, request: JoinRequest): Promise<Joined> {
    const { nickname, avatarKey, consents, documentVersion, joinCode } = request;
    const code = await this.codes.open(tx, joinCode);
    const member = await this.members.create(tx, { id, nickname, avatarKey, joinCodeId: code?.id ?? null });
    await this.consents.answer(tx, id, consents, documentVersion);
    await this.journal.open(tx, id);
    await this.journal.record(tx, {
      memberId: id,
      kind: 'joined',
      sourceKey: `joined:${id}`,
      occurredAt: member.joinedAt,
      quantity: 1,
      details: { channel: code?.channel ?? null, place: code?.place ?? null, joinCodeId: code?.id ?? null },
      recordedBy: `member:${id}`,
    });
    if (code) await this.codes.countJoined(tx, code.id);
    await this.promiseWelcome(tx, `member.joined:${id}`, { memberId: id, rejoined: false });
    return { memberId: id, joinedNow: true, rejoined: false };
  }

  /** The journal goes on where it stopped: having joined is a fact already, and earns nothing a second time. */
  private async welcomeBack(tx: Tx, memberId: string, request: JoinRequest): Promise<Joined> {
    const { nickname, avatarKey, consents, documentVersion } = request;
    const actor = `member:${memberId}`;
    const changeId = await this.members.changeStatus(tx, { memberId, to: 'active', reason: null, actor });
    await this.members.describe(tx, memberId, { nickname, avatarKey });
    await this.consents.answer(tx, memberId, consents, documentVersion);
    await this.promiseWelcome(tx, `member.rejoined:${changeId}`, { memberId, rejoined: true });
    return { memberId, joinedNow: true, rejoined: true };
  }

  private promiseWelcome(tx: Tx, dedupeKey: string, payload: { memberId: string; rejoined: boolean }): Promise<void> {
    return this.outbox.add(tx, { topic: 'member.joined', dedupeKey, payload });
  }
}
