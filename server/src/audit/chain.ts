// chain.ts — what a row's seal is made of, and which row of a chain is the first that cannot be true. No database, no clock.
import { createHash } from 'node:crypto';
import type { AuditAction, AuditObjectKind } from '@tongxing/shared';

/** Names, titles of events, numbers of members: never a phone, a real name or what somebody searched for. */
export type AuditDetails = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** A row as it is sealed. */
export interface SealedRow {
  readonly id: string;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly action: AuditAction;
  readonly objectKind: AuditObjectKind;
  readonly objectId: string;
  readonly reason: string | null;
  readonly details: AuditDetails;
  readonly at: Date;
  readonly sealedNo: number;
  readonly sealedAt: Date;
  readonly previousHash: string;
  readonly hash: string;
}

/** The end of the chain at some moment, kept outside the database. */
export interface ChainHead {
  readonly sealedNo: number;
  readonly hash: string;
  readonly at: string;
}

export const FIRST_LINK = '0'.repeat(64);

/**
 * `changed`: the row is not what was sealed. `misplaced`: it does not follow on the row before it.
 * `missing`: there is no row of this number. `rewritten`: the chain is whole, but it is not the one whose head was
 * kept outside the database; the change is in this row or in one since the head before. `unkept`: the chain is whole,
 * but from this row on no head outside the database vouches for it: the file is gone, or is another's.
 */
export type Flaw = 'changed' | 'misplaced' | 'missing' | 'rewritten' | 'unkept';

/** A head is kept in the moment after the seal; what was sealed longer ago and has none has lost it. */
const KEPT_WITHIN_MS = 5 * 60_000;

export interface BadRow {
  readonly sealedNo: number;
  /** Null where there is no such row. */
  readonly entryId: string | null;
  readonly flaw: Flaw;
}

/** SHA-256 over the row before and everything that this row says, in one fixed form. */
export function hashOf(row: Omit<SealedRow, 'hash'>): string {
  const { id, actorId, actorName, action, objectKind, objectId, reason, details, at, sealedNo, sealedAt, previousHash } = row;
  const said = { id, actorId, actorName, action, objectKind, objectId, reason, details, at, sealedNo, sealedAt };
  return createHash('sha256').update(`${previousHash}\n${canonical(said)}`).digest('hex');
}

/** Walks a chain from its first row on; it holds one hash, so that a log of any length can be walked. */
export class ChainWalk {
  private last = 0;
  private lastHash = FIRST_LINK;
  private lastSealedAt: Date | null = null;
  /** The first row that lies behind every head. */
  private firstUnkept: string | null = null;
  private readonly heads = new Map<number, string[]>();
  private readonly furthestHead: number;

  constructor(heads: readonly ChainHead[]) {
    for (const { sealedNo, hash } of heads) this.heads.set(sealedNo, [...(this.heads.get(sealedNo) ?? []), hash]);
    this.furthestHead = Math.max(0, ...this.heads.keys());
  }

  /** The next row in the order of `sealedNo`; answers what is wrong with it, or null. */
  step(row: SealedRow): BadRow | null {
    const expected = this.last + 1;
    if (row.sealedNo > expected) return { sealedNo: expected, entryId: null, flaw: 'missing' };
    const bad = (flaw: Flaw): BadRow => ({ sealedNo: row.sealedNo, entryId: row.id, flaw });
    if (row.sealedNo < expected) return bad('misplaced');
    if (hashOf(row) !== row.hash) return bad('changed');
    if (row.previousHash !== this.lastHash) return bad('misplaced');
    if (this.heads.get(expected)?.some((kept) => kept !== row.hash)) return bad('rewritten');
    this.last = expected;
    this.lastHash = row.hash;
    this.lastSealedAt = row.sealedAt;
    if (expected === this.furthestHead + 1) this.firstUnkept = row.id;
    return null;
  }

  /** After the last row: a head that was kept may tell of rows that are gone, and the newest rows may have none. */
  end(now: Date): BadRow | null {
    if (this.furthestHead > this.last) return { sealedNo: this.last + 1, entryId: null, flaw: 'missing' };
    const isLong = this.lastSealedAt !== null && now.getTime() - this.lastSealedAt.getTime() > KEPT_WITHIN_MS;
    return this.furthestHead < this.last && isLong ? { sealedNo: this.furthestHead + 1, entryId: this.firstUnkept, flaw: 'unkept' } : null;
  }
}

/** JSON with its keys in order and its instants as text: the same bytes on every engine. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
