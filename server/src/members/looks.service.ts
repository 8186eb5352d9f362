// looks.service.ts — notes in the staff log that somebody looked a member up, before anything is shown.
import { Injectable } from '@nestjs/common';
import { AuditService, type StaffActor } from '../audit';
import { Transactor } from '../common/transactor';
import { waysToSearch } from './member-search.rule';
import { MembersQuery } from './members.query';

/** Ways to search that ask for what is personal; a number or a nickname is not. */
const PERSONAL: ReadonlySet<string> = new Set(['phone', 'phoneTail', 'realName']);

@Injectable()
export class LooksService {
  constructor(
    private readonly audit: AuditService,
    private readonly members: MembersQuery,
    private readonly transactor: Transactor,
  ) {}

  /** For every answer under a member's id; looks that come together are one (audit.service.ts). Refuses: NOT_FOUND. */
  async atMember(staff: StaffActor, memberId: string): Promise<void> {
    const { no } = await this.members.profile(memberId);
    await this.audit.noteLook(staff, { action: 'member.read', objectKind: 'member', objectId: memberId, details: { memberNo: no } });
  }

  /** Notes that and by what was searched, never the words. The pages of one search are one search. */
  async atSearch(staff: StaffActor, { q, cursor }: { readonly q?: string; readonly cursor?: string }): Promise<void> {
    const by = waysToSearch(q).map((way) => way.by).filter((way) => PERSONAL.has(way));
    if (by.length === 0 || cursor !== undefined) return;
    await this.transactor.run((tx) =>
      this.audit.note(tx, staff, { action: 'members.searched', objectKind: 'members', objectId: 'search', details: { by } }),
    );
  }
}
