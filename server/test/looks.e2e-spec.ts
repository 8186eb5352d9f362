// Whatever staff are shown of one member, that they looked is in the log. The routes are those of authz.csv, which
// route-guards.e2e-spec.ts holds to be the routes that are served: a new one is walked here without being named.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AuditEntry } from '../src/audit/audit-entry.entity';
import { API_PREFIX } from '../src/create-server';
import { JournalEntry } from '../src/journal/journal-entry.entity';
import { PointsEntry } from '../src/points/points-entry.entity';
import { createTestApp, type TestApp } from './create-app';
import { plannedSession, screenCode } from './factories/events';
import { member, staffMember, type Joined } from './factories/people';
import type { Http } from './http';

const OF_ONE_MEMBER = new RegExp(`^GET,(/${API_PREFIX}/admin/members/:id(?:/[^,]*)?),`);
const paths = readFileSync(join(__dirname, 'authz.csv'), 'utf8')
  .split('\n')
  .flatMap((line) => OF_ONE_MEMBER.exec(line)?.[1] ?? []);

let test: TestApp;
let staff: Http;
let person: Joined;
let checkInEntryId: string;
let ledgerLineId: string;
let adjustmentId: string;

beforeAll(async () => {
  test = await createTestApp({ wechat: true });
  staff = await staffMember(test, ['programme', 'admin']);
  person = await member(test);
  const { eventId, sessionId } = await plannedSession(test, staff);
  const { digits } = await screenCode(staff, sessionId);
  expect((await person.http.post('/check-ins', { eventId, digits }, { key: true })).status).toBe(200);
  ({ id: checkInEntryId } = await test.dataSource.getRepository(JournalEntry).findOneByOrFail({ memberId: person.id, kind: 'checked_in' }));
  ({ id: ledgerLineId } = await test.dataSource.getRepository(PointsEntry).findOneByOrFail({ memberId: person.id, entryId: checkInEntryId, line: 1 }));
  const adjusted = await staff.post(`/admin/members/${person.id}/adjustments`, { direction: 'add', points: 5, reason: '补记一次' }, { key: true });
  ({ id: adjustmentId } = adjusted.body);
});
// Looks within a quarter of an hour are one look, so each route has a quarter of its own.
beforeEach(() => test.clock.advance({ minutes: 16 }));
afterAll(() => test?.close());

const address = (path: string): string =>
  path
    .slice(API_PREFIX.length + 1)
    .replace(':id', person.id)
    .replace('/points/entries/:entryId', `/points/entries/${ledgerLineId}`)
    .replace(':adjustmentId', adjustmentId)
    .replace(':entryId', checkInEntryId);
const looks = () => test.dataSource.getRepository(AuditEntry).find({ where: { action: 'member.read', objectId: person.id }, order: { id: 'ASC' } });

it('has routes to walk', () => {
  expect(paths.length).toBeGreaterThanOrEqual(10);
});

it.each(paths)('GET %s leaves one line in the log, also when it is asked again', async (path) => {
  const before = await looks();
  for (let time = 0; time < 3; time += 1) expect((await staff.get(address(path))).status).toBe(200);
  const after = await looks();
  expect(after).toHaveLength(before.length + 1);
  expect(after.at(-1)).toMatchObject({ actorName: '小周', details: { memberNo: person.view.member.no } });
});
