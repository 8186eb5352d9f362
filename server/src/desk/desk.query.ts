// desk.query.ts — what waits for a staff member, put together from the nouns that each know a part.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ApprovalsQuery, type ApprovalListQuery, type ApprovalReader } from '../approvals';
import { BadgesService } from '../badges';
import type { Page } from '../common/paging';
import { MembersQuery } from '../members';
import { RulesService } from '../rules';
import { TiersService } from '../tiers';
import type { DeskItemView } from './desk.dto';
import { hasMoved, type Versions } from './moved.rule';

@Injectable()
export class DeskQuery {
  constructor(
    private readonly approvals: ApprovalsQuery,
    private readonly badges: BadgesService,
    private readonly dataSource: DataSource,
    private readonly members: MembersQuery,
    private readonly rules: RulesService,
    private readonly tiers: TiersService,
  ) {}

  async page(reader: ApprovalReader, { tab = 'to_decide', ...page }: ApprovalListQuery): Promise<Page<DeskItemView>> {
    const { items, nextCursor } = await this.approvals.list(reader, tab, page);
    const briefs = await this.members.briefs(items.flatMap(({ memberId }) => memberId ?? []));
    const versions = await this.versions();
    return {
      items: items.map((item) => {
        const brief = briefs.get(item.memberId ?? '');
        return { ...item, member: brief ? { id: brief.id, no: brief.no, nickname: brief.nickname, avatarKey: brief.avatarKey } : null, moved: hasMoved(item, versions) };
      }),
      nextCursor,
    };
  }

  private async versions(): Promise<Versions> {
    const { manager } = this.dataSource;
    const [badge_version, rule_activation, tier_definition] = await Promise.all([this.badges.versions(manager), this.rules.versions(manager), this.tiers.versions(manager)]);
    return { badge_version, rule_activation, tier_definition };
  }
}
