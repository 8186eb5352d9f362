// Badges on a real database: what deeds, gifts and reviews bring, what undoing them takes, and what each stands on.
import { addDays } from '@tongxing/shared';
import { checkIn, createJournal, type TestJournal } from '../../test/factories/journal';
import { createTestDatabase, type TestDatabase } from '../../test/create-test-database';
import type { Recorded } from '../journal';
import { MeasureRow } from '../measures/measure.entity';
import type { BadgeCriterion } from './badges.rule';
import { REFERENCE_BADGES, seedBadges } from './badges.seed';
import type { NewBadgeVersion } from './badges.service';
import { BadgeVersionRow } from './badge-version.entity';
import { MemberBadge } from './member-badge.entity';

const EVENT = '01KRIVER000000000000000000';
const TODAY = '2026-11-22';

let database: TestDatabase;
let ledger: TestJournal;
let memberId: string;

const badge = (code: string, criterion: BadgeCriterion, more: Partial<NewBadgeVersion> = {}): NewBadgeVersion => ({
  ...{ code, name: `「${code}」`, description: code, art: 'newcomer', grade: 2, family: 'together', version: 1, position: 500 },
  ...{ criterion, startsOn: '2015-01-01', endsOn: null, ...more },
});
const OWN: NewBadgeVersion[] = [
  badge('river', { type: 'event', eventId: EVENT, title: '河边清理' }, { family: 'events' }),
  badge('kind', { type: 'by_hand', perMonth: 3 }, { family: 'thanks' }),
];

beforeEach(async () => {
  database = await createTestDatabase();
  ledger = await createJournal(database, { badges: [...REFERENCE_BADGES, ...OWN] });
  memberId = await ledger.openMember();
});
afterEach(() => database.close());

const come = (day: string, eventId: string | null = null): Promise<Recorded> =>
  ledger.record(checkIn(memberId, new Date(`${day}T04:00:00.000Z`), { details: { title: '河边清理', eventKind: 'theme_day', ...(eventId === null ? {} : { eventId }) } }));
const give = (code: string): Promise<Recorded> =>
  ledger.decide({ memberId, kind: 'badge_given', sourceKey: `badge:${code}`, quantity: 1, details: { code, title: '一朵谢谢', by: '小周' }, recordedBy: 'staff:s1', reason: '散场后一个人收完了凳子' });
const publish = (version: NewBadgeVersion) => database.transactor.run((tx) => ledger.badgesService.publish(tx, version));
const review = (day: string) => ledger.tick([{ memberId, kind: 'definitions_reviewed', sourceKey: `definitions:${day}:${memberId}`, day, details: {} }]);
const held = async (): Promise<string[]> => (await database.dataSource.manager.find(MemberBadge, { where: { memberId }, order: { code: 'ASC' } })).map(({ code }) => code);
const row = (code: string) => database.dataSource.manager.findOneByOrFail(MemberBadge, { memberId, code });
const wholeAgain = async () => expect(await ledger.rebuilding.differences(memberId)).toEqual([]);
const told = () => database.dataSource.manager.query<{ topic: string; payload: string }[]>(`SELECT topic, payload FROM outbox WHERE topic LIKE 'badge%' ORDER BY id`);

describe('what a deed brings', () => {
  it('is a badge for three years in a row, one for the event, and both go with their deed', async () => {
    await come('2024-05-01');
    await come('2025-05-01');
    const third = await come('2026-05-01', EVENT);
    expect(await held()).toEqual(['companion_3', 'first_meeting', 'river', 'together_3']);
    await wholeAgain();
    await ledger.reverse(third.entry.id);
    expect(await held()).toEqual(['first_meeting']);
    await wholeAgain();
  });

  it('reads none of the other events of a member’s life', async () => {
    for (let i = 0; i < 4; i++) await come(addDays(TODAY, -i), `01KEVENT${String(i).padStart(18, '0')}`);
    const asked: string[] = [];
    const { manager } = database.dataSource;
    const [entry] = (await ledger.journalQuery.timeline(memberId, {})).items;
    const full = (await ledger.journalQuery.entryOf(memberId, entry!.id))!;
    await database.transactor.run(async (tx) => {
      const measures = ledger.effects.find(({ name }) => name === 'measures')!;
      const state = (await measures.load(tx, [full], null)).get(memberId) as ReadonlyMap<string, number>;
      asked.push(...[...state.keys()].filter((key) => key.includes('~')));
    });
    expect(asked).toHaveLength(1);
    expect((await manager.findBy(MeasureRow, { memberId })).filter(({ measure }) => measure.startsWith('~'))).toHaveLength(4);
  });
});

