// sessions.service.ts — the only writer of member_session. Owns: a token is on the phone alone, and dies 30 days after its last use.
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { businessDay } from '@tongxing/shared';
import { DataSource, In, IsNull, LessThan } from 'typeorm';
import { type AnyCaller, MemberSessions, type PersonCaller } from '../common/caller';
import { Clock } from '../common/clock';
import { DomainError } from '../common/domain-error';
import { newId, newToken } from '../common/ids';
import { Transactor, type Tx } from '../common/transactor';
import { Env } from '../config/env';
import { deleteSome } from '../database/delete-some';
import { query } from '../database/rows';
import { loginRefusal, WechatClient } from '../wechat';
import { IdentitiesService } from './identities.service';
import { MemberSession } from './member-session.entity';
import { refusalOf } from './member-status.rule';
import { Member } from './member.entity';
import type { SessionView } from './members.dto';
import { MembersService } from './members.service';

const IDLE_MS = 30 * 86_400_000;
/** Phone, tablet and computer, with room for one more; the oldest is signed out. */
const MOST_SESSIONS = 4;

const HOLDER = `
  SELECT s.id AS sessionId, s.last_used_on AS lastUsedOn, i.id AS identityId, m.id AS memberId, m.status AS status
  FROM member_session s JOIN wechat_identity i ON i.id = s.identity_id LEFT JOIN member m ON m.id = i.member_id
  WHERE s.token_hash = ? AND s.revoked_at IS NULL AND s.expires_at > ?`;

@Injectable()
export class SessionsService extends MemberSessions {
  constructor(
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
    private readonly env: Env,
    private readonly identities: IdentitiesService,
    private readonly members: MembersService,
    private readonly transactor: Transactor,
    private readonly wechat: WechatClient,
  ) {
    super();
  }

  /**
   * Exchanges a login code for a bearer token. The session the caller came with, if any, ends here.
   * Refuses: WX_CODE_INVALID, WX_LOGIN_BLOCKED, WX_BUSY, WX_UNAVAILABLE.
   */
  async signIn(code: string, caller: AnyCaller | null): Promise<SessionView> {
    const { openid, unionid } = await this.wechat.codeToSession(code).catch((error: unknown) => {
      throw new DomainError(loginRefusal(error));
    });
    const token = newToken();
    return this.transactor.run(async (tx) => {
      const identity = await this.identities.arrive(tx, { appid: this.env.wxAppid, openid, unionid });
      if (caller) await this.revoke(tx, caller.sessionId);
      await this.forgetOld(tx, identity.id);
      const { expiresAt } = await this.open(tx, identity.id, token);
      const member = identity.memberId === null ? null : await tx.getRepository(Member).findOneBy({ id: identity.memberId });
      const refusal = member && refusalOf(member.status);
      const memberId = member && refusal === null ? member.id : null;
      if (memberId !== null) await this.members.noteSeen(tx, memberId);
      return { token, expiresAt: expiresAt.toISOString(), memberId, refusal };
    });
  }

  async signOut(caller: PersonCaller): Promise<void> {
    await this.transactor.run((tx) => this.revoke(tx, caller.sessionId));
  }

  /** Who holds the token: a member, or a visitor who may be told why pages for members are shut. */
  override async find(token: string): Promise<PersonCaller | null> {
    const [found] = await query<FoundSession>(this.dataSource.manager, HOLDER, [hashOf(token), this.clock.now()]);
    if (!found) return null;
    await this.noteUse(found);
    return callerOf(found);
  }

  /** Forgets some of the sessions that ran out or were ended before the given moment, and says how many. */
  forgetEndedBefore(tx: Tx, moment: Date): Promise<number> {
    return deleteSome(tx, MemberSession, 'id', [{ expiresAt: LessThan(moment) }, { revokedAt: LessThan(moment) }]);
  }

  private async open(tx: Tx, identityId: string, token: string): Promise<MemberSession> {
    const createdAt = this.clock.now();
    const session: MemberSession = {
      id: newId(createdAt),
      tokenHash: hashOf(token),
      identityId,
      createdAt,
      expiresAt: new Date(createdAt.getTime() + IDLE_MS),
      lastUsedOn: businessDay(createdAt),
      revokedAt: null,
    };
    await tx.getRepository(MemberSession).insert(session);
    return session;
  }

  private async revoke(tx: Tx, sessionId: string): Promise<void> {
    await tx.getRepository(MemberSession).update({ id: sessionId, revokedAt: IsNull() }, { revokedAt: this.clock.now() });
  }

  /** Dead sessions are of no use to anyone, and of the live ones a person keeps the newest few. */
  private async forgetOld(tx: Tx, identityId: string): Promise<void> {
    const sessions = tx.getRepository(MemberSession);
    const kept = await sessions.find({ where: { identityId }, order: { id: 'DESC' } });
    const now = this.clock.now();
    const isLive = (session: MemberSession) => session.revokedAt === null && session.expiresAt > now;
    const live = kept.filter(isLive).slice(0, MOST_SESSIONS - 1);
    const old = kept.filter((session) => !live.includes(session)).map(({ id }) => id);
    if (old.length > 0) await sessions.delete({ id: In(old) });
  }

  /** Written on the first request of a day only, so that reading a page is not a write. */
  private async noteUse({ sessionId, lastUsedOn, memberId }: FoundSession): Promise<void> {
    const now = this.clock.now();
    const today = businessDay(now);
    if (lastUsedOn >= today) return;
    const expiresAt = new Date(now.getTime() + IDLE_MS);
    await this.transactor.run(async (tx) => {
      await tx.getRepository(MemberSession).update({ id: sessionId, revokedAt: IsNull() }, { lastUsedOn: today, expiresAt });
      if (memberId !== null) await this.members.noteSeen(tx, memberId);
    });
  }
}

interface FoundSession {
  sessionId: string;
  lastUsedOn: string;
  identityId: string;
  memberId: string | null;
  status: Member['status'] | null;
}

function callerOf({ sessionId, identityId, memberId, status }: FoundSession): PersonCaller {
  if (memberId === null || status === null) return { kind: 'visitor', identityId, sessionId, memberId: null };
  const refusal = refusalOf(status);
  if (refusal === null) return { kind: 'member', identityId, sessionId, memberId };
  return { kind: 'visitor', identityId, sessionId, memberId, refusal };
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
