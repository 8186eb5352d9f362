import 'reflect-metadata';
import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { AnyCaller } from './caller';
import { ManualClock } from './clock';
import { RateLimit, RateLimitGuard } from './rate-limit';
import { RateLimiter } from './rate-limiter';

class Doors {
  @RateLimit('join', { limit: 2, seconds: 60 })
  join(): void {}

  read(): void {}
}

const guard = new RateLimitGuard(new Reflector(), new RateLimiter(new ManualClock('2026-11-22T06:30:00.000Z')));
const HALL = '10.0.0.7';

function passes(handler: keyof Doors, caller: AnyCaller | null, ip = HALL): boolean {
  const context = {
    getHandler: () => Doors.prototype[handler],
    switchToHttp: () => ({ getRequest: () => ({ caller, ip }) }),
  } as unknown as ExecutionContext;
  try {
    return guard.canActivate(context);
  } catch {
    return false;
  }
}

const person = (identityId: string): AnyCaller => ({ kind: 'visitor', identityId, sessionId: `s-${identityId}`, memberId: null });

describe('limits', () => {
  it('are each person’s own, so that a hall behind one address is not one caller', () => {
    expect([1, 2, 3].map(() => passes('join', person('a')))).toEqual([true, true, false]);
    expect(passes('join', person('b'))).toBe(true);
  });

  it('follow the person to another phone', () => {
    expect(passes('join', { ...person('a'), sessionId: 'another' } as AnyCaller, '10.0.0.8')).toBe(false);
  });

  it('are the address’s before anyone has signed in', () => {
    expect([1, 2, 3].map(() => passes('join', null))).toEqual([true, true, false]);
    expect(passes('join', null, '10.0.0.9')).toBe(true);
  });

  it('of one handler leave the others open', () => {
    expect(passes('read', person('a'))).toBe(true);
  });
});
