import { Logger } from '@nestjs/common';
import { createTestDatabase, type TestDatabase } from '../../test/create-test-database';
import { newId } from '../common/ids';
import { type Delivery, Outbox, OutboxHandlers, OutboxMessage } from '../common/outbox';
import { OutboxRelay, waitSecondsAfter } from './outbox-relay';

let database: TestDatabase;
let outbox: Outbox;
let handlers: OutboxHandlers;
let relay: OutboxRelay;
let delivered: Delivery[];

// Failures are what is tested here; their warnings would bury the report.
beforeAll(() => Logger.overrideLogger(false));

beforeEach(async () => {
  database = await createTestDatabase();
  outbox = new Outbox(database.clock);
  handlers = new OutboxHandlers();
  relay = newRelay();
  delivered = [];
  handlers.register('welcome', async (delivery) => void delivered.push(delivery));
});
afterEach(async () => {
  await relay.stop();
  await database.close();
});

const newRelay = (): OutboxRelay => new OutboxRelay(database.clock, outbox, handlers, database.dataSource);
const promise = (dedupeKey: string, topic = 'welcome'): Promise<void> =>
  database.transactor.run((tx) => outbox.add(tx, { topic, payload: { memberId: 'm1' }, dedupeKey }));
const message = (dedupeKey: string): Promise<OutboxMessage> =>
  database.dataSource.getRepository(OutboxMessage).findOneByOrFail({ dedupeKey });
const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 200; tries++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('It did not come to pass within two seconds');
};

describe('the outbox', () => {
  it('keeps a promise that was committed, and none that was rolled back', async () => {
    await promise('a');
    await expect(
      database.transactor.run(async (tx) => {
        await outbox.add(tx, { topic: 'welcome', payload: {}, dedupeKey: 'b' });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await relay.drain()).toBe(1);
    expect(delivered).toEqual([expect.objectContaining({ topic: 'welcome', payload: { memberId: 'm1' }, dedupeKey: 'a', attempt: 1 })]);
    expect(await message('a')).toMatchObject({ state: 'done', attempts: 1, leaseToken: null, doneAt: database.clock.now() });
  });

  it('takes the same promise made twice as one', async () => {
    await promise('a');
    await promise('a');
    await promise('A');
    expect(await relay.drain()).toBe(2);
    await promise('a');
    expect(await relay.drain()).toBe(0);
  });
});

describe('the relay', () => {
  it('tries again, later and later, and keeps the last error', async () => {
    let broken = 2;
    handlers.register('flaky', async ({ attempt }) => {
      if (broken-- > 0) throw new Error(`not yet ${attempt}`);
    });
    await promise('a', 'flaky');
    expect(await relay.drain()).toBe(1);
    expect(await message('a')).toMatchObject({ state: 'waiting', attempts: 1, lastError: 'Error: not yet 1' });
    expect(await relay.drain()).toBe(0);
    database.clock.advance({ seconds: waitSecondsAfter(1) });
    expect(await relay.drain()).toBe(1);
    database.clock.advance({ seconds: waitSecondsAfter(1) });
    expect(await relay.drain()).toBe(0);
    database.clock.advance({ seconds: waitSecondsAfter(2) });
    expect(await relay.drain()).toBe(1);
    expect(await message('a')).toMatchObject({ state: 'done', attempts: 3, lastError: null });
  });

  it('keeps of a database error what failed, and none of the values', async () => {
    const messages = database.dataSource.getRepository(OutboxMessage);
    handlers.register('refused', async ({ id }) => {
      const row = await messages.findOneByOrFail({ id });
      await messages.insert({ ...row, payload: {}, id: newId(database.clock.now()), dedupeKey: 'canary' });
      await messages.insert({ ...row, payload: {}, id: newId(database.clock.now()), dedupeKey: 'canary' });
    });
    handlers.register('missing', async () => void (await messages.findOneByOrFail({ dedupeKey: 'canary-gone' })));
    await promise('a', 'refused');
    await promise('b', 'missing');
    await relay.drain();
    for (const key of ['a', 'b']) {
      const { lastError } = await message(key);
      expect(lastError).toMatch(/^(QueryFailedError|EntityNotFoundError): ./);
      expect(lastError).not.toContain('canary');
    }
  });

  it('gives up after eight attempts and says why', async () => {
    await promise('a', 'nobody-listens');
    for (let attempt = 1; attempt <= 8; attempt++) {
      expect(await relay.drain()).toBe(1);
      database.clock.advance({ seconds: waitSecondsAfter(attempt) });
    }
    expect(await relay.drain()).toBe(0);
    expect(await message('a')).toMatchObject({ state: 'dead', attempts: 8, lastError: 'Error: No handler for topic nobody-listens' });
  });

  it('does not let one failing message hold up the others', async () => {
    handlers.register('broken', () => Promise.reject(new Error('broken')));
    await promise('a', 'broken');
    await promise('b');
    await relay.drain();
    expect(await message('b')).toMatchObject({ state: 'done' });
  });

  it('delivers once where two relays look at the same moment', async () => {
    const other = newRelay();
    for (let n = 0; n < 30; n++) await promise(`m${n}`);
    await Promise.all([relay.drain(), other.drain()]);
    await until(async () => (await relay.drain()) === 0);
    expect(delivered.map(({ dedupeKey }) => dedupeKey).sort()).toEqual(Array.from({ length: 30 }, (_, n) => `m${n}`).sort());
    await other.stop();
  });

  it('takes over what a crashed relay had in hand, once its lease has run out', async () => {
    await promise('a');
    await database.dataSource.getRepository(OutboxMessage).update(
      { dedupeKey: 'a' },
      { attempts: 1, leaseToken: 'gone', leasedUntil: new Date(database.clock.now().getTime() + 60_000) },
    );
    expect(await relay.drain()).toBe(0);
    database.clock.advance({ seconds: 60 });
    expect(await relay.drain()).toBe(1);
    expect(delivered).toMatchObject([{ attempt: 2 }]);
  });

  it('does not overwrite what another relay noted after its own lease ran out', async () => {
    handlers.register('slow', async () => {
      await database.dataSource
        .getRepository(OutboxMessage)
        .update({ dedupeKey: 'a' }, { state: 'done', leaseToken: 'another', doneAt: database.clock.now() });
      throw new Error('too late');
    });
    await promise('a', 'slow');
    await relay.drain();
    expect(await message('a')).toMatchObject({ state: 'done', lastError: null });
  });

  it('delivers by itself right after a commit once it is started', async () => {
    relay.start();
    await promise('a');
    await until(async () => (await message('a')).state === 'done');
  });

  it('delivers what a delivery promises in its turn', async () => {
    handlers.register('first', () => promise('second'));
    await promise('one', 'first');
    expect(await relay.drain()).toBe(2);
    expect(delivered).toMatchObject([{ dedupeKey: 'second' }]);
  });

  it('stops when the message in hand is done, and starts no other', async () => {
    let finish = (): void => undefined;
    let begun = false;
    handlers.register('long', () => {
      begun = true;
      return new Promise<void>((resolve) => (finish = resolve));
    });
    await promise('a', 'long');
    relay.start();
    await until(() => begun);
    const stopped = relay.stop();
    finish();
    await stopped;
    expect(await message('a')).toMatchObject({ state: 'done' });
    await promise('b');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await message('b')).toMatchObject({ state: 'waiting', attempts: 0 });
  });
});
