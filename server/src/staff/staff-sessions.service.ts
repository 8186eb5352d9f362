// The only writer of staff_session.
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { permissionsOf } from '@tongxing/shared';
import { DataSource, LessThan } from 'typeorm';
import { type StaffCaller, StaffSessions } from '../common/caller';
import { Clock } from '../common/clock';
import { newId, newToken } from '../common/ids';
import { Transactor, type Tx } from '../common/transactor';
import { deleteSome } from '../database/delete-some';
import { StaffAccount } from './staff-account.entity';
import { StaffSession } from './staff-session.entity';

/** The end of a session in any case: a day at the desk. */
export const SESSION_SECONDS = 24 * 3600;
/** The end of a session that nobody uses. A check-in screen left running through an event still lives. */
export const IDLE_SECONDS = 8 * 3600;
const TOUCH_SECONDS = 300;

@Injectable()
export class StaffSessionsService extends StaffSessions {
  constructor(
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
  ) {
    super();
  }

  /** Opens a session and ends the one that the browser held before, so that a planted token never becomes a signed-in one. */
  async open(staffId: string, heldToken: string | undefined): Promise<string> {
    const token = newToken();
    const now = this.clock.now();
    await this.transactor.run(async (tx) => {
      const sessions = tx.getRepository(StaffSession);
      if (heldToken !== undefined) await sessions.update({ tokenHash: hashOf(heldToken) }, { revokedAt: now });
      await sessions.insert({
        id: newId(now),
        tokenHash: hashOf(token),
        staffId,
        createdAt: now,
        seenAt: now,
        expiresAt: new Date(now.getTime() + SESSION_SECONDS * 1000),
        revokedAt: null,
      });
    });
    return token;
  }

  async revoke(sessionId: string): Promise<void> {
    await this.transactor.run((tx) =>
      tx.getRepository(StaffSession).update({ id: sessionId }, { revokedAt: this.clock.now() }),
    );
  }

  /** Forgets some of the sessions that ended before the given moment, and says how many. */
  forgetEndedBefore(tx: Tx, moment: Date): Promise<number> {
    return deleteSome(tx, StaffSession, 'id', { expiresAt: LessThan(moment) });
  }

  /** Roles are read with every call, so that what is taken away is gone at once. */
  async find(token: string): Promise<StaffCaller | null> {
    const now = this.clock.now().getTime();
    const session = await this.dataSource.getRepository(StaffSession).findOneBy({ tokenHash: hashOf(token) });
    if (!session || session.revokedAt !== null || session.expiresAt.getTime() <= now) return null;
    const idleSeconds = (now - session.seenAt.getTime()) / 1000;
    if (idleSeconds >= IDLE_SECONDS) return null;
    const staff = await this.dataSource.getRepository(StaffAccount).findOneBy({ id: session.staffId });
    if (!staff?.active) return null;
    if (idleSeconds >= TOUCH_SECONDS) {
      await this.transactor.run((tx) =>
        tx.getRepository(StaffSession).update({ id: session.id }, { seenAt: this.clock.now() }),
      );
    }
    return {
      kind: 'staff',
      staffId: staff.id,
      name: staff.name,
      permissions: permissionsOf(staff.roles),
      sessionId: session.id,
    };
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
