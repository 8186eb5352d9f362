import { Injectable } from '@nestjs/common';
import { Clock } from './clock';
import { DomainError } from './domain-error';

export interface Limit {
  limit: number;
  seconds: number;
}

interface Counter {
  window: number;
  count: number;
  before: number;
}

const MOST_COUNTERS = 50_000;

/**
 * Counts calls in this process over a sliding window: this window's count, plus the share of the last window's
 * that still lies within reach. One process serves everything, so its memory is the whole truth.
 */
@Injectable()
export class RateLimiter {
  private readonly counters = new Map<string, Counter>();

  constructor(private readonly clock: Clock) {}

  /** Counts one call of this subject. Refuses: RATE_LIMITED, and a refused call is not counted. */
  take(name: string, subject: string, { limit, seconds }: Limit): void {
    const key = `${name} ${subject}`;
    const elapsed = this.clock.now().getTime() / 1000 / seconds;
    const window = Math.floor(elapsed);
    const counter = this.counterAt(key, window);
    const weight = 1 - (elapsed - window);
    if (counter.count + counter.before * weight + 1 > limit) {
      throw new DomainError('RATE_LIMITED', { retryAfterSeconds: Math.max(1, Math.ceil(weight * seconds)) });
    }
    counter.count += 1;
  }

  private counterAt(key: string, window: number): Counter {
    const known = this.counters.get(key);
    if (known?.window === window) return known;
    const counter = { window, count: 0, before: known?.window === window - 1 ? known.count : 0 };
    // Taken out and put in again, so that the map's order is the order of use and the stalest goes first.
    this.counters.delete(key);
    this.counters.set(key, counter);
    if (this.counters.size > MOST_COUNTERS) this.counters.delete(this.counters.keys().next().value!);
    return counter;
  }
}
