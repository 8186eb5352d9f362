// members.query.ts — the only reader of members for screens. Phone and real name leave it masked.
import { Injectable } from '@nestjs/common';
import { MEMBER_STATUSES, type AvatarKey, type MemberStatus } from '@tongxing/shared';
import { Between, DataSource, In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { maskName, maskPhone } from '../common/crypto/mask';
import { DomainError } from '../common/domain-error';
import { decodeCursor, PAGE_LIMIT, pageOf, type Page, type PageQuery } from '../common/paging';
import { wholeNumberOf } from '../database/columns';
import { readAll } from '../database/rows';
import { MemberCounter } from './member-counter.entity';
import { MemberDataKey } from './member-data-key.entity';
import { MemberStatusChange } from './member-status-change.entity';
import { waysToSearch, type SearchWay } from './member-search.rule';
import { refusalOf } from './member-status.rule';
import { isBirthdayOn } from './birthday.rule';
import { Member } from './member.entity';
import type { MeView } from './members.dto';
import { afterPrefix } from './name.rule';
import { PersonalFields } from './personal-fields';
import { WechatIdentity } from './wechat-identity.entity';

/** What a list, a roster or a door shows of a person. */
export interface MemberBrief {
  readonly id: string;
  readonly no: number;
  readonly nickname: string;
  readonly avatarKey: AvatarKey;
  readonly status: MemberStatus;
  readonly realNameMasked: string | null;
}

export interface MemberProfile extends MemberBrief {
  readonly joinedAt: Date;
  readonly joinedOn: string;
  readonly joinCodeId: string | null;
  readonly phoneMasked: string | null;
  readonly birthday: string | null;
  readonly city: string | null;
  readonly lastSeenOn: string | null;
}

export interface MemberSearch extends PageQuery {
  readonly q?: string;
  readonly status?: MemberStatus;
}

interface FoundRow {
  readonly way: number;
  readonly member: Member;
}

@Injectable()
export class MembersQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly fields: PersonalFields,
  ) {}

  /** Inside a transaction, say which. Refuses: NOT_FOUND. */
  async profile(memberId: string, manager: EntityManager = this.dataSource.manager): Promise<MemberProfile> {
    const profile = (await this.profiles([memberId], manager)).get(memberId);
    if (!profile) throw new DomainError('NOT_FOUND', { memberId });
    return profile;
  }

  /** The member with this number, whatever their standing. Refuses: NOT_FOUND. */
  async byNo(no: number, manager: EntityManager = this.dataSource.manager): Promise<MemberProfile> {
    const member = await manager.getRepository(Member).findOneBy({ no });
    if (!member) throw new DomainError('NOT_FOUND', { memberNo: no });
    return (await this.opened([member], manager))[0]!;
  }

  /**
   * That the member is in good standing; who must be sure that it stays so holds the member's account row.
   * Refuses: NOT_FOUND; MEMBERSHIP_REQUIRED, MEMBER_SUSPENDED or MEMBER_NOT_ACTIVE for any other standing.
   */
  async assertActive(memberId: string, manager: EntityManager): Promise<void> {
    const [member] = await readAll(manager, Member, ['status'], 'id = ?', [memberId]);
    if (!member) throw new DomainError('NOT_FOUND', { memberId });
    const refusal = refusalOf(member.status);
    if (refusal) throw new DomainError(refusal, { status: member.status });
  }

  /** Several members by id, in two queries; who does not exist is left out. */
  async profiles(
    memberIds: readonly string[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Map<string, MemberProfile>> {
    if (memberIds.length === 0) return new Map();
    const members = await manager.getRepository(Member).findBy({ id: In([...new Set(memberIds)]) });
    return new Map((await this.opened(members, manager)).map((profile) => [profile.id, profile]));
  }

  /** As `profiles`, for nouns that need a name to show and no more. */
  briefs(memberIds: readonly string[], manager?: EntityManager): Promise<Map<string, MemberBrief>> {
    return this.profiles(memberIds, manager);
  }

  /**
   * A page of members, newest first, or by nickname where a beginning of one was typed.
   * Every way to search is one range of one index. Refuses: REQUEST_INVALID for a foreign cursor.
   */
  async search({ q, status, ...page }: MemberSearch): Promise<Page<MemberProfile>> {
    const ways = waysToSearch(q);
    const wanted = (page.limit ?? PAGE_LIMIT) + 1;
    const after = page.cursor === undefined ? null : placeOf(page.cursor, ways);
    const found: FoundRow[] = [];
    for (let way = after?.way ?? 0; way < ways.length && found.length < wanted; way += 1) {
      const query = this.found(ways[way]!, way === after?.way ? after : null);
      if (status !== undefined) query.andWhere('member.status = :status', { status });
      // Whoever an earlier way has shown is not shown again.
      ways.slice(0, way).forEach((earlier) => this.leaveOut(query, earlier));
      const members = await query.limit(wanted - found.length).getMany();
      found.push(...members.map((member) => ({ way, member })));
    }
    const profiles = new Map((await this.opened(found.map(({ member }) => member))).map((p) => [p.id, p]));
    return pageOf(
      found,
      page,
      ({ way, member }) => ({ key: member.nicknameKey, id: `${way}:${member.no}` }),
      ({ member }) => profiles.get(member.id)!,
    );
  }

  /** The members behind these WeChat identities; who has not joined is left out. */
  async idsByOpenid(appid: string, openids: readonly string[]): Promise<Map<string, string>> {
    const identities = await this.dataSource.getRepository(WechatIdentity).findBy({ appid, openid: In([...openids]) });
    return new Map(identities.flatMap(({ openid, memberId }) => (memberId === null ? [] : [[openid, memberId] as const])));
  }

  /** Every change of standing, newest first; inside a transaction, say which. */
  statusChanges(memberId: string, manager: EntityManager = this.dataSource.manager): Promise<MemberStatusChange[]> {
    return manager.getRepository(MemberStatusChange).find({ where: { memberId }, order: { id: 'DESC' } });
  }

  /** Members in good standing. Numbers are dense, so only the few others have to be counted. */
  async activeCount(): Promise<number> {
    const counter = await this.dataSource.getRepository(MemberCounter).findOneByOrFail({ name: 'member' });
    const others = MEMBER_STATUSES.filter((status) => status !== 'active');
    return counter.lastNo - (await this.dataSource.getRepository(Member).countBy({ status: In(others) }));
  }

  /** How many joined on each business day from the first to the last, both included; days without any are left out. */
  async joinedPerDay(first: string, last: string): Promise<Map<string, number>> {
    const rows = await this.dataSource
      .getRepository(Member)
      .createQueryBuilder('member')
      .select('member.joinedOn', 'day')
      .addSelect('COUNT(*)', 'count')
      .where({ joinedOn: Between(first, last) })
      .groupBy('member.joinedOn')
      .getRawMany<{ day: string; count: unknown }>();
    return new Map(rows.map(({ day, count }) => [day, wholeNumberOf(count)]));
  }

  /** The newest members, newest first. */
  async newest(count: number): Promise<MemberProfile[]> {
    return this.opened(await this.dataSource.getRepository(Member).find({ order: { no: 'DESC' }, take: count }));
  }

  private found(way: SearchWay, after: Place | null): SelectQueryBuilder<Member> {
    const query = this.dataSource.getRepository(Member).createQueryBuilder('member');
    if (way.by === 'nickname') {
      query
        .where('member.nicknameKey >= :prefix AND member.nicknameKey < :end', { prefix: way.prefix, end: afterPrefix(way.prefix) })
        .orderBy('member.nicknameKey', 'ASC')
        .addOrderBy('member.no', 'ASC');
      if (after) {
        query.andWhere('(member.nicknameKey > :afterKey OR (member.nicknameKey = :afterKey AND member.no > :afterNo))', {
          afterKey: after.key,
          afterNo: after.no,
        });
      }
      return query;
    }
    query.orderBy('member.no', 'DESC');
    if (after) query.where('member.no < :afterNo', { afterNo: after.no });
    const condition = this.conditionOf(way);
    // eslint-disable-next-line no-restricted-syntax -- the column is one of conditionOf's
    return condition ? query.andWhere(`${condition.column} = :asked`, { asked: condition.value }) : query;
  }

  private leaveOut(query: SelectQueryBuilder<Member>, way: SearchWay): void {
    const condition = this.conditionOf(way);
    if (!condition) return;
    const { column, value } = condition;
    // eslint-disable-next-line no-restricted-syntax -- the column is one of conditionOf's
    query.andWhere(`(${column} IS NULL OR ${column} <> :shownBy_${way.by})`, { [`shownBy_${way.by}`]: value });
  }

  /** Says whether a business day is the member's birthday; no where they never told it. */
  async isBirthday(memberId: string, day: string, manager: EntityManager = this.dataSource.manager): Promise<boolean> {
    const member = await manager.getRepository(Member).findOneBy({ id: memberId });
    const [profile] = member?.birthdayCt ? await this.opened([member], manager) : [];
    return typeof profile?.birthday === 'string' && isBirthdayOn(profile.birthday, day);
  }

  private conditionOf(way: SearchWay): { column: string; value: string | number } | null {
    switch (way.by) {
      case 'no':
        return { column: 'member.no', value: way.no };
      case 'phone':
        return { column: 'member.phoneIndex', value: this.fields.phoneIndexOf(way.phone) };
      case 'phoneTail':
        return { column: 'member.phoneTailIndex', value: this.fields.phoneTailIndexOf(way.tail) };
      case 'realName':
        return { column: 'member.realNameIndex', value: this.fields.realNameIndexOf(way.realName) };
      case 'everyone':
      case 'nickname':
        return null;
    }
  }

  private async opened(members: readonly Member[], manager: EntityManager = this.dataSource.manager): Promise<MemberProfile[]> {
    if (members.length === 0) return [];
    const keys = await manager.getRepository(MemberDataKey).findBy({ memberId: In(members.map(({ id }) => id)) });
    const wrapped = new Map(keys.map(({ memberId, wrappedKey }) => [memberId, wrappedKey]));
    return members.map((member) => {
      const { phone, realName, birthday } = this.fields.open(member, wrapped.get(member.id) ?? null);
      const { id, no, nickname, avatarKey, status, joinedAt, joinedOn, joinCodeId, city, lastSeenOn } = member;
      return {
        ...{ id, no, nickname, avatarKey, status, joinedAt, joinedOn, joinCodeId, city, lastSeenOn, birthday },
        phoneMasked: phone === null ? null : maskPhone(phone),
        realNameMasked: realName === null ? null : maskName(realName),
      };
    });
  }
}

/** The tier is told by a noun further right. */
export function toMeView(profile: MemberProfile, tierName: string | null): MeView {
  const { id, no, nickname, avatarKey, joinedOn, status, phoneMasked, realNameMasked, birthday, city } = profile;
  return { id, no, nickname, avatarKey, joinedOn, status, phoneMasked, realNameMasked, birthday, city, tierName };
}

/** Where a page ended: in which way to search, and after whom. */
interface Place {
  readonly way: number;
  readonly key: string;
  readonly no: number;
}

function placeOf(cursor: string, ways: readonly SearchWay[]): Place {
  const { key, id } = decodeCursor(cursor);
  const [, way, no] = /^(\d):(\d{1,10})$/.exec(id) ?? [];
  if (typeof key !== 'string' || way === undefined || Number(way) >= ways.length) {
    throw new DomainError('REQUEST_INVALID', { fields: ['cursor'] });
  }
  return { way: Number(way), key, no: Number(no) };
}
