// desk.query.ts — what waits for a staff member, put together from the nouns that each know a part.
import { Injectable } from '@nestjs/common';
import { ApprovalsQuery, type ApprovalListQuery, type ApprovalReader } from '../approvals';
import type { Page } from '../common/paging';
import { MembersQuery } from '../members';
import type { DeskItemView } from './desk.dto';

@Injectable()
export class DeskQuery {
  constructor(
    private readonly approvals: ApprovalsQuery,
    private readonly members: MembersQuery,
  ) {}

  async page(reader: ApprovalReader, { tab = 'to_decide', ...page }: ApprovalListQuery): Promise<Page<DeskItemView>> {
    const { items, nextCursor } = await this.approvals.list(reader, tab, page);
    const briefs = await this.members.briefs(items.flatMap(({ memberId }) => memberId ?? []));
    return {
      items: items.map((item) => {
        const brief = briefs.get(item.memberId ?? '');
        return { ...item, member: brief ? { id: brief.id, no: brief.no, nickname: brief.nickname, avatarKey: brief.avatarKey } : null };
      }),
      nextCursor,
    };
  }
}
