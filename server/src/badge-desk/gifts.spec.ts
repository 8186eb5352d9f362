// Badges given by hand: no more than a month has places, never to oneself, told with the reason, and taken back whole.
import { createTestApp, type TestApp } from '../../test/create-app';
import { member, staffMember, type Joined } from '../../test/factories/people';
import type { Http } from '../../test/http';
import { AuditEntry } from '../audit/audit-entry.entity';
import { actText } from '../audit/audit.copy';
import { BadgesService, type NewBadgeVersion } from '../badges';
import { MemberBadge } from '../badges/member-badge.entity';
import { RebuildService } from '../journal';
import { BadgeCap } from './badge-cap.entity';
import { BadgeGift } from './badge-gift.entity';
import { GiftsService } from './gifts.service';

const REASON = '散场后一个人收完了所有凳子';
const MONTH = '2026-11';

let test: TestApp;
let amy: Http;
let amyId: string;
let people: Joined[];
let badges = 0;

beforeAll(async () => {
  test = await createTestApp({ wechat: true });
  amy = await staffMember(test, ['programme']);
  amyId = (await amy.get('/admin/session')).body.id;
  people = await Promise.all(Array.from({ length: 8 }, (_, n) => member(test, { nickname: `会员${n}` })));
});
afterAll(() => test?.close());

const outcome = ({ status, body }: { status: number; body: { error?: { code: string } } }) => body?.error?.code ?? status;
const idOf = (n: number): string => people[n]!.id;

/** A badge of its own for each test, so that none uses up another's places. */
async function badge(perMonth: number, more: Partial<NewBadgeVersion> = {}): Promise<string> {
  const code = `kind_${(badges += 1)}`;
  await test.transactor.run((tx) =>
    test.app.get(BadgesService, { strict: false }).publish(tx, {
      ...{ code, name: '一朵谢谢', description: '谢谢你', art: 'thank_you', grade: 2, family: 'thanks', version: 1, position: 900 + badges },
      ...{ criterion: { type: 'by_hand', perMonth }, startsOn: '2015-01-01', endsOn: null, ...more },
    }),
  );
  return code;
}
const giveTo = (code: string, memberId: string, reason = REASON, http = amy, key: string | true = true) => http.post(`/admin/badges/${code}/gifts`, { memberId, reason }, { key });
const give = (code: string, n: number, reason = REASON, http = amy, key: string | true = true) => giveTo(code, idOf(n), reason, http, key);
const giveAsService = (code: string, n: number) =>
  test.app
    .get(GiftsService, { strict: false })
    .give({ kind: 'staff', staffId: amyId, name: '小周', permissions: [], sessionId: amyId }, `to-${n}-${code} POST gifts`, { memberId: idOf(n), code, reason: REASON });
const takeBack = (giftId: string, reason = '送错了人', http = amy) => http.post(`/admin/badge-gifts/${giftId}/reversal`, { reason });
const places = async (code: string) => (await amy.get(`/admin/badges/${code}`)).body.places;
const given = (code: string) => test.dataSource.getRepository(BadgeGift).findBy({ code });
const holders = (code: string) => test.dataSource.getRepository(MemberBadge).countBy({ code });
const letters = async (n: number): Promise<{ title: string; body: string }[]> => {
  await test.drainOutbox();
  return (await people[n]!.http.get('/me/messages')).body.items;
};

