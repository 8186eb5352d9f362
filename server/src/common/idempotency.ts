// Owns: one request of one person has one effect and one answer, however often it is sent.
import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { LessThan } from 'typeorm';
import { deleteSome } from '../database/delete-some';
import { isDuplicateKey } from '../database/duplicate-key';
import { affectedBy, insertAll } from '../database/rows';
import { type AnyCaller, principalOf } from './caller';
import { Clock } from './clock';
import { DomainError } from './domain-error';
import { IdempotencyRecord } from './idempotency.entity';
import { newId } from './ids';
import { Transactor, type Tx } from './transactor';

const HEADER = 'idempotency-key';
const SHAPE = /^[A-Za-z0-9_-]{8,64}$/;

/**
 * The key that the client made and stored before it sent the request, with the operation it was sent to:
 * '<key> <METHOD> <route>'. `once` takes it apart again, so that a key kept for one operation is refused on another.
 * Refuses: IDEMPOTENCY_KEY_MISSING when the header is absent or not 8 to 64 of A-Z a-z 0-9 _ -.
 */
export const IdempotencyKey = createParamDecorator(
  (_data: unknown, context: ExecutionContext): string => {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const key = request.headers[HEADER];
    if (typeof key !== 'string' || !SHAPE.test(key)) throw new DomainError('IDEMPOTENCY_KEY_MISSING');
    return `${key} ${request.method} ${request.routeOptions.url ?? ''}`;
  },
  [
    (prototype, method) => {
      const handler = Object.getOwnPropertyDescriptor(prototype, method!);
      ApiHeader({ name: HEADER, required: true, schema: { type: 'string', pattern: SHAPE.source } })(
        prototype,
        method!,
        handler!,
      );
    },
  ],
);

@Injectable()
export class Idempotency {
  constructor(
    private readonly clock: Clock,
    private readonly transactor: Transactor,
  ) {}

  /**
   * Runs the work once per caller and key, in one transaction with the record of it. A repeat is answered with
   * the first answer, byte for byte; a repeat that arrives meanwhile waits for it. Work that throws leaves no record.
   * The answer must be plain data. Refuses: IDEMPOTENCY_KEY_REUSED when the key came before with another request.
   */
  async once<T>(caller: AnyCaller, keyAndOperation: string, body: unknown, work: (tx: Tx) => Promise<T>): Promise<T> {
    const [key = '', ...operation] = keyAndOperation.split(' ');
    const requestHash = hashOf({ operation: operation.join(' '), body });
    const principalId = principalOf(caller);
    return this.transactor.run(async (tx) => {
      const createdAt = this.clock.now();
      const id = newId(createdAt);
      // The row is inserted before the work: its unique key is what a second, parallel request waits on.
      const first = await insertAll(tx, IdempotencyRecord, [{ id, principalId, key, requestHash, reply: null, createdAt }])
        .then(() => true)
        .catch((error: unknown) => {
          if (isDuplicateKey(error)) return false;
          throw error;
        });
      if (!first) return answerOf<T>(await tx.getRepository(IdempotencyRecord).findOneByOrFail({ principalId, key }), requestHash);
      const reply = JSON.stringify((await work(tx)) ?? null);
      await affectedBy(tx, 'UPDATE idempotency SET reply = ? WHERE id = ?', [reply, id]);
      return JSON.parse(reply) as T;
    });
  }

  /**
   * Forgets some of what was answered before the given moment, and says how many; a request that comes again after
   * that is a new one.
   */
  forgetBefore(tx: Tx, moment: Date): Promise<number> {
    return deleteSome(tx, IdempotencyRecord, 'id', { createdAt: LessThan(moment) });
  }
}

function answerOf<T>(record: IdempotencyRecord, requestHash: string): T {
  if (record.requestHash !== requestHash) throw new DomainError('IDEMPOTENCY_KEY_REUSED');
  return JSON.parse(record.reply ?? 'null') as T;
}

/** Two bodies that say the same thing in another order of fields are the same request. */
function hashOf(request: unknown): string {
  const sorted = JSON.stringify(request, (_name, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return createHash('sha256').update(sorted).digest('hex');
}
