// sealing.service.ts — the only writer of the sealing columns. Owns: sealed rows are one chain, numbered from 1 without gaps.
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, Not } from 'typeorm';
import { Clock } from '../common/clock';
import { Transactor, type Tx } from '../common/transactor';
import { isDuplicateKey } from '../database/duplicate-key';
import { AuditEntry } from './audit-entry.entity';
import { AuditHeads } from './audit-heads';
import { FIRST_LINK, hashOf, type ChainHead } from './chain';

const ROWS_A_BATCH = 500;

/** Thrown to take a batch back that another server is sealing at the same moment. */
class AnotherSeals extends Error {}

@Injectable()
export class SealingService {
  /** The last head that this process has seen in the file. */
  private kept: number | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
    private readonly heads: AuditHeads,
    private readonly transactor: Transactor,
  ) {}

  /**
   * Seals what waits, in the order of ids, and keeps the new head outside the database; answers how many rows.
   * A row that was written before the last sealing and committed after it is sealed with the next batch.
   * Safe beside another server: whoever comes second takes its batch back and leaves the rows to the first.
   */
  async sealWaiting(): Promise<number> {
    let sealed = 0;
    for (;;) {
      const more = await this.sealBatch();
      sealed += more;
      if (more < ROWS_A_BATCH) break;
    }
    await this.keepHead();
    return sealed;
  }

  private async sealBatch(): Promise<number> {
    try {
      return await this.transactor.run(async (tx) => {
        const waiting = await tx.getRepository(AuditEntry).find({ where: { sealedNo: IsNull() }, order: { id: 'ASC' }, take: ROWS_A_BATCH });
        if (waiting.length === 0) return 0;
        const head = await this.headOf(tx);
        let [sealedNo, previousHash] = [head?.sealedNo ?? 0, head?.hash ?? FIRST_LINK];
        const sealedAt = this.clock.now();
        for (const row of waiting) {
          sealedNo += 1;
          const hash = hashOf({ ...row, sealedNo, sealedAt, previousHash });
          const done = await tx
            .getRepository(AuditEntry)
            .update({ id: row.id, sealedNo: IsNull() }, { sealedNo, sealedAt, previousHash, hash });
          if (done.affected !== 1) throw new AnotherSeals();
          previousHash = hash;
        }
        return waiting.length;
      });
    } catch (error) {
      if (error instanceof AnotherSeals || isDuplicateKey(error)) return 0;
      throw error;
    }
  }

  /**
   * Also keeps a head that a crash came before: what the database has sealed, the file shall know. Answers whether
   * there was one to keep.
   */
  async keepHead(): Promise<boolean> {
    const head = await this.headOf(this.dataSource.manager);
    if (!head) return false;
    this.kept ??= (await this.heads.kept()).at(-1)?.sealedNo ?? 0;
    if (head.sealedNo <= this.kept) return false;
    await this.heads.append(head);
    this.kept = head.sealedNo;
    return true;
  }

  private async headOf(manager: Tx | DataSource['manager']): Promise<ChainHead | null> {
    const [row] = await manager
      .getRepository(AuditEntry)
      .find({ where: { sealedNo: Not(IsNull()) }, order: { sealedNo: 'DESC' }, take: 1 });
    return row ? { sealedNo: row.sealedNo!, hash: row.hash!, at: row.sealedAt!.toISOString() } : null;
  }
}