describe('giving', () => {
  it('puts the badge on the wall with the reason, tells the member, and is in the log', async () => {
    const code = await badge(2);
    const answer = await give(code, 0);
    expect(answer).toMatchObject({ status: 201, body: { code, name: '一朵谢谢', reason: REASON, by: '小周', member: { nickname: '会员0' }, takenBack: null } });
    expect(await places(code)).toEqual({ month: MONTH, perMonth: 2, given: 1, left: 1 });
    const { body } = await people[0]!.http.get(`/me/badges/${code}`);
    expect(body).toMatchObject({ earned: true, standsOn: { kind: 'given', reason: REASON, by: '小周' } });
    const [letter] = await letters(0);
    expect(letter).toMatchObject({ title: '有人送你一枚「一朵谢谢」徽章', body: expect.stringContaining(REASON) });
    const [{ entryId }] = (await given(code)) as [BadgeGift];
    const act = await test.dataSource.getRepository(AuditEntry).findOneByOrFail({ action: 'badge.given', objectId: entryId });
    expect(actText(act.action, act.details)).toMatch(/^送给会员 \d{6} 一枚「一朵谢谢」徽章$/);
    expect(act.reason).toBe(REASON);
  });

  it('is one gift for one key, however often it is sent', async () => {
    const code = await badge(5);
    const key = `one-wish-${code}`;
    const answers = await Promise.all(Array.from({ length: 4 }, () => give(code, 1, REASON, amy, key)));
    expect(answers.map(outcome)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(outcome(await give(code, 1, '还有一件事', amy, key))).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(outcome(await amy.post(`/admin/badges/${code}/gifts`, { memberId: idOf(1), reason: REASON }))).toBe('IDEMPOTENCY_KEY_MISSING');
    expect(await places(code)).toMatchObject({ given: 1 });
  });

  it('is refused a second time of purpose, in the same words or in others, and the first answer stands for its key', async () => {
    const code = await badge(5);
    const key = `first-wish-${code}`;
    const first = await give(code, 1, REASON, amy, key);
    expect(outcome(await give(code, 1))).toBe('BADGE_HELD');
    expect(outcome(await give(code, 1, '还有一件事'))).toBe('BADGE_HELD');
    expect((await give(code, 1, REASON, amy, key)).body).toEqual(first.body);
    expect(await places(code)).toMatchObject({ given: 1 });
  });

  it.each<[string, Partial<NewBadgeVersion>, string]>([
    ['that deeds bring', { criterion: { type: 'threshold', measure: 'check_ins', bar: 99 } }, 'BADGE_NOT_GIVABLE'],
    ['that has yet to begin', { startsOn: '2026-11-23' }, 'BADGE_NOT_GIVABLE'],
    ['that has ended', { endsOn: '2026-11-22' }, 'BADGE_NOT_GIVABLE'],
  ])('is refused of a badge %s', async (_what, more, code) => {
    expect(outcome(await give(await badge(5, more), 2))).toBe(code);
  });

  it('is refused of a badge or to a member that is not there, without a word of why, and by who may not', async () => {
    const code = await badge(5);
    expect(outcome(await give('nothing', 2))).toBe('NOT_FOUND');
    expect(outcome(await giveTo(code, '01KZZZ00000000000000000000'))).toBe('NOT_FOUND');
    expect(outcome(await give(code, 2, '好'))).toBe('REQUEST_INVALID');
    expect(outcome(await give(code, 2, REASON, await staffMember(test, ['finance'])))).toBe('PERMISSION_DENIED');
    expect(outcome(await give(code, 2, REASON, await staffMember(test, ['care'])))).toBe(201);
  });

  it('is refused to a member who has left', async () => {
    const code = await badge(5);
    const gone = await member(test, { nickname: '远行' });
    await gone.http.post('/membership/exit', { reason: '搬家了' }, { key: true });
    expect(outcome(await giveTo(code, gone.id))).toMatch(/^MEMBER/);
    expect(await places(code)).toMatchObject({ given: 0 });
  });

  it('never goes to oneself', async () => {
    const code = await badge(5);
    const ben = await staffMember(test, ['programme']);
    await ben.post('/admin/own-membership', { memberNo: people[3]!.view.member.no });
    expect(outcome(await give(code, 3, REASON, ben))).toBe('MEMBER_IS_SELF');
    const { body } = await give(code, 3);
    expect(outcome(await takeBack(body.id, '不好意思', ben))).toBe('MEMBER_IS_SELF');
  });
});

describe('the places of a month', () => {
  it('are used up, refused with words, and there again in the next month', async () => {
    const code = await badge(1);
    await give(code, 0);
    const refused = await give(code, 1);
    expect(refused).toMatchObject({ status: 409, body: { error: { code: 'BADGE_CAP_REACHED', details: { perMonth: 1, month: MONTH } } } });
    expect(await people[1]!.http.get(`/me/badges/${code}`)).toMatchObject({ body: { earned: false } });
    const now = test.clock.now();
    test.clock.set('2026-12-01T00:00:00.000+08:00');
    // Past HTTP: nobody stays signed in for so long.
    await giveAsService(code, 1);
    await expect(giveAsService(code, 2)).rejects.toMatchObject({ code: 'BADGE_CAP_REACHED', details: { month: '2026-12' } });
    test.clock.set(now);
  });

  it('are no more than they are, however many are given at once, and nothing of the others is left', async () => {
    const code = await badge(3);
    const answers = await Promise.allSettled(people.map((_, n) => giveAsService(code, n)));
    const refused = answers.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { code: string }).code] : []));
    expect(refused).toEqual(Array.from({ length: 5 }, () => 'BADGE_CAP_REACHED'));
    expect([await holders(code), (await given(code)).length, (await places(code)).given]).toEqual([3, 3, 3]);
  });

  it('are free again when a gift is taken back, once, however many take it back at once', async () => {
    const code = await badge(1);
    const { body } = await give(code, 4);
    const back = await Promise.all(Array.from({ length: 5 }, () => takeBack(body.id)));
    expect(back.map(outcome)).toEqual([200, 200, 200, 200, 200]);
    expect(new Set(back.map(({ text }) => text)).size).toBe(1);
    expect(await places(code)).toMatchObject({ given: 0, left: 1 });
    expect(outcome(await give(code, 5))).toBe(201);
    expect(await test.dataSource.getRepository(BadgeCap).findOneByOrFail({ code, month: MONTH })).toMatchObject({ given: 1 });
  });

  it('hold while giving and taking back meet', async () => {
    const code = await badge(2);
    const first = [await give(code, 0), await give(code, 1)];
    const both = await Promise.all([takeBack(first[0]!.body.id), ...[2, 3, 4].map((n) => give(code, n)), takeBack(first[1]!.body.id)]);
    expect(both.map(outcome).every((one) => [200, 201, 'BADGE_CAP_REACHED'].includes(one as never))).toBe(true);
    const standing = (await given(code)).filter(({ takenBackAt }) => takenBackAt === null).length;
    expect(standing).toBeLessThanOrEqual(2);
    expect([await holders(code), (await places(code)).given]).toEqual([standing, standing]);
  });
});

