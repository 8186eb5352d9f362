// Denies by default: a handler is reached only through the rule that it names.
import type {} from '@fastify/cookie';
import { type Abstract, type CanActivate, type ExecutionContext, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ModuleRef, Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Env } from '../config/env';
import { ACCESS_RULE, type AccessRule, SAME_ORIGIN } from './access';
import { AccessCheck } from './access-check';
import { type AnyCaller, MemberSessions, type PersonCaller, type StaffCaller, StaffSessions } from './caller';
import { DomainError } from './domain-error';
import { RateLimiter } from './rate-limiter';

export const STAFF_COOKIE = 'tx_staff';
export const STAFF_HEADER = 'x-tongxing-staff';
const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
const TOKEN = /^[A-Za-z0-9_-]{20,200}$/;

@Injectable()
export class AccessGuard implements CanActivate, OnApplicationBootstrap {
  private members: MemberSessions | null = null;
  private staff: StaffSessions | null = null;

  constructor(
    private readonly env: Env,
    private readonly limiter: RateLimiter,
    private readonly check: AccessCheck,
    private readonly reflector: Reflector,
    private readonly modules: ModuleRef,
  ) {}

  /** The nouns that keep sessions stand above this folder, so they are looked up once everything is there. */
  onApplicationBootstrap(): void {
    this.members = this.provided(MemberSessions);
    this.staff = this.provided(StaffSessions);
    const asked = new Set(this.check.handlers().map(({ rule }) => rule?.who));
    if (!this.members && (asked.has('visitor') || asked.has('member'))) throw new Error('No noun provides MemberSessions');
    if (!this.staff && asked.has('staff')) throw new Error('No noun provides StaffSessions');
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS_RULE, context.getHandler());
    if (!rule) throw new DomainError('PERMISSION_DENIED');
    if (this.reflector.get<boolean | undefined>(SAME_ORIGIN, context.getHandler())) this.assertOurPage(request);
    try {
      request.caller = await this.callerBy(rule, request, reply);
    } catch (refusal) {
      // Someone who guesses tokens has no session to be counted by.
      if (refusal instanceof DomainError) this.limiter.take('refused', `ip:${request.ip}`, { limit: 600, seconds: 60 });
      throw refusal;
    }
    return true;
  }

  private async callerBy(rule: AccessRule, request: FastifyRequest, reply: FastifyReply): Promise<AnyCaller | null> {
    switch (rule.who) {
      case 'public':
        return this.personIfAny(request, reply);
      case 'visitor':
        return this.person(request);
      case 'member': {
        const person = await this.person(request);
        if (person.kind !== 'member') throw new DomainError(person.refusal ?? 'MEMBERSHIP_REQUIRED');
        return person;
      }
      case 'staff': {
        const staff = await this.staffMember(request);
        if (!SAFE_METHODS.has(request.method)) this.assertOurPage(request);
        if (rule.permission !== null && !staff.permissions.includes(rule.permission)) {
          throw new DomainError('PERMISSION_DENIED', { permission: rule.permission });
        }
        return staff;
      }
    }
  }

  private async person(request: FastifyRequest): Promise<PersonCaller> {
    const token = bearerOf(request);
    if (token === null) throw new DomainError('SIGN_IN_REQUIRED');
    const person = await this.members!.find(token);
    if (!person) throw new DomainError('SESSION_EXPIRED');
    return person;
  }

  private async personIfAny(request: FastifyRequest, reply: FastifyReply): Promise<PersonCaller | null> {
    const token = bearerOf(request);
    if (token === null || !this.members) return null;
    const person = await this.members.find(token);
    if (!person) void reply.header('x-tongxing-session', 'expired');
    return person;
  }

  private async staffMember(request: FastifyRequest): Promise<StaffCaller> {
    const token = request.cookies[STAFF_COOKIE];
    if (token === undefined || !TOKEN.test(token)) throw new DomainError('SIGN_IN_REQUIRED');
    const staff = await this.staff!.find(token);
    if (!staff) throw new DomainError('SESSION_EXPIRED');
    return staff;
  }

  private provided<T>(sessions: Abstract<T>): T | null {
    try {
      return this.modules.get(sessions, { strict: false });
    } catch {
      return null;
    }
  }

  /** A form or script on another site can send our cookie, but neither this header nor our origin. */
  private assertOurPage(request: FastifyRequest): void {
    const { origin, host } = request.headers;
    const ours = request.headers[STAFF_HEADER] === '1' && hostOf(origin) !== null;
    if (!ours || (hostOf(origin) !== host?.toLowerCase() && hostOf(origin) !== hostOf(this.env.publicUrl))) {
      throw new DomainError('CSRF_REFUSED');
    }
  }
}

function bearerOf(request: FastifyRequest): string | null {
  const [scheme, token, ...rest] = (request.headers.authorization ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || token === undefined || rest.length > 0) return null;
  return TOKEN.test(token) ? token : null;
}

function hostOf(address: string | undefined): string | null {
  return address !== undefined && URL.canParse(address) ? new URL(address).host : null;
}