describe('undoing', () => {
  it('lets a badge stand on what is left, and the page says on what', async () => {
    await come('2026-06-10');
    await come('2026-07-10');
    const third = await come('2026-08-10');
    await come('2026-10-10');
    const undone = await ledger.reverse(third.entry.id);
    expect(await row('together_3')).toMatchObject({ entryId: undone.entry.id, month: '2026-10' });
    expect(await held()).not.toContain('streak_3');
    await wholeAgain();
    expect((await ledger.evidenceQuery.detail(memberId, 'together_3')).standsOn).toMatchObject({
      kind: 'deed',
      note: '有一笔记录更正过，去掉它你也已经做到',
      lines: [{ text: '参加「河边清理」', at: '2026-10-10T04:00:00.000Z', pointsEntryId: expect.any(String) }],
    });
  });

  it('of one check-in at an event leaves the badge to the other', async () => {
    const morning = await come('2026-10-31', EVENT);
    const evening = await come('2026-11-01', EVENT);
    await ledger.reverse(morning.entry.id);
    expect(await row('river')).toMatchObject({ month: '2026-11' });
    await wholeAgain();
    await ledger.reverse(evening.entry.id);
    expect(await held()).toEqual([]);
    await wholeAgain();
  });
});

describe('a gift', () => {
  it('is on the wall with its reason and whom it is from, and leaves it again', async () => {
    const { entry } = await give('kind');
    expect(await ledger.evidenceQuery.detail(memberId, 'kind')).toMatchObject({
      ...{ earned: true, progress: null, evidence: '工作人员送出：散场后一个人收完了凳子' },
      standsOn: { kind: 'given', reason: '散场后一个人收完了凳子', by: '小周', lines: [] },
    });
    expect((await told()).map(({ topic }) => topic)).toEqual(['badge.given']);
    await wholeAgain();
    await ledger.reverse(entry.id);
    expect(await held()).toEqual([]);
    await wholeAgain();
  });

  it('is refused for what is held, and for what nobody gives', async () => {
    await give('kind');
    const again = { memberId, kind: 'badge_given' as const, sourceKey: 'badge:again', quantity: 1, details: { code: 'kind' }, recordedBy: 'staff:s1', reason: null };
    await expect(ledger.decide(again)).rejects.toMatchObject({ code: 'BADGE_HELD' });
    await expect(ledger.decide({ ...again, details: { code: 'together_3' } })).rejects.toMatchObject({ code: 'BADGE_NOT_GIVABLE' });
    expect((await ledger.journalQuery.timeline(memberId, {})).items).toHaveLength(1);
  });
});

