// adjustments.query.ts — the only reader of adjustments for screens.
import { Injectable } from '@nestjs/common';
import { businessDay } from '@tongxing/shared';
import { DataSource, type EntityManager } from 'typeorm';
import { ApprovalsQuery, type ApprovalReader, type ApprovalView } from '../approvals';
import { Clock } from '../common/clock';
import { DomainError } from '../common/domain-error';
import { pageOf, seek, type Page, type PageQuery } from '../common/paging';
import { wholeNumberOf } from '../database/columns';
import { JournalQuery, type Entry } from '../journal';
import { MembersQuery } from '../members';
import { PointsQuery } from '../points';
import { SettingsService } from '../settings';
import { MembershipLinksService, StaffService } from '../staff';
import { Adjustment } from './adjustment.entity';
import type { AdjustmentOutlookView, AdjustmentView } from './adjustments.dto';
import { adjustmentState, directlyLeft, lastDayOf, needsAnotherToUndo } from './adjustments.rule';

/** What the reader is to a member, and what the office asks of readers. */
interface Standing {
  readonly twoPersons: boolean;
  readonly isSelf: boolean;
}

@Injectable()
export class AdjustmentsQuery {
  constructor(
    private readonly approvals: ApprovalsQuery,
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
    private readonly journal: JournalQuery,
    private readonly links: MembershipLinksService,
    private readonly members: MembersQuery,
    private readonly points: PointsQuery,
    private readonly settings: SettingsService,
    private readonly staff: StaffService,
  ) {}

  /** What the page must know before anybody asks. Refuses: NOT_FOUND. */
  async outlook(memberId: string, reader: ApprovalReader): Promise<AdjustmentOutlookView> {
    const { staffId } = reader;
    await this.members.profile(memberId);
    const today = businessDay(this.clock.now());
    const [{ twoPersons, pointsLimit }, { isSelf }, { balance, debt, spendable }, moved, nobodyElse] = await Promise.all([
      this.settings.approvals(),
      this.standingOf(memberId, staffId),
      this.points.summary(memberId),
      this.movedDirectly(memberId, staffId, today),
      this.approvals.nobodyElse('points_adjustment', reader, memberId),
    ]);
    return {
      ...{ balance, spendable, debt, twoPersons, isSelf, nobodyElse },
      limit: pointsLimit,
      directlyLeft: directlyLeft(pointsLimit, moved),
      expiresOn: lastDayOf(today),
    };
  }

  /** A member's adjustments, newest first, those that wait and those that came to nothing included. */
  async ofMember(memberId: string, reader: ApprovalReader, page: PageQuery): Promise<Page<AdjustmentView>> {
    const query = this.dataSource.getRepository(Adjustment).createQueryBuilder('adjustment').where({ memberId });
    const rows = await seek(query, { key: 'adjustment.id', id: 'adjustment.id', direction: 'DESC' }, page).getMany();
    const views = await this.views(rows, reader, this.dataSource.manager);
    return pageOf(rows, page, ({ id }) => ({ key: id, id }), ({ id }) => views.get(id)!);
  }

  /** One adjustment. Inside a transaction, say which. Refuses: NOT_FOUND. */
  async one(id: string, reader: ApprovalReader, manager: EntityManager = this.dataSource.manager): Promise<AdjustmentView> {
    const row = await manager.getRepository(Adjustment).findOneBy({ id });
    if (!row) throw new DomainError('NOT_FOUND', { adjustmentId: id });
    return (await this.views([row], reader, manager)).get(id)!;
  }

  /** What one person moved for one member on one business day without a second person, both ways added up. What was undone moved nothing. */
  async movedDirectly(memberId: string, askedBy: string, askedOn: string, manager: EntityManager = this.dataSource.manager): Promise<number> {
    const moved = await manager
      .getRepository(Adjustment)
      .createQueryBuilder('adjustment')
      .select('SUM(adjustment.points)', 'sum')
      .where({ memberId, askedBy, askedOn })
      .andWhere('adjustment.approvalId IS NULL AND adjustment.reversalId IS NULL')
      .getRawOne<{ sum: unknown }>();
    return wholeNumberOf(moved?.sum);
  }

  private async standingOf(memberId: string, staffId: string, manager?: EntityManager): Promise<Standing> {
    const { twoPersons } = await this.settings.approvals(manager);
    return { twoPersons, isSelf: (await this.links.memberIds([staffId], manager)).get(staffId) === memberId };
  }

  private async views(rows: readonly Adjustment[], reader: ApprovalReader, manager: EntityManager): Promise<Map<string, AdjustmentView>> {
    const [first] = rows;
    if (!first) return new Map();
    const approvals = await this.approvals.byIds(rows.flatMap(({ approvalId }) => approvalId ?? []), reader, manager);
    const reversals = await this.journal.entriesByIds(rows.flatMap(({ reversalId }) => reversalId ?? []), manager);
    const names = await this.staff.names([...rows.map(({ askedBy }) => askedBy), ...[...reversals.values()].flatMap((entry) => undoerOf(entry))], manager);
    const standing = await this.standingOf(first.memberId, reader.staffId, manager);
    return new Map(rows.map((row) => [row.id, toView(row, reader, standing, approvals.get(row.approvalId ?? ''), reversals.get(row.reversalId ?? ''), names)]));
  }
}

const STAFF = 'staff:';
const undoerOf = ({ recordedBy }: Entry): string[] => (recordedBy.startsWith(STAFF) ? [recordedBy.slice(STAFF.length)] : []);

function toView(
  row: Adjustment,
  reader: ApprovalReader,
  standing: Standing,
  approval: ApprovalView | undefined,
  reversal: Entry | undefined,
  names: ReadonlyMap<string, string>,
): AdjustmentView {
  const { id, memberId, direction, points, reason, askedBy, askedAt, approvalId, entryId, reversalId } = row;
  const person = (staffId: string) => ({ id: staffId, name: names.get(staffId) ?? '' });
  const state = adjustmentState(entryId, reversalId, approval?.state ?? null);
  return {
    ...{ id, memberId, direction, points, reason, state, approvalId },
    askedBy: person(askedBy),
    askedAt: askedAt.toISOString(),
    decidedBy: approval?.decidedBy ?? null,
    decidedAt: approval?.decidedAt ?? null,
    decisionNote: approval?.decisionNote ?? null,
    decidedAlone: approval?.decidedAlone ?? false,
    undone: reversal ? { by: person(undoerOf(reversal)[0] ?? ''), at: reversal.recordedAt.toISOString(), reason: reversal.reason ?? '' } : null,
    mayUndo:
      state === 'carried_out' &&
      !standing.isSelf &&
      reader.permissions.includes('points.approve') &&
      !needsAnotherToUndo(row, reader.staffId, standing),
  };
}
