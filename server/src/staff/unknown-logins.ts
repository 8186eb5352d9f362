// unknown-logins.ts — counts wrong passwords for logins that do not exist, as staff_account counts them for those that do.
import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock';
import { LOCK_SECONDS, MOST_FAILURES, secondsLeft } from './lock.rule';

interface Tries {
  failures: number;
  lockedUntil: Date | null;
}

const MOST_LOGINS = 10_000;

/**
 * Kept in this process only, so that guessing names fills no table; beyond ten thousand the one asked for longest ago
 * is forgotten. A restart forgets all of them, which tells of one who knows the hour of it that the login is unknown.
 */
@Injectable()
export class UnknownLogins {
  private readonly logins = new Map<string, Tries>();

  constructor(private readonly clock: Clock) {}

  /** Takes a try before the password is looked at. Answers the seconds left where the login is locked, else null. */
  takeTry(login: string): number | null {
    const tries = this.triesAt(login);
    if (this.isLocked(tries)) return secondsLeft(tries.lockedUntil, this.clock.now());
    if (tries.failures >= MOST_FAILURES) return this.lock(tries);
    tries.failures += 1;
    return null;
  }

  /** Locks after the last try. Answers the seconds left where it did, else null. */
  lockAfterLastTry(login: string): number | null {
    const tries = this.triesAt(login);
    return tries.failures >= MOST_FAILURES ? this.lock(tries) : null;
  }

  private lock(tries: Tries): number {
    tries.failures = 0;
    tries.lockedUntil = new Date(this.clock.now().getTime() + LOCK_SECONDS * 1000);
    return LOCK_SECONDS;
  }

  private isLocked({ lockedUntil }: Tries): boolean {
    return lockedUntil !== null && lockedUntil > this.clock.now();
  }

  private triesAt(login: string): Tries {
    const tries = this.logins.get(login) ?? { failures: 0, lockedUntil: null };
    // Taken out and put in again, so that the map's order is the order of use.
    this.logins.delete(login);
    this.logins.set(login, tries);
    if (this.logins.size > MOST_LOGINS) this.logins.delete(this.logins.keys().next().value!);
    return tries;
  }
}