describe('a review of the definitions', () => {
  it('makes up for what was done long ago, tells it in one letter, and is written once', async () => {
    for (const day of ['2026-08-03', '2026-09-03', '2026-10-03', '2026-11-03']) await come(day);
    await publish(badge('four', { type: 'threshold', measure: 'check_ins', bar: 4 }, { startsOn: '2026-12-01' }));
    await publish(badge('two_in_a_row', { type: 'streak', measure: 'check_ins', months: 2 }, { startsOn: '2026-12-01' }));
    expect(await review(TODAY)).toEqual([]);
    database.clock.set('2026-12-01T01:00:00.000+08:00');
    const [tick] = await review('2026-12-01');
    expect(await review('2026-12-01')).toEqual([]);
    expect(await row('four')).toMatchObject({ entryId: tick!.id, month: '2026-11' });
    expect(await row('two_in_a_row')).toMatchObject({ entryId: tick!.id, month: '2026-09' });
    expect((await told()).filter(({ topic }) => topic === 'badges.backfilled')).toHaveLength(1);
    await wholeAgain();
    const { standsOn, evidence } = await ledger.evidenceQuery.detail(memberId, 'four');
    expect(evidence).toBe('补发：规则更新后，你早已做到');
    expect(standsOn).toMatchObject({ kind: 'deed', note: '补发：规则更新后，你早已做到', lines: [{ at: '2026-11-03T04:00:00.000Z' }] });
  });

  it('brings a lower bar to whoever had come that far, and takes nothing for a higher one', async () => {
    for (const day of ['2026-09-03', '2026-09-04', '2026-11-03']) await come(day);
    const [reference] = REFERENCE_BADGES.filter(({ code }) => code === 'together_3');
    await publish({ ...reference!, version: 2, startsOn: '2026-12-01', criterion: { type: 'threshold', measure: 'check_ins', bar: 5 } });
    const [ten] = REFERENCE_BADGES.filter(({ code }) => code === 'together_10');
    await publish({ ...ten!, version: 2, startsOn: '2026-12-01', criterion: { type: 'threshold', measure: 'check_ins', bar: 2 } });
    database.clock.set('2026-12-01T01:00:00.000+08:00');
    await review('2026-12-01');
    expect(await held()).toEqual(['first_meeting', 'together_10', 'together_3']);
    expect(await row('together_10')).toMatchObject({ month: '2026-09' });
    await wholeAgain();
  });

  it('is not written for whom it brings nothing, and never gives by hand', async () => {
    await come('2026-11-03');
    expect(await review(TODAY)).toEqual([]);
    expect(await held()).toEqual(['first_meeting']);
  });
});

