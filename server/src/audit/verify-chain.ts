// verify-chain.ts — holds the sealed log against itself and against the heads kept outside the database.
import { IsNull, MoreThan, Not, type EntityManager } from 'typeorm';
import { AuditEntry } from './audit-entry.entity';
import type { AuditHeads } from './audit-heads';
import { ChainWalk, type BadRow, type SealedRow } from './chain';

const ROWS_A_PAGE = 1_000;

/** The first row that is not what was sealed, or null. Rows that still wait for their seal are not looked at. */
export async function firstBadRow(manager: EntityManager, heads: Pick<AuditHeads, 'kept'>, now: Date): Promise<BadRow | null> {
  // The heads are read first: one that is kept while the rows are read is of rows that are read as well.
  const walk = new ChainWalk(await heads.kept());
  for (let last = 0; ; ) {
    const rows = await manager.getRepository(AuditEntry).find({
      where: last === 0 ? { sealedNo: Not(IsNull()) } : { sealedNo: MoreThan(last) },
      order: { sealedNo: 'ASC' },
      take: ROWS_A_PAGE,
    });
    for (const row of rows) {
      const bad = walk.step(row as SealedRow);
      if (bad) return bad;
    }
    if (rows.length < ROWS_A_PAGE) return walk.end(now);
    last = rows.at(-1)!.sealedNo!;
  }
}
