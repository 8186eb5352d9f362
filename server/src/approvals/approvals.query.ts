// approvals.query.ts — the only reader of approvals for screens; it shows a person what concerns that person.
import { Injectable } from '@nestjs/common';
import { APPROVAL_DECIDERS, APPROVAL_KINDS, type ApprovalKind, type Permission } from '@tongxing/shared';
import { Brackets, DataSource, In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { Clock } from '../common/clock';
import { DomainError } from '../common/domain-error';
import { pageOf, seek, type Page, type PageQuery } from '../common/paging';
import { SettingsService } from '../settings';
import { MembershipLinksService, StaffService } from '../staff';
import { Approval } from './approval.entity';
import type { ApprovalTab, ApprovalView } from './approvals.dto';
import { stateAt } from './approvals.rule';

/** Who reads. */
export interface ApprovalReader {
  readonly staffId: string;
  readonly permissions: readonly Permission[];
}

interface Standing {
  readonly now: Date;
  readonly twoPersons: boolean;
  readonly decides: readonly ApprovalKind[];
  /** Who the reader is among the members. */
  readonly memberId: string | null;
}

@Injectable()
export class ApprovalsQuery {
  constructor(
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
    private readonly links: MembershipLinksService,
    private readonly settings: SettingsService,
    private readonly staff: StaffService,
  ) {}

  /** A page of one tab: what waits longest comes first where it waits, else the newest. */
  async list(reader: ApprovalReader, tab: ApprovalTab, page: PageQuery): Promise<Page<ApprovalView>> {
    const standing = await this.standingOf(reader);
    const query = this.dataSource.getRepository(Approval).createQueryBuilder('approval');
    this.narrow(query, reader, tab, standing);
    const direction = tab === 'to_decide' ? 'ASC' : 'DESC';
    const rows = await seek(query, { key: 'approval.id', id: 'approval.id', direction }, page).getMany();
    const names = await this.namesIn(rows);
    return pageOf(rows, page, ({ id }) => ({ key: id, id }), (row) => toView(row, reader, standing, names));
  }

  /** How many wait for this person's decision. */
  async waitingFor(reader: ApprovalReader): Promise<number> {
    const query = this.dataSource.getRepository(Approval).createQueryBuilder('approval');
    this.narrow(query, reader, 'to_decide', await this.standingOf(reader));
    return query.getCount();
  }

  /**
   * Whether this person would ask in vain: nobody else who is active may decide such a thing, or nobody who is not the member that
   * it is about. Never so while the office does without a second person.
   */
  async nobodyElse(kind: ApprovalKind, { staffId }: ApprovalReader, memberId: string | null = null): Promise<boolean> {
    const { twoPersons } = await this.settings.approvals();
    if (!twoPersons) return false;
    const others = (await this.staff.holders(APPROVAL_DECIDERS[kind])).filter((id) => id !== staffId);
    const selves = memberId === null || others.length === 0 ? new Map<string, string>() : await this.links.memberIds(others);
    return others.every((id) => memberId !== null && selves.get(id) === memberId);
  }

  /** What waits of one kind, the oldest first: for the noun that asked. */
  async waitingOf(kind: ApprovalKind, reader: ApprovalReader, limit: number): Promise<ApprovalView[]> {
    const standing = await this.standingOf(reader);
    const rows = await this.dataSource
      .getRepository(Approval)
      .createQueryBuilder('approval')
      .where("approval.state = 'pending' AND approval.kind = :kind AND approval.expiresAt > :now", { kind, now: standing.now })
      .orderBy('approval.id', 'ASC')
      .limit(limit)
      .getMany();
    const names = await this.namesIn(rows);
    return rows.map((row) => toView(row, reader, standing, names));
  }

  /** One approval. Inside a transaction, say which. Refuses: NOT_FOUND. */
  async one(id: string, reader: ApprovalReader, manager: EntityManager = this.dataSource.manager): Promise<ApprovalView> {
    const view = (await this.byIds([id], reader, manager)).get(id);
    if (!view) throw new DomainError('NOT_FOUND', { approvalId: id });
    return view;
  }

  /** Several approvals by id. Inside a transaction, say which. */
  async byIds(ids: readonly string[], reader: ApprovalReader, manager: EntityManager = this.dataSource.manager): Promise<Map<string, ApprovalView>> {
    if (ids.length === 0) return new Map();
    const rows = await manager.getRepository(Approval).findBy({ id: In([...new Set(ids)]) });
    const standing = await this.standingOf(reader, manager);
    const names = await this.namesIn(rows, manager);
    return new Map(rows.map((row) => [row.id, toView(row, reader, standing, names)]));
  }

  private async standingOf({ staffId, permissions }: ApprovalReader, manager?: EntityManager): Promise<Standing> {
    const { twoPersons } = await this.settings.approvals(manager);
    const decides = APPROVAL_KINDS.filter((kind) => permissions.includes(APPROVAL_DECIDERS[kind]));
    const memberId = (await this.links.memberIds([staffId], manager)).get(staffId) ?? null;
    return { now: this.clock.now(), twoPersons, decides, memberId };
  }

  private narrow(query: SelectQueryBuilder<Approval>, reader: ApprovalReader, tab: ApprovalTab, { now, twoPersons, decides, memberId }: Standing): void {
    const me = reader.staffId;
    const waits = `approval.state = 'pending' AND approval.expiresAt > :now`;
    // An empty list of kinds is none of them; SQL has no word for it.
    const kinds = decides.length > 0 ? [...decides] : ['none'];
    switch (tab) {
      case 'to_decide':
        query.where(waits, { now }).andWhere('approval.kind IN (:...kinds)', { kinds });
        if (twoPersons) query.andWhere('approval.requestedBy <> :me', { me });
        if (memberId !== null) query.andWhere('(approval.memberId IS NULL OR approval.memberId <> :memberId)', { memberId });
        return;
      case 'asked':
        query.where('approval.requestedBy = :me', { me });
        return;
      case 'decided':
        query.where(`(approval.state <> 'pending' OR approval.expiresAt <= :now)`, { now });
        if (reader.permissions.includes('audit.read')) return;
        query.andWhere(
          new Brackets((mine) => mine.where('approval.kind IN (:...kinds)', { kinds }).orWhere('approval.requestedBy = :me', { me })),
        );
    }
  }

  private namesIn(rows: readonly Approval[], manager?: EntityManager): Promise<Map<string, string>> {
    return this.staff.names(rows.flatMap(({ requestedBy, decidedBy }) => [requestedBy, ...(decidedBy === null ? [] : [decidedBy])]), manager);
  }
}

function toView(row: Approval, reader: ApprovalReader, { now, twoPersons, decides, memberId: self }: Standing, names: ReadonlyMap<string, string>): ApprovalView {
  const { id, kind, subjectKey, title, payload, memberId, reason, requestedAt, expiresAt, decidedAt, decisionNote, decidedAlone } = row;
  const person = (staffId: string) => ({ id: staffId, name: names.get(staffId) ?? '' });
  const state = stateAt(row, now);
  const isOwn = row.requestedBy === reader.staffId;
  return {
    ...{ id, kind, subjectKey, title, payload, memberId, reason, state, decisionNote, decidedAlone },
    requestedBy: person(row.requestedBy),
    requestedAt: requestedAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    decidedBy: row.decidedBy === null ? null : person(row.decidedBy),
    decidedAt: decidedAt?.toISOString() ?? null,
    mayDecide: state === 'pending' && decides.includes(kind) && !(isOwn && twoPersons) && (memberId === null || memberId !== self),
    mayWithdraw: state === 'pending' && isOwn,
  };
}
