// last-sign.ts — when a server was last seen at work: what stood still then stood still although somebody ran it.
import { LessThan, type EntityManager } from 'typeorm';
import { AuditEntry } from '../audit/audit-entry.entity';
import { ClosingRun } from '../closings/closing-run.entity';

/** The newest line that was sealed, or day that was closed, before a moment; null where there is neither. */
export async function lastSignBefore(manager: EntityManager, moment: Date): Promise<Date | null> {
  const [[sealed], [closed]] = [
    await manager.find(AuditEntry, { where: { sealedAt: LessThan(moment) }, order: { sealedNo: 'DESC' }, take: 1 }),
    await manager.find(ClosingRun, { where: { finishedAt: LessThan(moment) }, order: { finishedAt: 'DESC' }, take: 1 }),
  ];
  const signs = [sealed?.sealedAt, closed?.finishedAt].filter((sign): sign is Date => sign instanceof Date);
  return signs.length === 0 ? null : new Date(Math.max(...signs.map(Number)));
}
