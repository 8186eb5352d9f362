// The only writer of staff_account but for its member_id. Owns: no more than five wrong passwords before a pause, however many arrive together.
import { Injectable } from '@nestjs/common';
import { permissionsOf, type Permission, type Role } from '@tongxing/shared';
import { DataSource, In, type EntityManager } from 'typeorm';
import { AuditService, CONSOLE, type Actor } from '../audit';
import { Clock } from '../common/clock';
import { DomainError } from '../common/domain-error';
import { newId } from '../common/ids';
import { Transactor } from '../common/transactor';
import { LOCK_SECONDS, MOST_FAILURES, secondsLeft } from './lock.rule';
import { hashPassword, isPassword } from './password';
import { StaffAccount } from './staff-account.entity';
import type { StaffView } from './staff.dto';
import { UnknownLogins } from './unknown-logins';

export interface NewStaff {
  login: string;
  name: string;
  roles: readonly Role[];
  password: string;
}

@Injectable()
export class StaffService {
  constructor(
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
    private readonly unknown: UnknownLogins,
    private readonly audit: AuditService,
  ) {}

  /** Makes an account. Not for use inside a transaction: it hashes a password. Throws when the login is taken. */
  async hire({ login, name, roles, password }: NewStaff, by: Actor = CONSOLE): Promise<StaffView> {
    const passwordHash = await hashPassword(password);
    const account: StaffAccount = {
      id: newId(this.clock.now()),
      login: canonicalLogin(login),
      name,
      passwordHash,
      roles: [...roles],
      active: true,
      failures: 0,
      lockedUntil: null,
      memberId: null,
      linkedAt: null,
      createdAt: this.clock.now(),
    };
    await this.transactor.run(async (tx) => {
      await tx.getRepository(StaffAccount).insert(account);
      const details = { login: account.login, roles: [...roles] };
      await this.audit.note(tx, by, { action: 'staff.hired', objectKind: 'staff', objectId: account.id, details });
    });
    return viewOf(account);
  }

  async has(login: string): Promise<boolean> {
    return this.dataSource.getRepository(StaffAccount).existsBy({ login: canonicalLogin(login) });
  }

  async view(staffId: string): Promise<StaffView> {
    return viewOf(await this.dataSource.getRepository(StaffAccount).findOneByOrFail({ id: staffId }));
  }

  /** Names of staff by id, also of those who are no longer active. Inside a transaction, say which. */
  async names(staffIds: readonly string[], manager: EntityManager = this.dataSource.manager): Promise<Map<string, string>> {
    if (staffIds.length === 0) return new Map();
    const accounts = await manager.getRepository(StaffAccount).findBy({ id: In([...new Set(staffIds)]) });
    return new Map(accounts.map(({ id, name }) => [id, name]));
  }

  /** The active staff who hold a permission. */
  async holders(permission: Permission): Promise<string[]> {
    const accounts = await this.dataSource.getRepository(StaffAccount).findBy({ active: true });
    return accounts.filter(({ roles }) => permissionsOf(roles).includes(permission)).map(({ id }) => id);
  }

  /**
   * Says who signs in with this login and password. A login that does not exist is treated like one that does,
   * in words and in time, also when it is tried too often.
   * Refuses: STAFF_LOGIN_REFUSED, STAFF_LOCKED (15 minutes after the fifth wrong password).
   */
  async signIn(login: string, password: string): Promise<StaffView> {
    const account = await this.dataSource
      .getRepository(StaffAccount)
      .createQueryBuilder('staff')
      .addSelect('staff.passwordHash')
      .where({ login: canonicalLogin(login), active: true })
      .getOne();
    if (!account) return this.refuseNobody(login, password);
    // A try is taken before the password is looked at, so that guesses sent together are no more than five.
    if (!(await this.takeTry(account))) {
      // A locked login costs as much time as any other, whoever it belongs to.
      await isPassword(password, null);
      throw await this.locked(account.id);
    }
    if (!(await isPassword(password, account.passwordHash))) {
      throw (await this.lockAfterLastTry(account)) ? await this.locked(account.id) : new DomainError('STAFF_LOGIN_REFUSED');
    }
    await this.transactor.run(async (tx) => {
      await tx.getRepository(StaffAccount).update({ id: account.id }, { failures: 0, lockedUntil: null });
      await this.audit.note(tx, actorOf(account), { action: 'staff.signed_in', objectKind: 'staff', objectId: account.id });
    });
    return viewOf(account);
  }

  private async refuseNobody(login: string, password: string): Promise<never> {
    const name = canonicalLogin(login);
    const locked = this.unknown.takeTry(name);
    await isPassword(password, null);
    const retryAfterSeconds = locked ?? this.unknown.lockAfterLastTry(name);
    throw retryAfterSeconds === null ? new DomainError('STAFF_LOGIN_REFUSED') : new DomainError('STAFF_LOCKED', { retryAfterSeconds });
  }

  private async takeTry(account: StaffAccount): Promise<boolean> {
    const taken = await this.transactor.run((tx) =>
      tx
        .getRepository(StaffAccount)
        .createQueryBuilder()
        .update()
        .set({ failures: () => 'failures + 1' })
        .where('id = :id AND failures < :most', { id: account.id, most: MOST_FAILURES })
        .andWhere('(locked_until IS NULL OR locked_until <= :now)', { now: this.clock.now() })
        .execute(),
    );
    if (taken.affected === 1) return true;
    // All tries are taken and no lock is set yet: the others are still being looked at, or a crash came between.
    await this.lockAfterLastTry(account);
    return false;
  }

  private async lockAfterLastTry(account: StaffAccount): Promise<boolean> {
    const lockedUntil = new Date(this.clock.now().getTime() + LOCK_SECONDS * 1000);
    return this.transactor.run(async (tx) => {
      const locked = await tx
        .getRepository(StaffAccount)
        .createQueryBuilder()
        .update()
        .set({ failures: 0, lockedUntil })
        .where('id = :id AND failures >= :most', { id: account.id, most: MOST_FAILURES })
        .execute();
      if (locked.affected !== 1) return false;
      await this.audit.note(tx, actorOf(account), { action: 'staff.locked_out', objectKind: 'staff', objectId: account.id });
      return true;
    });
  }

  private async locked(id: string): Promise<DomainError> {
    const { lockedUntil } = await this.dataSource.getRepository(StaffAccount).findOneByOrFail({ id });
    return new DomainError('STAFF_LOCKED', { retryAfterSeconds: secondsLeft(lockedUntil, this.clock.now()) });
  }
}

function canonicalLogin(login: string): string {
  return login.trim().toLowerCase();
}

function actorOf({ id, name }: StaffAccount): Actor {
  return { staffId: id, name };
}

function viewOf({ id, name, login, roles }: StaffAccount): StaffView {
  return { id, name, login, roles, permissions: permissionsOf(roles) };
}
