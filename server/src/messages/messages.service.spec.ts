import { newId } from '../common/ids';
import { createTestDatabase, type TestDatabase } from '../../test/create-test-database';
import { badgeWords, contributionReversedWords, pointsAdjustedWords, pointsAdjustmentUndoneWords, welcomeBackWords, welcomeWords } from './messages.copy';
import { honourGivenWords, honourOverWords, honourTakenBackWords, tierFellWords, tierLockedWords, tierNoticeWords, tierRiseWords, tierUnlockedWords } from './tier-words.copy';
import { MessagesService } from './messages.service';

describe('messages', () => {
  let database: TestDatabase;
  let messages: MessagesService;
  let memberId: string;

  beforeEach(async () => {
    database = await createTestDatabase();
    messages = new MessagesService(database.clock, database.dataSource, database.transactor);
    memberId = newId(database.clock.now());
  });

  afterEach(() => database.close());

  const deliver = (dedupeKey: string, title = '你好') =>
    database.transactor.run((tx) => messages.deliver(tx, { memberId, dedupeKey, title, body: '谢谢你来。', link: null }));

  it('tells an occasion once, however many deliveries of it arrive together', async () => {
    await Promise.all(Array.from({ length: 8 }, () => deliver('welcome:1')));
    await deliver('welcome:1', '另一种说法');
    const inbox = await messages.inbox(memberId, {});
    expect(inbox.items.map(({ title }) => title)).toEqual(['你好']);
  });

  it('keeps the moment of the first reading', async () => {
    await deliver('a');
    const [message] = (await messages.inbox(memberId, {})).items;
    const first = await messages.markRead(memberId, message!.id);
    database.clock.advance({ hours: 1 });
    expect(await messages.markRead(memberId, message!.id)).toEqual(first);
    expect(await messages.unreadCount(memberId)).toBe(0);
  });

  it('does not know another member’s message', async () => {
    await deliver('a');
    const [message] = (await messages.inbox(memberId, {})).items;
    await expect(messages.markRead(newId(database.clock.now()), message!.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await messages.unreadCount(memberId)).toBe(1);
  });

  it('pages from the newest to the oldest, also within one millisecond', async () => {
    for (let i = 1; i <= 5; i += 1) await deliver(`m:${i}`, `第 ${i} 封`);
    const first = await messages.inbox(memberId, { limit: 2 });
    const second = await messages.inbox(memberId, { limit: 2, cursor: first.nextCursor! });
    const third = await messages.inbox(memberId, { limit: 2, cursor: second.nextCursor! });
    const titles = [first, second, third].flatMap(({ items }) => items.map(({ title }) => title));
    expect(titles).toEqual(['第 5 封', '第 4 封', '第 3 封', '第 2 封', '第 1 封']);
    expect(third.nextCursor).toBeNull();
    expect((await messages.latest(memberId))?.title).toBe('第 5 封');
  });
});

describe('the words of messages', () => {
  const words = [
    welcomeWords({ nickname: '小禾', organisation: '山海同行', mission: '一起护河', benefits: ['活动早知道'] }),
    welcomeWords({ nickname: '小禾', organisation: '山海同行', mission: '', benefits: [] }),
    welcomeBackWords({ nickname: '小禾', organisation: '山海同行' }),
    badgeWords({ name: '初次见面', description: '第一次来到活动现场' }),
    tierRiseWords({ name: '铜牌会员' }),
    tierRiseWords({ name: '恒心伙伴', track: 'donor' }),
    tierNoticeWords({ name: '银牌会员', missing: '再参加 2 次活动' }),
    tierFellWords({ from: '银牌会员', to: '铜牌会员' }),
    tierFellWords({ from: '一星志愿者', to: null }),
    honourGivenWords({ name: '年度表彰', reason: '一年里陪了 40 位老人', until: '2027-12-31' }),
    honourGivenWords({ name: '形象大使', reason: '替我们说了很多话。', until: null }),
    honourOverWords({ name: '年度表彰', until: '2027-12-31' }),
    honourTakenBackWords({ name: '年度表彰', reason: '点错了人', contactPhone: '0571-0000 0000' }),
    honourTakenBackWords({ name: '年度表彰', reason: '点错了人', contactPhone: null }),
    tierLockedWords({ name: '银牌会员', reason: '在家带新生儿', until: '2027-06-30' }),
    tierLockedWords({ name: '银牌会员', reason: '长期在外支教', until: null }),
    tierUnlockedWords({ name: '银牌会员', reason: '已经回来参加活动' }),
    contributionReversedWords({
      ...{ deed: '参加「护河」', day: '11月22日', reason: '扫错了场次', points: -6, growth: -10, debt: 4 },
      ...{ badges: ['初次见面'], tiers: [{ from: '银牌会员', to: '铜牌会员' }, { from: '爱心伙伴', to: null }], contactPhone: '0571-0000 0000' },
    }),
    contributionReversedWords({
      ...{ deed: '参加「护河」', day: '11月22日', reason: '扫错了场次。', points: 0, growth: 0, debt: 10 },
      ...{ badges: [], tiers: [], contactPhone: null },
    }),
    pointsAdjustedWords({ direction: 'add', points: 500, reason: '补记去年的服务', contactPhone: null }),
    pointsAdjustedWords({ direction: 'take', points: 20, reason: '同一次活动记了两遍。', contactPhone: '0571-0000 0000' }),
    pointsAdjustmentUndoneWords({ direction: 'add', points: 500, reason: '加错了人', debt: 80, contactPhone: null }),
    pointsAdjustmentUndoneWords({ direction: 'take', points: 20, reason: '核对过，没有重复', debt: 0, contactPhone: null }),
  ];

  it.each(words)('$title: thanks the person, names a next step, and reads as sentences', ({ title, body, link }) => {
    expect(title.length).toBeLessThanOrEqual(100);
    expect(body).toContain('谢谢');
    expect(body).not.toMatch(/undefined|null|。。|\n\n\n/);
    expect(link).toMatch(/^\//);
  });

  it('calls points that staff add no correction: they may be thanks', () => {
    const { title, body } = pointsAdjustedWords({ direction: 'add', points: 20, reason: '谢谢你一直来', contactPhone: null });
    expect(`${title} ${body}`).not.toMatch(/补|核对|记错/);
    expect(title).toBe('给你加了 20 积分');
  });

  it('promises of a badge nothing that an undone record would break', () => {
    expect(badgeWords({ name: '初次见面', description: '第一次来到活动现场' }).body).toBe(
      '第一次来到活动现场。\n\n谢谢你来。这枚徽章已经放上你的徽章墙。',
    );
  });
});
