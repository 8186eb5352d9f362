// Who may call a handler. Every handler says so with one of these; one that says nothing stops the server from starting.
import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth } from '@nestjs/swagger';
import type { Permission } from '@tongxing/shared';
import type { FastifyRequest } from 'fastify';
import type { AnyCaller } from './caller';

export type AccessRule =
  | { who: 'public' }
  | { who: 'visitor' }
  | { who: 'member' }
  | { who: 'staff'; permission: Permission | null };

export const ACCESS_RULE = 'tongxing:access';
export const SAME_ORIGIN = 'tongxing:same-origin';

const rule = (value: AccessRule): ClassDecorator & MethodDecorator => SetMetadata(ACCESS_RULE, value);

/**
 * Anyone. A live bearer token makes the caller known; a missing one leaves it null. A dead one is never a
 * refusal here, so that signing in again always works: the answer then says `x-tongxing-session: expired`.
 */
export const Public = (): MethodDecorator => rule({ who: 'public' });

/** Signed in with WeChat, member or not. Refuses: SIGN_IN_REQUIRED, SESSION_EXPIRED. */
export const RequireVisitor = (): MethodDecorator =>
  applyDecorators(rule({ who: 'visitor' }), ApiBearerAuth('person'));

/** An active member. Refuses: SIGN_IN_REQUIRED, SESSION_EXPIRED, MEMBERSHIP_REQUIRED, MEMBER_SUSPENDED, MEMBER_NOT_ACTIVE. */
export const RequireMember = (): MethodDecorator =>
  applyDecorators(rule({ who: 'member' }), ApiBearerAuth('person'));

/**
 * A staff member who holds the permission; without one, any staff member who is signed in.
 * Refuses: SIGN_IN_REQUIRED, SESSION_EXPIRED, PERMISSION_DENIED, and CSRF_REFUSED for a write that no page of ours sent.
 */
export const RequireStaff = (permission?: Permission): MethodDecorator =>
  applyDecorators(rule({ who: 'staff', permission: permission ?? null }), ApiCookieAuth('staff'));

/** A public write that only our own staff pages may send (signing in). Refuses: CSRF_REFUSED. */
export const SameOrigin = (): MethodDecorator => SetMetadata(SAME_ORIGIN, true);

/** The caller that the guard found: of the kind that the handler's access rule asks for. */
export const Caller = createParamDecorator((_data: unknown, context: ExecutionContext): AnyCaller | null => {
  return context.switchToHttp().getRequest<FastifyRequest>().caller ?? null;
});
