// members.service.ts — the only writer of member, member_counter, member_data_key and member_status_change.
import { Injectable } from '@nestjs/common';
import { AVATAR_KEYS, businessDay, type AvatarKey, type MemberStatus } from '@tongxing/shared';
import { Clock } from '../common/clock';
import { DomainError } from '../common/domain-error';
import { newId } from '../common/ids';
import type { Tx } from '../common/transactor';
import { MemberCounter } from './member-counter.entity';
import { MemberDataKey } from './member-data-key.entity';
import { MemberStatusChange } from './member-status-change.entity';
import { refusalOf, startsOf } from './member-status.rule';
import { Member } from './member.entity';
import { nicknameKeyOf } from './name.rule';
import { PersonalFields, type PersonalFieldValues } from './personal-fields';

export interface NewMember {
  /** Made by the caller, who has bound the person to it before. */
  readonly id: string;
  readonly nickname: string;
  /** One of six by member number when left out. */
  readonly avatarKey?: AvatarKey;
  readonly joinCodeId: string | null;
}

export interface ProfilePatch extends Partial<PersonalFieldValues> {
  readonly nickname?: string;
  readonly avatarKey?: AvatarKey;
  readonly city?: string | null;
}

export interface StatusChange {
  readonly memberId: string;
  readonly to: MemberStatus;
  readonly reason: string | null;
  /** `member:<id>` or `staff:<id>`. */
  readonly actor: string;
}

@Injectable()
export class MembersService {
  constructor(
    private readonly clock: Clock,
    private readonly fields: PersonalFields,
  ) {}

  /** Makes an active member with the next number, a data key and the first line of the standing. */
  async create(tx: Tx, { id, nickname, avatarKey, joinCodeId }: NewMember): Promise<Member> {
    const joinedAt = this.clock.now();
    const no = await this.nextNo(tx);
    const member: Member = {
      id,
      no,
      status: 'active',
      nickname,
      nicknameKey: nicknameKeyOf(nickname),
      avatarKey: avatarKey ?? AVATAR_KEYS[no % AVATAR_KEYS.length]!,
      joinedAt,
      joinedOn: businessDay(joinedAt),
      joinCodeId,
      phoneCt: null,
      phoneIndex: null,
      phoneTailIndex: null,
      realNameCt: null,
      realNameIndex: null,
      birthdayCt: null,
      city: null,
      lastSeenOn: businessDay(joinedAt),
    };
    await tx.getRepository(Member).insert(member);
    await tx
      .getRepository(MemberDataKey)
      .insert({ memberId: id, wrappedKey: this.fields.newWrappedKey(id), createdAt: joinedAt });
    await this.noteStatus(tx, null, { memberId: id, to: 'active', reason: null, actor: `member:${id}` });
    return member;
  }

  /**
   * Changes a member's standing and writes down who did it and why; answers the id of that line.
   * Refuses: NOT_FOUND; MEMBER_NOT_ACTIVE or MEMBER_SUSPENDED where the present standing does not lead there.
   */
  async changeStatus(tx: Tx, change: StatusChange): Promise<string> {
    const { memberId, to } = change;
    const members = tx.getRepository(Member);
    const before = await members.findOneBy({ id: memberId });
    if (!before) throw new DomainError('NOT_FOUND', { memberId });
    // The standing is named again in the UPDATE, so that two changes at once cannot both start from it.
    const moved = startsOf(to).includes(before.status)
      ? await members.update({ id: memberId, status: before.status }, { status: to })
      : { affected: 0 };
    if (moved.affected !== 1) {
      throw new DomainError(refusalOf(before.status) ?? 'MEMBER_NOT_ACTIVE', { status: before.status });
    }
    return this.noteStatus(tx, before.status, change);
  }

  /**
   * Takes the row of a member in good standing until the transaction ends, so that nobody leaves or is suspended
   * meanwhile. Refuses: NOT_FOUND; MEMBERSHIP_REQUIRED, MEMBER_SUSPENDED or MEMBER_NOT_ACTIVE for any other standing.
   */
  async holdActive(tx: Tx, memberId: string): Promise<void> {
    const members = tx.getRepository(Member);
    const held = await members.update({ id: memberId, status: 'active' }, { nickname: () => 'nickname' });
    if (held.affected === 1) return;
    const member = await members.findOneBy({ id: memberId });
    if (!member) throw new DomainError('NOT_FOUND', { memberId });
    throw new DomainError(refusalOf(member.status) ?? 'MEMBER_NOT_ACTIVE', { status: member.status });
  }

  /** Writes what the member says about themselves; what is left out stays, null forgets. Refuses: NOT_FOUND. */
  async describe(tx: Tx, memberId: string, { nickname, avatarKey, city, ...personal }: ProfilePatch): Promise<void> {
    const sealed = Object.values(personal).some((value) => value !== undefined)
      ? this.fields.seal(memberId, await this.wrappedKeyOf(tx, memberId), personal)
      : {};
    const columns = {
      ...(nickname === undefined ? {} : { nickname, nicknameKey: nicknameKeyOf(nickname) }),
      ...(avatarKey === undefined ? {} : { avatarKey }),
      ...(city === undefined ? {} : { city }),
      ...sealed,
    };
    if (Object.keys(columns).length === 0) return;
    const written = await tx.getRepository(Member).update({ id: memberId }, columns);
    if (written.affected !== 1) throw new DomainError('NOT_FOUND', { memberId });
  }

  /** Notes that the member was here today; a second visit on the same day writes nothing. */
  async noteSeen(tx: Tx, memberId: string): Promise<void> {
    const today = businessDay(this.clock.now());
    await tx
      .createQueryBuilder()
      .update(Member)
      .set({ lastSeenOn: today })
      .where('id = :memberId AND (last_seen_on IS NULL OR last_seen_on < :today)', { memberId, today })
      .execute();
  }

  /** Refuses: NOT_FOUND where the key was dropped; what is said now could not be kept secret. */
  private async wrappedKeyOf(tx: Tx, memberId: string): Promise<string> {
    const key = await tx.getRepository(MemberDataKey).findOneBy({ memberId });
    if (!key) throw new DomainError('NOT_FOUND', { memberId });
    return key.wrappedKey;
  }

  /** The relative UPDATE holds the counter's row until the commit, so numbers follow each other without a gap. */
  private async nextNo(tx: Tx): Promise<number> {
    const counters = tx.getRepository(MemberCounter);
    const moved = await counters.update({ name: 'member' }, { lastNo: () => 'last_no + 1' });
    if (moved.affected !== 1) throw new Error('The row that member numbers come from is missing.');
    return (await counters.findOneByOrFail({ name: 'member' })).lastNo;
  }

  private async noteStatus(tx: Tx, from: MemberStatus | null, change: StatusChange): Promise<string> {
    const at = this.clock.now();
    const id = newId(at);
    await tx.getRepository(MemberStatusChange).insert({
      id,
      memberId: change.memberId,
      fromStatus: from,
      toStatus: change.to,
      reason: change.reason,
      actor: change.actor,
      at,
    });
    return id;
  }
}