describe('taking back', () => {
  it('takes the badge off the wall, tells why and whom to ask, and is in the log; it can be given again', async () => {
    const code = await badge(3);
    const { body } = await give(code, 6);
    const answer = await takeBack(body.id, '记成了别人的事');
    expect(answer).toMatchObject({ status: 200, body: { takenBack: { by: '小周', reason: '记成了别人的事' } } });
    expect((await people[6]!.http.get(`/me/badges/${code}`)).body).toMatchObject({ earned: false, standsOn: null });
    const read = await letters(6);
    expect(read.map(({ title }) => title)).toContain('「一朵谢谢」徽章先收回了');
    expect(read.find(({ title }) => title.includes('收回'))?.body).toContain('记成了别人的事');
    // What was taken back before it was told is not told as good news.
    expect(read.map(({ title }) => title)).not.toContain('有人送你一枚「一朵谢谢」徽章');
    const acts = await test.dataSource.getRepository(AuditEntry).findBy({ action: 'badge.taken_back', reason: '记成了别人的事' });
    expect(acts.map(({ action, details }) => actText(action, details))).toEqual([expect.stringMatching(/^收回了送给会员 \d{6} 的「一朵谢谢」徽章$/)]);
    expect(outcome(await give(code, 6, '这次没有记错'))).toBe(201);
    expect(await test.app.get(RebuildService, { strict: false }).differences(idOf(6))).toEqual([]);
  });

  it('is refused of a gift that is not there', async () => {
    expect(outcome(await takeBack('01KZZZ00000000000000000000'))).toBe('NOT_FOUND');
  });
});

describe('what staff see', () => {
  it('is what was given of a badge, and what may be given to one member', async () => {
    const code = await badge(4);
    await give(code, 0);
    const { body: second } = await give(code, 7);
    await takeBack(second.id);
    const { items, nextCursor } = (await amy.get(`/admin/badges/${code}/gifts?limit=1`)).body;
    expect(items).toMatchObject([{ id: second.id, takenBack: { reason: '送错了人' } }]);
    expect((await amy.get(`/admin/badges/${code}/gifts?cursor=${nextCursor}`)).body).toMatchObject({ items: [{ member: { nickname: '会员0' }, takenBack: null }], nextCursor: null });
    const of = async (n: number) => (await amy.get(`/admin/members/${idOf(n)}/badge-gifts`)).body;
    expect((await of(0)).givable.map(({ code: one }: { code: string }) => one)).not.toContain(code);
    const seven = await of(7);
    expect(seven.givable).toEqual(expect.arrayContaining([expect.objectContaining({ code, holders: 1, places: { month: MONTH, perMonth: 4, given: 1, left: 3 } })]));
    expect(seven.gifts[0]).toMatchObject({ id: second.id });
    expect(outcome(await amy.get('/admin/members/01KZZZ00000000000000000000/badge-gifts'))).toBe('NOT_FOUND');
  });
});
