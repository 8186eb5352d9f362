import { ManualClock } from './clock';
import { DomainError } from './domain-error';
import { RateLimiter } from './rate-limiter';

const clock = new ManualClock('2026-11-22T06:30:00.000Z');
const threeInTen = { limit: 3, seconds: 10 };
let limiter: RateLimiter;

beforeEach(() => {
  clock.set('2026-11-22T06:30:00.000Z');
  limiter = new RateLimiter(clock);
});

function passes(subject: string, name = 'join'): boolean {
  try {
    limiter.take(name, subject, threeInTen);
    return true;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'RATE_LIMITED') return false;
    throw error;
  }
}

describe('the rate limiter', () => {
  it('lets a subject through as often as the limit says, and others beside it', () => {
    expect([1, 2, 3, 4].map(() => passes('a'))).toEqual([true, true, true, false]);
    expect(passes('b')).toBe(true);
    expect(passes('a', 'check-in')).toBe(true);
  });

  it('does not open twice the limit at the turn of a window', () => {
    clock.advance({ seconds: 9 });
    [1, 2, 3].forEach(() => passes('a'));
    clock.advance({ seconds: 1 });
    expect(passes('a')).toBe(false);
    clock.advance({ seconds: 5 });
    expect(passes('a')).toBe(true);
    expect(passes('a')).toBe(false);
  });

  it('forgets after two windows', () => {
    [1, 2, 3, 4].forEach(() => passes('a'));
    clock.advance({ seconds: 20 });
    expect([1, 2, 3, 4].map(() => passes('a'))).toEqual([true, true, true, false]);
  });

  it('says when to come again', () => {
    [1, 2, 3].forEach(() => passes('a'));
    clock.advance({ seconds: 4 });
    expect(() => limiter.take('join', 'a', threeInTen)).toThrow(
      expect.objectContaining({ code: 'RATE_LIMITED', details: { retryAfterSeconds: 6 } }),
    );
  });

  it('keeps a bounded number of counters, however many addresses call', () => {
    for (let n = 0; n < 60_000; n++) limiter.take('all', `ip:${n}`, threeInTen);
    expect((limiter as unknown as { counters: Map<string, unknown> }).counters.size).toBeLessThanOrEqual(50_000);
  });
});
