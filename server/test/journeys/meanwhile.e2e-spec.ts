// What was read before a wait may not be true after it: each of these starts while another change holds the row it needs.
import { AttendanceService } from '../../src/check-ins/attendance.service';
import { CheckIn } from '../../src/check-ins/check-in.entity';
import type { MemberCaller } from '../../src/common/caller';
import type { Tx } from '../../src/common/transactor';
import { ConsentsService } from '../../src/consents';
import { CONSENT_DOCUMENT_VERSION, type MemberStatus } from '@tongxing/shared';
import { EventSession } from '../../src/events/event-session.entity';
import { Event } from '../../src/events/event.entity';
import { EventsQuery, EventsService } from '../../src/events';
import { JournalService } from '../../src/journal';
import { MembersService } from '../../src/members';
import { createTestApp, type TestApp } from '../create-app';
import { plannedSession } from '../factories/events';
import { member, staffMember } from '../factories/people';
import type { Http } from '../http';

let test: TestApp;
let staff: Http;

beforeAll(async () => {
  test = await createTestApp({ wechat: true });
  staff = await staffMember(test);
});
afterAll(() => test?.close());

const of = <T>(service: new (...args: never[]) => T): T => test.app.get(service as new () => T, { strict: false });
const callerOf = (memberId: string): MemberCaller => ({ kind: 'member', memberId, identityId: `identity-of-${memberId}`.slice(0, 26), sessionId: 's' });

/** Does the first and, before it is committed, begins the second; answers what became of the second. */
async function duringWhich<T>(first: (tx: Tx) => Promise<void>, second: () => Promise<T>): Promise<T | string> {
  let done = (): void => undefined;
  let commit = (): void => undefined;
  const reached = new Promise<void>((resolve) => (done = resolve));
  const mayCommit = new Promise<void>((resolve) => (commit = resolve));
  const changed = test.transactor.run(async (tx) => {
    await first(tx);
    done();
    await mayCommit;
  });
  await Promise.race([reached, changed]);
  const outcome = second().catch((error: { code?: string }) => error.code ?? String(error));
  // Long enough for the second to read what it reads and to come to the row.
  await new Promise((resolve) => setTimeout(resolve, 300));
  commit();
  await changed;
  return outcome;
}

/** As leaving does it, and a suspension by staff. */
async function becomes(tx: Tx, memberId: string, to: MemberStatus): Promise<void> {
  await of(JournalService).lock(tx, memberId);
  await of(MembersService).changeStatus(tx, { memberId, to, reason: null, actor: `member:${memberId}` });
  if (to === 'withdrawn') await of(ConsentsService).withdrawAll(tx, memberId);
}

describe('while a member leaves', () => {
  it('no consent is given any more', async () => {
    const { id } = await member(test);
    const yes = { purpose: 'stories', granted: true, documentVersion: CONSENT_DOCUMENT_VERSION } as const;
    const outcome = await duringWhich(
      (tx) => becomes(tx, id, 'withdrawn'),
      () => of(ConsentsService).change(callerOf(id), 'late-yes-0001 POST /me/consents', yes),
    );
    expect((await of(ConsentsService).standing(id)).filter(({ granted }) => granted)).toEqual([]);
    expect(outcome).toBe('MEMBERSHIP_REQUIRED');
  });

  it.each([
    ['withdrawn', 'MEMBERSHIP_REQUIRED'],
    ['suspended', 'MEMBER_SUSPENDED'],
  ] as const)('nobody who becomes %s is checked in any more', async (status, code) => {
    const { id } = await member(test);
    const { sessionId } = await plannedSession(test, staff);
    const session = await of(EventsQuery).session(sessionId);
    const attempt = { step: 'digits' as const, caller: callerOf(id), sessionId };
    const outcome = await duringWhich(
      (tx) => becomes(tx, id, status),
      () => test.transactor.run((tx) => of(AttendanceService).enter(tx, attempt, { session, codeEpoch: 1, method: 'venue_digits' })),
    );
    expect(await test.dataSource.getRepository(CheckIn).countBy({ memberId: id })).toBe(0);
    expect(outcome).toBe(code);
  });
});

describe('while a session is removed', () => {
  const someone = { staffId: '01KAMC0000000000000000000A', name: '小周' };
  const removed = (sessionId: string, eventId: string) => async (tx: Tx) => {
    await tx.getRepository(Event).update({ id: eventId }, { title: () => 'title' });
    await tx.getRepository(EventSession).delete({ id: sessionId });
  };

  it.each([
    ['changed', (id: string, at: (hours: number) => string) => of(EventsService).changeSession(id, { title: '下午场', startsAt: at(1), endsAt: at(2) }, someone)],
    ['removed a second time', (id: string) => of(EventsService).deleteSession(id, someone)],
  ])('it cannot be %s', async (_what, change) => {
    const { sessionId, eventId } = await plannedSession(test, staff);
    const at = (hours: number) => new Date(test.clock.now().getTime() + hours * 3_600_000).toISOString();
    expect(await duringWhich(removed(sessionId, eventId), async () => change(sessionId, at))).toBe('SESSION_NOT_FOUND');
  });
});
