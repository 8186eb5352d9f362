// Definitions that change: one person proposes, another one decides, and nothing counts before its day.
import { Like } from 'typeorm';
import { createTestApp, type TestApp } from '../../test/create-app';
import { staffMember } from '../../test/factories/people';
import { plannedSession } from '../../test/factories/events';
import type { Http } from '../../test/http';
import { AuditEntry } from '../audit/audit-entry.entity';
import { actText } from '../audit/audit.copy';
import { BadgeVersionRow } from '../badges/badge-version.entity';
import { BadgeProposal } from './badge-proposal.entity';
import { ProposalsService } from './proposals.service';

let test: TestApp;
let amy: Http;
let boss: Http;

/** Each test changes a badge of its own; all of them count check-ins. */
beforeAll(async () => {
  test = await createTestApp();
  [amy, boss] = await Promise.all([staffMember(test, ['programme']), staffMember(test, ['admin'])]);
});
afterAll(() => test?.close());

const outcome = ({ status, body }: { status: number; body: { error?: { code: string } } }) => body?.error?.code ?? status;
const wish = (more: object = {}) => ({
  ...{ code: 'together_3', baseVersion: 1, name: '四次同行', description: '来过四次，大家都认得你了。', art: 'together_3', grade: 1, family: 'together' },
  ...{ criterion: { type: 'threshold', measure: 'check_ins', bar: 4 }, startsOn: '2026-11-23', endsOn: null, reason: '三次太容易了', ...more },
});
const propose = (more: object = {}, http = amy, key: string | true = true) => http.post('/admin/badge-proposals', wish(more), { key });
const answer = (id: string, how: string, http: Http, body?: object) => http.post(`/admin/badge-proposals/${id}/${how}`, body);
const detail = async (code: string, http = amy) => (await http.get(`/admin/badges/${code}`)).body;

it('is put into force by another person, from its day on, and both are named', async () => {
  const asked = await propose();
  expect(asked).toMatchObject({
    status: 201,
    body: { code: 'together_3', name: '四次同行', sentence: '累计参加 4 次活动', sentenceBefore: '累计参加 3 次活动', approval: { state: 'pending', reason: '三次太容易了', mayDecide: false, mayWithdraw: true } },
  });
  const { waiting, items } = (await boss.get('/admin/badges')).body;
  expect(waiting).toMatchObject([{ id: asked.body.id, approval: { mayDecide: true } }]);
  expect(items.find(({ code }: { code: string }) => code === 'together_3')).toMatchObject({ name: '三次同行', isProposed: true });
  expect(outcome(await answer(asked.body.id, 'approval', amy))).toBe('PERMISSION_DENIED');
  expect(await answer(asked.body.id, 'approval', boss)).toMatchObject({ status: 200, body: { approval: { state: 'approved' } } });
  expect(outcome(await answer(asked.body.id, 'approval', boss))).toBe(200);
  expect(await detail('together_3')).toMatchObject({
    ...{ name: '三次同行', version: 1, state: 'current', isProposed: false, latestVersion: 2, criterion: { type: 'threshold', measure: 'check_ins', bar: 4 } },
    // A change that is written now goes on from what is to come, or it would undo it unseen.
    newest: { name: '四次同行', description: '来过四次，大家都认得你了。', endsOn: null },
    versions: [
      { version: 2, name: '四次同行', state: 'upcoming', startsOn: '2026-11-23', until: null, proposedBy: '小周', activatedBy: '小周' },
      { version: 1, name: '三次同行', state: 'current', until: '2026-11-23', proposedBy: null, activatedBy: null },
    ],
  });
  const acts = await test.dataSource.getRepository(AuditEntry).findBy({ objectKind: 'badge' });
  expect(acts.map(({ action, details }) => actText(action, details))).toEqual(['启用了「四次同行」徽章第 2 版，2026-11-23 起']);
});

it('is never put into force by the one who asked for it', async () => {
  const { body } = await propose({ code: 'first_meeting' }, boss);
  expect(outcome(await answer(body.id, 'approval', boss))).toBe('APPROVAL_OWN');
  const other = await staffMember(test, ['admin']);
  expect(outcome(await answer(body.id, 'approval', other))).toBe(200);
});

it.each<[string, object, string, object?]>([
  ['today', { startsOn: '2026-11-22' }, 'BADGE_DEFINITION_INVALID', { fields: ['startsOn'], earliest: '2026-11-23' }],
  ['to end before it begins', { endsOn: '2026-11-23' }, 'BADGE_DEFINITION_INVALID', { fields: ['endsOn'] }],
  ['to count something else', { criterion: { type: 'threshold', measure: 'gifts', bar: 4 } }, 'BADGE_DEFINITION_INVALID', { fields: ['criterion'] }],
  ['with a row of one month', { code: 'streak_3', criterion: { type: 'streak', measure: 'check_ins', months: 1, bar: 1 } }, 'REQUEST_INVALID'],
  ['with a row that is longer than a year', { code: 'streak_3', criterion: { type: 'streak', measure: 'check_ins', bar: 13 } }, 'BADGE_DEFINITION_INVALID', { fields: ['bar'], from: 2, to: 12 }],
  ['with eleven years', { code: 'companion_3', criterion: { type: 'companion_years', bar: 11 } }, 'BADGE_DEFINITION_INVALID', { fields: ['bar'], from: 2, to: 10 }],
  ['without a bar', { criterion: { type: 'threshold', measure: 'check_ins' } }, 'BADGE_DEFINITION_INVALID', { fields: ['bar'] }],
  ['of a version that is not the newest', { baseVersion: 2 }, 'BADGE_VERSION_MOVED', { latest: 1 }],
  ['of a badge that is not there', { code: 'nothing' }, 'NOT_FOUND'],
  ['for an event that is not there', { code: null, baseVersion: 0, criterion: { type: 'event', eventId: '01KZZZ00000000000000000000' } }, 'EVENT_NOT_FOUND'],
  ['that changes nothing', { name: '十次同行', description: '十次，已经是老朋友了。', art: 'together_10', criterion: { type: 'threshold', measure: 'check_ins', bar: 10 } }, 'BADGE_UNCHANGED'],
])('is refused %s', async (_what, more, code, details = {}) => {
  const refused = await propose({ code: 'together_10', ...more });
  expect(outcome(refused)).toBe(code);
  expect(refused.body.error.details).toMatchObject(details);
  expect((await detail('together_10')).proposals).toEqual([]);
});

