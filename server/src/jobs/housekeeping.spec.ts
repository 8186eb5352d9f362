import { createTestApp, type TestApp } from '../../test/create-app';
import { ApprovalsService } from '../approvals';
import { Approval } from '../approvals/approval.entity';
import { Idempotency } from '../common/idempotency';
import { IdempotencyRecord } from '../common/idempotency.entity';
import { firstIdAt, newId } from '../common/ids';
import { Outbox, OutboxMessage } from '../common/outbox';
import { CheckInTicket } from '../check-ins/check-in-ticket.entity';
import { DigitTry } from '../check-ins/digit-try.entity';
import { Scan } from '../check-ins/scan.entity';
import { EventSession } from '../events/event-session.entity';
import { insertAll } from '../database/rows';
import { MemberSession } from '../members/member-session.entity';
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

const tidy = () => test.app.get(Housekeeping, { strict: false }).tidy();
const inHours = (hours: number) => new Date(test.clock.now().getTime() + hours * 3_600_000);

/** Keeps rows of one table as they are, and answers with what tells them apart once the house is tidied. */
async function leftOf<T extends object>(table: new () => T, rows: readonly T[], key: keyof T): Promise<unknown[]> {
  await test.dataSource.getRepository(table).clear();
  await insertAll(test.dataSource.manager, table, rows);
  await tidy();
  return (await test.dataSource.getRepository(table).find()).map((row) => row[key]).sort();
}

it('closes what nobody has decided within its thirty days', async () => {
  const approvals = test.app.get(ApprovalsService, { strict: false });
  const staff = { staffId: newId(test.clock.now()), name: '王敏' };
  const asking = { kind: 'points_adjustment', waiting: 'many', memberId: null, title: '加积分', payload: {}, reason: '补记', staff } as const;
  const ask = (subjectKey: string) => test.transactor.run((tx) => approvals.ask(tx, { ...asking, subjectKey }));
  await ask('old');
  test.clock.advance({ days: 1 });
  await ask('young');
  test.clock.advance({ days: 29 });
  await tidy();
  const states = (await test.dataSource.getRepository(Approval).find()).map(({ subjectKey, state }) => `${subjectKey} ${state}`).sort();
  expect(states).toEqual(['old lapsed', 'young pending']);
});

it('forgets a ticket a day after it ran out, however many there are', async () => {
  const ticket = (ticketHash: string, expiresAt: Date) => ({ ticketHash, identityId: 'i', sessionId: 's', codeEpoch: 1, issuedAt: expiresAt, expiresAt });
  const old = Array.from({ length: 1201 }, (_, i) => ticket(`old-${i}`, inHours(-25)));
  expect(await leftOf(CheckInTicket, [...old, ticket('younger', inHours(-23)), ticket('good', inHours(1))], 'ticketHash')).toEqual(['good', 'younger']);
});

it('forgets a member’s session once it has run out or was ended', async () => {
  const session = (id: string, expiresAt: Date, revokedAt: Date | null = null) => ({
    ...{ id, tokenHash: id, identityId: 'i', createdAt: inHours(-48), lastUsedOn: '2026-11-22', expiresAt, revokedAt },
  });
  const rows = [session('over', inHours(-1)), session('ended', inHours(1), inHours(-1)), session('open', inHours(1))];
  expect(await leftOf(MemberSession, rows, 'id')).toEqual(['open']);
});

it('forgets scans after half a year, and no sooner', async () => {
  const scan = (outcome: string, at: Date) => ({ id: newIdOf(at), sessionId: null, memberId: null, identityId: 'i', step: 'code' as const, outcome, at });
  expect(await leftOf(Scan, [scan('old', inHours(-24 * 185)), scan('kept', inHours(-24 * 183)), scan('new', inHours(0))], 'outcome')).toEqual(['kept', 'new']);
});

it('forgets the tries at a session a day after its door was shut, or once it is no more', async () => {
  const door = (id: string, closesAt: Date) => ({
    ...{ id, eventId: 'e', title: '上午场', startsAt: closesAt, endsAt: closesAt, opensAt: closesAt, closesAt },
    ...{ sessionKey: id, checkIns: 0, annulments: 0 },
  });
  await insertAll(test.dataSource.manager, EventSession, [door('shut', inHours(-25)), door('just-shut', inHours(-23)), door('open', inHours(1))]);
  const tries = ['shut', 'just-shut', 'open', 'gone'].flatMap((sessionId) => ['a', 'b'].map((memberId) => ({ memberId, sessionId, tries: 5 })));
  expect(await leftOf(DigitTry, tries, 'sessionId')).toEqual(['just-shut', 'just-shut', 'open', 'open']);
});

/** The id that a row made at this moment has, whatever was made before it in this test. */
const newIdOf = (at: Date): string => `${firstIdAt(at).slice(0, 10)}${newId(at).slice(10)}`;
