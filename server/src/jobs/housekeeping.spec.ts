import { createTestApp, type TestApp } from '../../test/create-app';
import { Idempotency } from '../common/idempotency';
import { IdempotencyRecord } from '../common/idempotency.entity';
import { newId } from '../common/ids';
import { Outbox, OutboxMessage } from '../common/outbox';
import { StaffService, StaffSessionsService } from '../staff';
import { StaffSession } from '../staff/staff-session.entity';
import { Housekeeping } from './housekeeping';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test?.close());

async function leaveTraces(): Promise<void> {
  const caller = { kind: 'visitor', identityId: newId(test.clock.now()), sessionId: 's', memberId: null } as const;
  await test.app.get(Idempotency, { strict: false }).once(caller, 'some-key', {}, async () => 1);
  const now = test.clock.now();
  for (const state of ['done', 'dead', 'waiting'] as const) {
    const dedupeKey = newId(now);
    await test.transactor.run((tx) => test.app.get(Outbox, { strict: false }).add(tx, { topic: 'x', payload: {}, dedupeKey }));
    await test.dataSource.getRepository(OutboxMessage).update({ dedupeKey }, { state, doneAt: state === 'done' ? now : null });
  }
  const staff = await test.app.get(StaffService, { strict: false }).hire({ login: newId(now), name: '王敏', roles: [], password: 'p' });
  await test.app.get(StaffSessionsService, { strict: false }).open(staff.id, undefined);
}

it('forgets after thirty days what nobody needs, and keeps the rest', async () => {
  await leaveTraces();
  test.clock.advance({ days: 32 });
  await leaveTraces();
  await test.app.get(Housekeeping, { strict: false }).tidy();
  const count = (entity: new () => object): Promise<number> => test.dataSource.getRepository(entity).count();
  expect(await count(IdempotencyRecord)).toBe(1);
  expect(await count(StaffSession)).toBe(1);
  const states = (await test.dataSource.getRepository(OutboxMessage).find()).map(({ state }) => state).sort();
  expect(states).toEqual(['dead', 'dead', 'done', 'waiting', 'waiting']);
});
