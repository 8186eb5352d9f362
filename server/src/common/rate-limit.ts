// Limits are per session once someone is signed in, per address only before: a hall full of people shares one Wi-Fi.
import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { type Limit, RateLimiter } from './rate-limiter';

const RATE_LIMIT = 'tongxing:rate-limit';
const SIGNED_IN: Limit = { limit: 600, seconds: 60 };
const PER_ADDRESS: Limit = { limit: 3_000, seconds: 60 };

/** A tighter limit of its own for one handler. Refuses: RATE_LIMITED. */
export const RateLimit = (name: string, limit: Limit): MethodDecorator => SetMetadata(RATE_LIMIT, { name, ...limit });

@Injectable()
export class RateLimitGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly limiter: RateLimiter,
  ) {}

  /** Runs after the access guard, so it knows the caller. */
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const subject = subjectOf(request);
    this.limiter.take('all', subject, request.caller ? SIGNED_IN : PER_ADDRESS);
    const own = this.reflector.get<(Limit & { name: string }) | undefined>(RATE_LIMIT, context.getHandler());
    if (own) this.limiter.take(own.name, subject, own);
    return true;
  }
}

function subjectOf({ caller, ip }: FastifyRequest): string {
  if (!caller) return `ip:${ip}`;
  return caller.kind === 'staff' ? `staff:${caller.staffId}` : `person:${caller.identityId}`;
}
