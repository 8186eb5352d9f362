// audit.service.ts — the only writer of audit_entry, but for its seal. Owns: an act and its line in the log are one transaction.
import { Injectable } from '@nestjs/common';
import type { AuditAction, AuditObjectKind } from '@tongxing/shared';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock';
import { newId } from '../common/ids';
import { Transactor, type Tx } from '../common/transactor';
import { AuditEntry } from './audit-entry.entity';
import type { AuditDetails } from './chain';
import { CONSOLE_NAME } from './audit.copy';

/** Who acted: a staff member who is signed in, or with a null id someone at the server's own machine. */
export interface Actor {
  readonly staffId: string | null;
  readonly name: string;
}

/** One who is signed in, and so has an id. */
export type StaffActor = Actor & { readonly staffId: string };

export const CONSOLE: Actor = { staffId: null, name: CONSOLE_NAME };

export interface Act {
  readonly action: AuditAction;
  readonly objectKind: AuditObjectKind;
  readonly objectId: string;
  readonly reason?: string;
  /** Never personal data: titles, member numbers, which fields were changed. */
  readonly details?: AuditDetails;
}

/** A page that asks several times for one look at a person is one look. */
const ONE_LOOK_MS = 15 * 60_000;
const LAST_ACTS = 30;

@Injectable()
export class AuditService {
  /** Looks that are being written: a page asks for a person's parts at once. */
  private readonly looking = new Map<string, Promise<void>>();

  constructor(
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
  ) {}

  /** Writes the line of an act, in the transaction of the act itself: neither is there without the other. */
  async note(tx: Tx, actor: Actor, { action, objectKind, objectId, reason, details = {} }: Act): Promise<void> {
    const at = this.clock.now();
    await tx.getRepository(AuditEntry).insert({
      id: newId(at),
      actorId: actor.staffId,
      actorName: actor.name,
      action,
      objectKind,
      objectId,
      reason: reason ?? null,
      details: { ...details },
      at,
      sealedNo: null,
      sealedAt: null,
      previousHash: null,
      hash: null,
    });
  }

  /**
   * Writes that somebody is about to read what is personal; call it before reading, so that what was shown was noted.
   * The same person looking at the same thing again within a quarter of an hour is the same look.
   */
  noteLook(actor: Actor, act: Act): Promise<void> {
    const look = JSON.stringify([actor.staffId, act]);
    const writing = this.looking.get(look) ?? this.writeLook(actor, act).finally(() => this.looking.delete(look));
    this.looking.set(look, writing);
    return writing;
  }

  private async writeLook(actor: Actor, act: Act): Promise<void> {
    if (await this.isSameLook(actor, act)) return;
    await this.transactor.run((tx) => this.note(tx, actor, act));
  }

  private async isSameLook({ staffId }: Actor, { action, objectId, details = {} }: Act): Promise<boolean> {
    if (staffId === null) return false;
    const since = this.clock.now().getTime() - ONE_LOOK_MS;
    const acts = await this.dataSource
      .getRepository(AuditEntry)
      .find({ where: { actorId: staffId }, order: { id: 'DESC' }, take: LAST_ACTS });
    return acts.some(
      (one) =>
        one.action === action &&
        one.objectId === objectId &&
        one.at.getTime() > since &&
        JSON.stringify(one.details) === JSON.stringify(details),
    );
  }
}
