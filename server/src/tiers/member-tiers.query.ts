// member-tiers.query.ts — one member's tiers for staff; that somebody looked is in the log before anything is shown.
import { Injectable } from '@nestjs/common';
import { businessDay, TRACKS } from '@tongxing/shared';
import { DataSource } from 'typeorm';
import type { StaffCaller } from '../common/caller';
import { Clock } from '../common/clock';
import type { Page, PageQuery } from '../common/paging';
import { JournalQuery } from '../journal';
import { LooksService } from '../members';
import { MembershipLinksService, StaffService } from '../staff';
import { StandingsQuery } from './standings.query';
import type { MemberTiersView, StaffTierHistoryView } from './tier-acts.dto';
import { isGivenByHand, ladderOf } from './tiers.rule';
import { TiersService } from './tiers.service';

const BY_STAFF = 'staff:';

@Injectable()
export class MemberTiersQuery {
  constructor(
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
    private readonly journal: JournalQuery,
    private readonly links: MembershipLinksService,
    private readonly looks: LooksService,
    private readonly staff: StaffService,
    private readonly standings: StandingsQuery,
    private readonly tiers: TiersService,
  ) {}

  /** Refuses: NOT_FOUND. */
  async view(caller: StaffCaller, memberId: string): Promise<MemberTiersView> {
    await this.looks.atMember(caller, memberId);
    const today = businessDay(this.clock.now());
    const [tracks, versions, linked] = await Promise.all([
      this.standings.all(memberId),
      this.tiers.versions(this.dataSource.manager),
      this.links.memberIds([caller.staffId]),
    ]);
    const givable = TRACKS.flatMap((track) => ladderOf(versions, track, today).filter(isGivenByHand));
    return {
      tracks,
      givable: givable.map(({ track, code, name }) => ({ track, code, name })),
      isSelf: linked.get(caller.staffId) === memberId,
    };
  }

  /** Refuses: NOT_FOUND. */
  async history(caller: StaffCaller, memberId: string, page: PageQuery): Promise<Page<StaffTierHistoryView>> {
    await this.looks.atMember(caller, memberId);
    const { items, nextCursor } = await this.standings.history(memberId, page);
    const entries = await this.journal.entriesByIds(items.map(({ entryId }) => entryId));
    const staffIds = new Map(
      [...entries.values()].flatMap(({ id, recordedBy, type }) => (type === 'decision' && recordedBy.startsWith(BY_STAFF) ? [[id, recordedBy.slice(BY_STAFF.length)] as const] : [])),
    );
    const names = await this.staff.names([...staffIds.values()]);
    return { items: items.map((line) => ({ ...line, by: names.get(staffIds.get(line.entryId) ?? '') ?? null })), nextCursor };
  }
}
