// audit-heads.ts — the chain's heads in a file, so that whoever can write the database cannot rewrite the log unnoticed.
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Env } from '../config/env';
import type { ChainHead } from './chain';

export const HEADS_FILE = 'audit-head.jsonl';

@Injectable()
export class AuditHeads {
  private readonly file: string;

  constructor({ dataDir }: Pick<Env, 'dataDir'>) {
    this.file = join(dataDir, HEADS_FILE);
  }

  /** Adds a head and does not come back before it is on the disk. */
  async append({ sealedNo, hash, at }: ChainHead): Promise<void> {
    await mkdir(dirname(this.file), { recursive: true, mode: 0o700 });
    const file = await open(this.file, 'a', 0o600);
    try {
      // Begins with a line break, so that a line which a crash cut short is never glued to this one.
      await file.appendFile(`\n${JSON.stringify({ sealedNo, hash, at })}`);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  /** Every head that was kept, oldest first; none where nothing was sealed yet. A line that a crash cut short says nothing. */
  async kept(): Promise<ChainHead[]> {
    const text = await readFile(this.file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    return text.split('\n').flatMap(headIn);
  }
}

function headIn(line: string): ChainHead[] {
  try {
    const { sealedNo, hash, at } = JSON.parse(line) as Partial<ChainHead>;
    return Number.isSafeInteger(sealedNo) && typeof hash === 'string' && typeof at === 'string' ? [{ sealedNo: sealedNo!, hash, at }] : [];
  } catch {
    return [];
  }
}
