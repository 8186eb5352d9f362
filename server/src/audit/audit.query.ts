// audit.query.ts — the only reader of the log for screens.
import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, Not } from 'typeorm';
import { Clock } from '../common/clock';
import { pageOf, seek, type Page } from '../common/paging';
import { AuditEntry } from './audit-entry.entity';
import { AuditHeads } from './audit-heads';
import { actText } from './audit.copy';
import type { AuditActorView, AuditChainView, AuditEntryView, AuditListQuery } from './audit.dto';
import { firstBadRow } from './verify-chain';

/** Walking the whole chain costs a second for a hundred thousand rows; who reloads the page does not pay it again. */
const CHECKED_FOR_MS = 60_000;

@Injectable()
export class AuditQuery {
  private checked: { readonly until: number; readonly view: Promise<AuditChainView> } | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
    private readonly heads: AuditHeads,
  ) {}

  /** The log, newest first; by person and by kind of act where asked. */
  async entries({ actorId, action, ...page }: AuditListQuery): Promise<Page<AuditEntryView>> {
    const query = this.dataSource.getRepository(AuditEntry).createQueryBuilder('entry');
    if (actorId !== undefined) query.andWhere('entry.actorId = :actorId', { actorId });
    if (action !== undefined) query.andWhere('entry.action = :action', { action });
    const rows = await seek(query, { key: 'entry.id', id: 'entry.id', direction: 'DESC' }, page).getMany();
    return pageOf(rows, page, ({ id }) => ({ key: id, id }), toEntryView);
  }

  /** Everyone who has ever acted, by the name of their last act. */
  async actors(): Promise<AuditActorView[]> {
    const last = await this.dataSource
      .getRepository(AuditEntry)
      .createQueryBuilder('entry')
      .select('MAX(entry.id)', 'id')
      .where('entry.actorId IS NOT NULL')
      .groupBy('entry.actorId')
      .getRawMany<{ id: string }>();
    const rows = await this.dataSource.getRepository(AuditEntry).findBy({ id: In(last.map(({ id }) => id)) });
    return rows
      .map(({ actorId, actorName }) => ({ id: actorId ?? '', name: actorName }))
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));
  }

  /** How far the log is sealed and whether it still is what was sealed; looked at anew once a minute. */
  chain(): Promise<AuditChainView> {
    const now = this.clock.now().getTime();
    if (this.checked && now < this.checked.until) return this.checked.view;
    const view = this.check();
    this.checked = { until: now + CHECKED_FOR_MS, view };
    // A look that failed tells nothing, so the next one looks again.
    view.catch(() => (this.checked = null));
    return view;
  }

  private async check(): Promise<AuditChainView> {
    const entries = this.dataSource.getRepository(AuditEntry);
    const firstBad = await firstBadRow(this.dataSource.manager, this.heads, this.clock.now());
    const [head] = await entries.find({ where: { sealedNo: Not(IsNull()) }, order: { sealedNo: 'DESC' }, take: 1 });
    return {
      sealedNo: head?.sealedNo ?? 0,
      sealedAt: head?.sealedAt?.toISOString() ?? null,
      waiting: await entries.countBy({ sealedNo: IsNull() }),
      firstBad,
      checkedAt: this.clock.now().toISOString(),
    };
  }
}

function toEntryView({ id, at, actorId, actorName, action, details, reason, objectKind, objectId, sealedNo }: AuditEntry): AuditEntryView {
  const idIn = (field: string): string | null => (typeof details[field] === 'string' ? (details[field] as string) : null);
  return {
    id,
    at: at.toISOString(),
    actorId,
    actorName,
    action,
    text: actText(action, details),
    reason,
    objectKind,
    objectId,
    memberId: objectKind === 'member' ? objectId : idIn('memberId'),
    eventId: objectKind === 'event' ? objectId : idIn('eventId'),
    sealedNo,
  };
}