it('is one at a time for a badge, and once it is taken back or refused another may come', async () => {
  const { body: first } = await propose({ code: 'together_30' });
  expect(outcome(await propose({ code: 'together_30', name: '五次同行' }))).toBe('APPROVAL_ALREADY_ASKED');
  expect(outcome(await answer(first.id, 'withdrawal', boss))).toBe('APPROVAL_OTHERS');
  expect(await answer(first.id, 'withdrawal', amy)).toMatchObject({ status: 200, body: { approval: { state: 'withdrawn' } } });
  const { body: second } = await propose({ code: 'together_30', name: '五次同行' });
  expect(await answer(second.id, 'refusal', boss, { note: '先看看再说' })).toMatchObject({ status: 200, body: { approval: { state: 'refused', decisionNote: '先看看再说' } } });
  expect(outcome(await answer(second.id, 'approval', boss))).toBe('APPROVAL_NOT_PENDING');
  expect(outcome(await propose({ code: 'together_30' }))).toBe(201);
  expect((await detail('together_30')).versions).toHaveLength(1);
  expect(outcome(await answer('01KZZZ00000000000000000000', 'approval', boss))).toBe('NOT_FOUND');
});

it('is one badge, however often its asking is sent', async () => {
  const proposals = () => test.dataSource.getRepository(BadgeProposal).countBy({ code: Like('badge_%') });
  const before = await proposals();
  const isNew = { code: null, baseVersion: 0, name: '热心街坊', family: 'thanks', criterion: { type: 'by_hand', bar: 3 } };
  expect(outcome(await amy.post('/admin/badge-proposals', wish(isNew)))).toBe('IDEMPOTENCY_KEY_MISSING');
  const answers = await Promise.all(Array.from({ length: 5 }, () => propose(isNew, amy, 'a-lost-answer-1')));
  expect(answers.map(outcome)).toEqual(Array<number>(5).fill(201));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(outcome(await propose({ ...isNew, name: '热心邻居' }, amy, 'a-lost-answer-1'))).toBe('IDEMPOTENCY_KEY_REUSED');
  expect(await proposals()).toBe(before + 1);
});

it('becomes one version, however many put it into force at once', async () => {
  const { body } = await propose({ code: 'together_100' });
  const others = await Promise.all(Array.from({ length: 3 }, () => staffMember(test, ['admin'])));
  const answers = await Promise.all(others.map((http) => answer(body.id, 'approval', http)));
  expect(answers.map(outcome).sort()).toEqual([200, 'APPROVAL_NOT_PENDING', 'APPROVAL_NOT_PENDING']);
  expect((await detail('together_100')).versions).toHaveLength(2);
});

it('may be a new badge: of an event by its title, and of one given by hand', async () => {
  const { eventId } = await plannedSession(test, amy, { title: '春季净滩' });
  const isNew = { code: null, baseVersion: 0, name: '净滩那一天', art: 'event_day', family: 'events' };
  const { body: event } = await propose({ ...isNew, criterion: { type: 'event', eventId } });
  expect(event).toMatchObject({ sentence: '到「春季净滩」现场签到', sentenceBefore: null });
  const { body: gift } = await propose({ ...isNew, name: '长期守护', family: 'thanks', criterion: { type: 'by_hand', bar: 3 } });
  for (const { id } of [event, gift]) expect(outcome(await answer(id, 'approval', boss))).toBe(200);
  expect(await detail(event.code)).toMatchObject({ state: 'upcoming', holders: 0, criterion: { type: 'event', eventId, eventTitle: '春季净滩', bar: 1 } });
  expect(await detail(gift.code)).toMatchObject({ sentence: '由工作人员送出，每月最多 3 枚', places: { perMonth: 3, left: 3 } });
  expect(outcome(await amy.get('/admin/badges/nothing'))).toBe('NOT_FOUND');
});

// The last one: nobody stays signed in for so long.
it('begins on the day after the decision, where its own day has passed by then', async () => {
  const { body } = await propose({ code: 'together_10' });
  const staffId = (await boss.get('/admin/session')).body.id;
  test.clock.set('2026-11-30T10:00:00.000+08:00');
  await test.app.get(ProposalsService, { strict: false }).approve(body.id, { staffId, name: '小周' });
  const versions = await test.dataSource.getRepository(BadgeVersionRow).findBy({ code: 'together_10', version: 2 });
  expect(versions.map(({ startsOn }) => startsOn)).toEqual(['2026-12-01']);
});
