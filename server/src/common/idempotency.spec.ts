import { createTestDatabase, type TestDatabase } from '../../test/create-test-database';
import type { MemberCaller, VisitorCaller } from './caller';
import { DomainError } from './domain-error';
import { Idempotency } from './idempotency';
import { IdempotencyRecord } from './idempotency.entity';
import { newId } from './ids';
import { OutboxMessage } from './outbox';
import type { Tx } from './transactor';

let database: TestDatabase;
let idempotency: Idempotency;
let visitor: VisitorCaller;
const KEY = 'key-0000001 POST /membership';

beforeAll(async () => {
  database = await createTestDatabase();
  idempotency = new Idempotency(database.clock, database.transactor);
});
afterAll(() => database.close());
beforeEach(async () => {
  visitor = { kind: 'visitor', identityId: newId(database.clock.now()), sessionId: 's', memberId: null };
  await database.dataSource.getRepository(OutboxMessage).clear();
});

/** An effect that leaves a row behind: any table will do. */
async function effect(tx: Tx): Promise<{ b: number; a: Date }> {
  const now = database.clock.now();
  await tx.getRepository(OutboxMessage).insert({
    id: newId(now),
    topic: 'effect',
    payload: {},
    dedupeKey: newId(now),
    state: 'done',
    attempts: 0,
    availableAt: now,
    createdAt: now,
  });
  return { b: 1, a: now };
}

const effects = (): Promise<number> => database.dataSource.getRepository(OutboxMessage).count();

describe('once', () => {
  it('answers a repeat with the first answer, byte for byte, and does nothing again', async () => {
    const first = await idempotency.once(visitor, KEY, { nickname: '小明', city: null }, effect);
    database.clock.advance({ minutes: 5 });
    const repeat = await idempotency.once(visitor, KEY, { city: null, nickname: '小明' }, effect);
    expect(JSON.stringify(repeat)).toBe(JSON.stringify(first));
    expect(await effects()).toBe(1);
  });

  it('makes one effect of ten that arrive together', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => idempotency.once(visitor, KEY, {}, effect)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await effects()).toBe(1);
  });

  it('refuses a used key with another body or on another operation', async () => {
    await idempotency.once(visitor, KEY, { nickname: '小明' }, effect);
    const refused = expect.objectContaining({ code: 'IDEMPOTENCY_KEY_REUSED' });
    await expect(idempotency.once(visitor, KEY, { nickname: '小红' }, effect)).rejects.toEqual(refused);
    const elsewhere = 'key-0000001 POST /me/consents';
    await expect(idempotency.once(visitor, elsewhere, { nickname: '小明' }, effect)).rejects.toEqual(refused);
    expect(await effects()).toBe(1);
  });

  it('keeps keys apart by person and by the case of their letters', async () => {
    const other = { ...visitor, identityId: newId(database.clock.now()) };
    await idempotency.once(visitor, 'Key-0000001', {}, effect);
    await idempotency.once(other, 'Key-0000001', {}, effect);
    await idempotency.once(visitor, 'key-0000001', {}, effect);
    expect(await effects()).toBe(3);
  });

  it('knows the visitor who became a member in between', async () => {
    const first = await idempotency.once(visitor, KEY, {}, effect);
    const member: MemberCaller = { ...visitor, kind: 'member', memberId: newId(database.clock.now()) };
    expect(await idempotency.once(member, KEY, {}, effect)).toEqual(first);
    expect(await effects()).toBe(1);
  });

  it('leaves no record of work that was refused, so that the same key may try again', async () => {
    const refuse = async (tx: Tx): Promise<never> => {
      await effect(tx);
      throw new DomainError('CONSENT_REQUIRED');
    };
    await expect(idempotency.once(visitor, KEY, {}, refuse)).rejects.toMatchObject({ code: 'CONSENT_REQUIRED' });
    expect(await effects()).toBe(0);
    await idempotency.once(visitor, KEY, {}, effect);
    expect(await effects()).toBe(1);
  });

  it('answers nothing again where the work answered nothing', async () => {
    const silent = async (tx: Tx): Promise<void> => void (await effect(tx));
    expect(await idempotency.once(visitor, KEY, {}, silent)).toBeNull();
    expect(await idempotency.once(visitor, KEY, {}, silent)).toBeNull();
    expect(await effects()).toBe(1);
  });

  it('forgets old answers and keeps the younger', async () => {
    const records = database.dataSource.getRepository(IdempotencyRecord);
    await idempotency.once(visitor, 'older-key', {}, effect);
    database.clock.advance({ days: 20 });
    const between = database.clock.now();
    database.clock.advance({ days: 11 });
    await idempotency.once(visitor, 'newer-key', {}, effect);
    await database.transactor.run((tx) => idempotency.forgetBefore(tx, between));
    expect(await records.countBy({ principalId: visitor.identityId })).toBe(1);
  });
});
