import { isErrorCode, type ErrorCode } from '@tongxing/shared';

/** The server understood and said no. `code` is from the one closed list; `details` is for the wording. */
export class Refusal extends Error {
  readonly kind = 'refusal';

  constructor(
    readonly code: ErrorCode,
    readonly details: Record<string, unknown> = {},
    readonly status = 0,
  ) {
    super(code);
  }
}

/** Nobody answered, so nobody knows whether it happened: only a retry with the same key may follow. */
export class Unreachable extends Error {
  readonly kind = 'unreachable';

  constructor(readonly reason: 'offline' | 'timeout') {
    super(reason);
  }
}

/** The person closed the question (a scanner, the persona picker). Nothing is to be said about it. */
export class Cancelled extends Error {
  readonly kind = 'cancelled';
}

export type Failure = Refusal | Unreachable;

// Told apart by `kind`, not instanceof: subclasses of Error lose their prototype on old engines.
const kindOf = (thrown: unknown): unknown => (thrown as { kind?: unknown } | null | undefined)?.kind;

export const isRefusal = (thrown: unknown): thrown is Refusal => kindOf(thrown) === 'refusal';
export const isUnreachable = (thrown: unknown): thrown is Unreachable => kindOf(thrown) === 'unreachable';
export const isCancelled = (thrown: unknown): thrown is Cancelled => kindOf(thrown) === 'cancelled';

export const isRefusedWith = (thrown: unknown, ...codes: ErrorCode[]): thrown is Refusal =>
  isRefusal(thrown) && codes.includes(thrown.code);

/** The same question may pass later. What is gone, foreign or not allowed stays so. */
export const isWorthRetrying = (failure: Failure): boolean =>
  isUnreachable(failure) ||
  isRefusedWith(failure, 'INTERNAL', 'UNAVAILABLE', 'RATE_LIMITED', 'SESSION_EXPIRED', 'SIGN_IN_REQUIRED') ||
  isRefusedWith(failure, 'WX_BUSY', 'WX_UNAVAILABLE', 'WX_CODE_INVALID');

/** Whatever was thrown, as something that has words. A bug of our own reads like one of the server's. */
export function failureOf(thrown: unknown): Failure {
  return isRefusal(thrown) || isUnreachable(thrown) ? thrown : new Refusal('INTERNAL');
}

/** Reads the server's error body; a body that is not one (a proxy's page) counts by its status. */
export function refusalOf(status: number, body: unknown): Refusal {
  const error = (body as { error?: { code?: unknown; details?: unknown } } | null)?.error;
  if (isErrorCode(error?.code)) {
    const details = typeof error?.details === 'object' && error.details !== null ? error.details : {};
    return new Refusal(error.code, details as Record<string, unknown>, status);
  }
  if (status === 401) return new Refusal('SESSION_EXPIRED', {}, status);
  if (status === 404) return new Refusal('NOT_FOUND', {}, status);
  if (status === 429) return new Refusal('RATE_LIMITED', {}, status);
  if (status === 502 || status === 503 || status === 504) return new Refusal('UNAVAILABLE', {}, status);
  return new Refusal('INTERNAL', {}, status);
}
