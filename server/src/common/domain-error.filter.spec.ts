import { ForbiddenException, NotFoundException } from '@nestjs/common';
import { ERROR_CODES } from '@tongxing/shared';
import { DomainError } from './domain-error';
import { answerTo } from './domain-error.filter';
import { ERROR_STATUS } from './error-status';

const fastifyError = (statusCode: number): Error => Object.assign(new Error('x'), { statusCode, code: 'FST_ERR_CTP' });

describe('the answer to what was thrown', () => {
  it.each(ERROR_CODES)('%s has a status that is a refusal', (code) => {
    expect(ERROR_STATUS[code]).toBeGreaterThanOrEqual(400);
    expect(answerTo(new DomainError(code, { a: 1 }))).toEqual({ status: ERROR_STATUS[code], code, details: { a: 1 } });
  });

  it.each<[unknown, number, string]>([
    [new NotFoundException('Cannot GET /x'), 404, 'NOT_FOUND'],
    [new ForbiddenException(), 403, 'REQUEST_INVALID'],
    [fastifyError(413), 413, 'REQUEST_INVALID'],
    [fastifyError(415), 415, 'REQUEST_INVALID'],
    [new Error('SELECT secret FROM member'), 500, 'INTERNAL'],
    // A status on somebody else's error (a WeChat answer, a driver) says nothing about our own.
    [Object.assign(new Error('upstream'), { statusCode: 404 }), 500, 'INTERNAL'],
    [Object.assign(new Error('upstream'), { statusCode: 404, code: 'ERR_UPSTREAM' }), 500, 'INTERNAL'],
    ['a string', 500, 'INTERNAL'],
    [undefined, 500, 'INTERNAL'],
    // Another service that cannot be reached is not the database.
    [Object.assign(new Error('upstream'), { code: 'ECONNREFUSED' }), 500, 'INTERNAL'],
  ])('%p becomes %i %s and tells nothing of itself', (thrown, status, code) => {
    expect(answerTo(thrown)).toEqual({ status, code, details: {} });
  });

  it('of a database that is away says when to come again, and nothing of where it is', () => {
    const away = Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:3306'), { code: 'ECONNREFUSED', fatal: true });
    expect(answerTo(away)).toEqual({ status: 503, code: 'UNAVAILABLE', details: { retryAfterSeconds: 5 } });
  });
});