describe('the wall', () => {
  it('stands family by family, with the way to what is ahead', async () => {
    await come('2026-10-03', EVENT);
    await ledger.record(checkIn(memberId, new Date('2026-11-03T04:00:00.000Z'), { kind: 'served', quantity: 720, details: { title: '陪伴老人' } }));
    const { earned, items } = await ledger.badgesQuery.wall(memberId);
    expect(earned).toBe(3);
    expect([...new Set(items.map(({ family }) => family))]).toEqual(['beginning', 'together', 'streak', 'companion', 'service', 'heart', 'events', 'thanks']);
    const of = (code: string) => items.find((item) => item.code === code)!;
    expect(of('together_3')).toMatchObject({ earned: false, way: '累计参加 3 次活动', progress: { have: 1, need: 3, text: '1 / 3 次' } });
    expect(of('service_50')).toMatchObject({ grade: 2, progress: { have: 720, need: 3000, text: '12 / 50 小时' } });
    expect(of('streak_3')).toMatchObject({ progress: { have: 1, text: '1 / 3 个月' } });
    expect(of('companion_3')).toMatchObject({ progress: { have: 1, text: '1 / 3 年' } });
    expect(of('river')).toMatchObject({ earned: true, progress: null, evidence: '参加「河边清理」' });
    expect(of('kind')).toMatchObject({ earned: false, progress: null, note: '亲手送出', way: '有些好没法计数，由工作人员亲手送出' });
    expect(of('first_gift')).toMatchObject({ earned: false, progress: null, note: '随你的心意' });
    expect(of('together_3').note).toBeNull();
  });

  it('opens a badge to its months, its years, and what comes next in its family', async () => {
    for (const day of ['2025-11-03', '2026-09-03', '2026-10-03', '2026-10-04', '2026-11-03']) await come(day);
    await ledger.record(checkIn(memberId, new Date('2024-01-03T04:00:00.000Z'), { kind: 'gave', quantity: 6_000, details: { title: '山里的午饭' } }));
    const months = await ledger.evidenceQuery.detail(memberId, 'streak_3');
    expect(months.standsOn).toMatchObject({
      kind: 'months',
      note: null,
      lines: [
        { text: '2026年9月 · 参加 1 次活动', deed: '参加「河边清理」', pointsEntryId: expect.any(String) },
        { text: '2026年10月 · 参加 2 次活动' },
        { text: '2026年11月 · 参加 1 次活动' },
      ],
    });
    expect(months.next).toMatchObject({ code: 'streak_6', todo: '已经连着 3 个月了，再连着 3 个月，每月参加 1 次活动，就能得到。', progress: { have: 3, need: 6 } });
    const years = await ledger.evidenceQuery.detail(memberId, 'companion_3');
    expect(years.standsOn?.lines.map(({ text }) => text)).toEqual(['2024年 · 一起做了 1 件事', '2025年 · 一起做了 1 件事', '2026年 · 一起做了 4 件事']);
    expect(await ledger.evidenceQuery.detail(memberId, 'together_10')).toMatchObject({ earned: false, standsOn: null, next: null, todo: '再参加 5 次活动，就能得到。' });
    await expect(ledger.evidenceQuery.detail(memberId, 'nothing')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('counts down to no gift, and names none as what comes next', async () => {
    await publish(badge('hundred', { type: 'threshold', measure: 'gift_fen', bar: 10_000 }, { family: 'heart', position: 91 }));
    await ledger.record(checkIn(memberId, new Date('2026-11-03T04:00:00.000Z'), { kind: 'gave', quantity: 300, details: { title: '山里的午饭' } }));
    expect(await ledger.evidenceQuery.detail(memberId, 'first_gift')).toMatchObject({ earned: true, next: { code: 'first_friend' } });
    const ahead = await ledger.evidenceQuery.detail(memberId, 'hundred');
    expect(ahead).toMatchObject({ earned: false, progress: null, todo: '心意不分多少，也不用赶时候。每一份都会用到项目里，谢谢你。' });
  });

  it('counts who holds what from an index alone', async () => {
    const other = await ledger.openMember();
    await come('2026-11-03');
    await ledger.record(checkIn(other, database.clock.now()));
    expect(Object.fromEntries(await ledger.badgesQuery.holders(['first_meeting', 'together_3']))).toEqual({ first_meeting: 2 });
    const sql = `SELECT code, COUNT(*) FROM member_badge WHERE code IN ('first_meeting', 'together_3') GROUP BY code`;
    const plan = await database.dataSource.query<Record<string, unknown>[]>(database.engine === 'sqlite' ? `EXPLAIN QUERY PLAN ${sql}` : `EXPLAIN ${sql}`);
    if (database.engine === 'sqlite') expect(plan.map(({ detail }) => detail).join()).toMatch(/COVERING INDEX member_badge_code \(code=\?\)/);
    else expect(plan[0]).toMatchObject({ key: 'member_badge_code', Extra: expect.stringContaining('Using index') });
  });
});

describe('the reference badges', () => {
  it('count from the start in a new house, and from tomorrow where badges were given already', async () => {
    const { manager } = database.dataSource;
    await manager.createQueryBuilder().delete().from(BadgeVersionRow).execute();
    const begin = (now: Date) => database.transactor.run((tx) => seedBadges(tx, now));
    await begin(database.clock.now());
    expect(new Set((await manager.find(BadgeVersionRow)).map(({ startsOn }) => startsOn))).toEqual(new Set(['2015-01-01']));
    await manager.getRepository(BadgeVersionRow).delete({ code: 'thank_you' });
    await begin(database.clock.now());
    await begin(database.clock.now());
    expect((await manager.findBy(BadgeVersionRow, { code: 'thank_you' })).map(({ startsOn }) => startsOn)).toEqual([addDays(TODAY, 1)]);
  });
});
