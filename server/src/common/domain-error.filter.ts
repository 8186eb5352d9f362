// The only place where a thrown thing becomes an answer.
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { ErrorCode } from '@tongxing/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isLost } from '../database/lost';
import { DomainError } from './domain-error';
import { ERROR_STATUS } from './error-status';

interface Answer {
  status: number;
  code: ErrorCode;
  details: Readonly<Record<string, unknown>>;
}

/** A server that is started again, or another that takes over, is there after about so long. */
const DATABASE_BACK_AFTER_SECONDS = 5;

@Catch()
export class DomainErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('Refusals');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { status, code, details } = answerTo(thrown);
    if (code === 'INTERNAL') this.logger.error({ err: thrown, requestId: request.id }, 'Unexpected error');
    else if (isLost(thrown)) this.logger.error({ err: thrown, requestId: request.id }, 'The database does not answer');
    // An event stream has already begun; there is no answer left to give but its end.
    if (reply.sent || reply.raw.headersSent) {
      reply.raw.end();
      return;
    }
    if (typeof details['retryAfterSeconds'] === 'number') {
      void reply.header('retry-after', String(details['retryAfterSeconds']));
    }
    void reply.status(status).send({ error: { code, details, requestId: request.id } });
  }
}

/** Keeps refusals, a database that is away, and bugs apart: a bug tells its request id and nothing else. */
export function answerTo(thrown: unknown): Answer {
  if (thrown instanceof DomainError) {
    return { status: ERROR_STATUS[thrown.code], code: thrown.code, details: thrown.details };
  }
  if (isLost(thrown)) {
    return { status: ERROR_STATUS.UNAVAILABLE, code: 'UNAVAILABLE', details: { retryAfterSeconds: DATABASE_BACK_AFTER_SECONDS } };
  }
  const status = statusOf(thrown);
  if (status === 404) return { status, code: 'NOT_FOUND', details: {} };
  if (status === 429) return { status, code: 'RATE_LIMITED', details: {} };
  if (status === 503) return { status, code: 'UNAVAILABLE', details: {} };
  // What the framework refuses before a handler runs: broken JSON, 413 for a large body, 415 for another type.
  if (status !== null && status >= 400 && status < 500) return { status, code: 'REQUEST_INVALID', details: {} };
  return { status: 500, code: 'INTERNAL', details: {} };
}

function statusOf(thrown: unknown): number | null {
  if (thrown instanceof HttpException) return thrown.getStatus();
  // Fastify's own errors carry a code that begins with FST_; a status on any other error is not to be trusted.
  if (thrown instanceof Error && 'statusCode' in thrown && 'code' in thrown) {
    const { statusCode, code } = thrown;
    if (typeof statusCode === 'number' && String(code).startsWith('FST_')) return statusCode;
  }
  return null;
}
