import type { ErrorCode } from '@tongxing/shared';

/**
 * An expected refusal: a code from the closed set, and details that a client may show.
 * Anything else that is thrown is a bug. Details never hold what a log or a screen may not: they go out as they are.
 */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
    this.name = 'DomainError';
  }
}
