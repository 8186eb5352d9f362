// staff-links.service.ts — which staff are members themselves: said by member number, kept by the staff noun.
import { Injectable } from '@nestjs/common';
import type { StaffActor } from '../audit';
import { Transactor } from '../common/transactor';
import { MembersQuery, type MemberBrief } from '../members';
import { MembershipLinksService } from '../staff';
import type { LinkedMemberView, OwnMembershipView, StaffLinkView } from './staff-links.dto';

@Injectable()
export class StaffLinksService {
  constructor(
    private readonly links: MembershipLinksService,
    private readonly members: MembersQuery,
    private readonly transactor: Transactor,
  ) {}

  /** Who the caller is among the members. */
  async own({ staffId }: StaffActor): Promise<OwnMembershipView> {
    const memberId = (await this.links.memberIds([staffId])).get(staffId);
    return { member: memberId === undefined ? null : toMemberView(await this.members.profile(memberId)) };
  }

  /** Refuses: NOT_FOUND for a number that nobody has; STAFF_LINKED; STAFF_LINK_TAKEN. */
  async claim(staff: StaffActor, memberNo: number): Promise<OwnMembershipView> {
    const member = await this.members.byNo(memberNo);
    await this.transactor.run((tx) => this.links.claim(tx, staff, member));
    return { member: toMemberView(member) };
  }

  /** Everybody with an account and who they are among the members. */
  async all(reader: StaffActor): Promise<StaffLinkView[]> {
    const accounts = await this.links.all();
    const briefs = await this.members.briefs(accounts.flatMap(({ memberId }) => memberId ?? []));
    return accounts.map(({ id, name, login, roles, active, memberId }) => {
      const brief = memberId === null ? undefined : briefs.get(memberId);
      return { staffId: id, name, login, roles, active, member: brief ? toMemberView(brief) : null, mayChange: id !== reader.staffId };
    });
  }

  /** Refuses: STAFF_LINK_OWN; NOT_FOUND, for the account and for the number; STAFF_LINK_TAKEN. */
  async change(by: StaffActor, staffId: string, memberNo: number | null): Promise<StaffLinkView[]> {
    const member = memberNo === null ? null : await this.members.byNo(memberNo);
    await this.transactor.run(async (tx) => {
      const formerId = (await this.links.memberIds([staffId], tx)).get(staffId);
      const former = formerId === undefined ? null : (await this.members.profile(formerId, tx)).no;
      await this.links.change(tx, by, staffId, member, former);
    });
    return this.all(by);
  }
}

function toMemberView({ id, no, nickname }: MemberBrief): LinkedMemberView {
  return { id, no, nickname };
}
