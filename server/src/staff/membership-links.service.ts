// membership-links.service.ts — the only writer of staff_account.member_id. Owns: one member is one staff member at most, and nobody changes a link of their own.
import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, type EntityManager } from 'typeorm';
import { AuditService, type StaffActor } from '../audit';
import { Clock } from '../common/clock';
import { DomainError } from '../common/domain-error';
import type { Tx } from '../common/transactor';
import { isDuplicateKey } from '../database/duplicate-key';
import { StaffAccount } from './staff-account.entity';

export interface LinkedMember {
  readonly id: string;
  readonly no: number;
}

/** A staff account and the member that this person is, if any. */
export type StaffLink = Pick<StaffAccount, 'id' | 'login' | 'name' | 'roles' | 'active' | 'memberId'>;

@Injectable()
export class MembershipLinksService {
  constructor(
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
  ) {}

  /** Which member each of these staff is; whoever is none is left out. Inside a transaction, say which. */
  async memberIds(staffIds: readonly string[], manager: EntityManager = this.dataSource.manager): Promise<Map<string, string>> {
    if (staffIds.length === 0) return new Map();
    const accounts = await manager.getRepository(StaffAccount).findBy({ id: In([...new Set(staffIds)]) });
    return new Map(accounts.flatMap(({ id, memberId }) => (memberId === null ? [] : [[id, memberId] as const])));
  }

  /** Everybody who has an account, by name. */
  all(): Promise<StaffLink[]> {
    return this.dataSource.getRepository(StaffAccount).find({ order: { active: 'DESC', name: 'ASC', id: 'ASC' } });
  }

  /**
   * Says which member one is oneself, once. Saying the same again changes nothing.
   * Refuses: STAFF_LINKED where another member was said before; STAFF_LINK_TAKEN where somebody else is that member.
   */
  async claim(tx: Tx, staff: StaffActor, member: LinkedMember): Promise<void> {
    const taken = await this.write(tx, staff.staffId, member, { memberId: IsNull() });
    if (taken) return this.note(tx, staff, { id: staff.staffId, name: staff.name }, member, null);
    const { memberId } = await tx.getRepository(StaffAccount).findOneByOrFail({ id: staff.staffId });
    if (memberId !== member.id) throw new DomainError('STAFF_LINKED');
  }

  /**
   * Says or takes back which member somebody else is.
   * Refuses: STAFF_LINK_OWN; NOT_FOUND; STAFF_LINK_TAKEN where somebody else is that member.
   */
  async change(tx: Tx, by: StaffActor, staffId: string, member: LinkedMember | null, formerNo: number | null): Promise<void> {
    if (staffId === by.staffId) throw new DomainError('STAFF_LINK_OWN');
    const account = await tx.getRepository(StaffAccount).findOneBy({ id: staffId });
    if (!account) throw new DomainError('NOT_FOUND', { staffId });
    if (account.memberId === (member?.id ?? null)) return;
    await this.write(tx, staffId, member, {});
    await this.note(tx, by, account, member, formerNo);
  }

  private async write(tx: Tx, id: string, member: LinkedMember | null, only: { memberId?: ReturnType<typeof IsNull> }): Promise<boolean> {
    try {
      const linkedAt = member === null ? null : this.clock.now();
      const { affected } = await tx.getRepository(StaffAccount).update({ id, ...only }, { memberId: member?.id ?? null, linkedAt });
      return affected === 1;
    } catch (error) {
      if (isDuplicateKey(error)) throw new DomainError('STAFF_LINK_TAKEN');
      throw error;
    }
  }

  private note(tx: Tx, by: StaffActor, { id, name }: { id: string; name: string }, member: LinkedMember | null, formerNo: number | null): Promise<void> {
    return this.audit.note(tx, by, {
      action: member === null ? 'staff.unlinked' : 'staff.linked',
      objectKind: 'staff',
      objectId: id,
      details: {
        ...(id === by.staffId ? {} : { name }),
        ...(member === null ? {} : { memberId: member.id, memberNo: member.no }),
        ...(formerNo === null ? {} : { formerNo }),
      },
    });
  }
}
