// Who agreed to news gets it; what belongs to the membership itself comes to everyone.
import { createTestApp, type TestApp } from '../../test/create-app';
import { member, type Joined } from '../../test/factories/people';
import { Outbox } from '../common/outbox';

describe('a message about what happened', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await createTestApp({ wechat: true });
  });
  afterAll(() => test?.close());

  const person = (messages: boolean) =>
    member(test, {
      consents: [
        { purpose: 'membership', granted: true },
        { purpose: 'messages', granted: messages },
      ],
    });
  async function news({ id: memberId }: Joined): Promise<void> {
    const outbox = test.app.get(Outbox, { strict: false });
    const payload = { memberId, name: '初次见面', description: '第一次来到活动现场' };
    await test.transactor.run(async (tx) => {
      for (const topic of ['badge.granted', 'tier.changed']) await outbox.add(tx, { topic, payload, dedupeKey: `${topic}:${memberId}` });
    });
  }
  const titles = async ({ http }: Joined) => {
    await test.drainOutbox();
    return (await http.get('/me/messages')).body.items.map(({ title }: { title: string }) => title);
  };

  it('of a badge or a tier reaches whoever wants such news, and nobody else', async () => {
    const [wants, doesNot] = [await person(true), await person(false)];
    for (const one of [wants, doesNot]) await news(one);
    expect(await titles(wants)).toEqual(expect.arrayContaining(['你得到了「初次见面」徽章', '你现在是初次见面了', '小禾，欢迎你加入']));
    expect(await titles(doesNot)).toEqual(['小禾，欢迎你加入']);
  });

  it('is not sent to one who said no between the event and its delivery', async () => {
    const one = await person(true);
    const before = await titles(one);
    await news(one);
    const [consent] = (await one.http.get('/me/consents')).body.filter(({ purpose }: { purpose: string }) => purpose === 'messages');
    await one.http.post('/me/consents', { purpose: 'messages', granted: false, documentVersion: consent.documentVersion }, { key: true });
    expect(await titles(one)).toEqual(before);
  });

  async function brief(one: Joined, payload: object): Promise<{ title: string; body: string }[]> {
    const outbox = test.app.get(Outbox, { strict: false });
    await test.transactor.run((tx) => outbox.add(tx, { topic: 'points.brief', dedupeKey: `points.brief:${one.id}`, payload: { memberId: one.id, entryId: 'e1', points: 10, ...payload } }));
    await test.drainOutbox();
    return (await one.http.get('/me/messages')).body.items;
  }

  it.each([
    ['2027-03-31', '2027-03-31', '有 10 积分只能用到 2027 年 3 月 31 日', '想用的话，在这一天结束以前用掉就好'],
    ['2027-03-31', '2027-04-02', '补记的 10 积分已经过期', '记下时这一天已经过去，所以用不上了'],
  ])('of points that could be used until %s and were recorded on %s comes to everyone, with thanks first', async (lastDay, recordedOn, title, words) => {
    const letter = (await brief(await person(false), { lastDay, recordedOn, kind: 'checked_in' })).find((message) => message.title === title);
    expect(letter?.body).toMatch(/^谢谢你/);
    expect(letter?.body).toContain(words);
  });

  it.each([
    ['joined', '2027-03-31', '有 10 积分只能用到 2027 年 3 月 31 日', /^加入时得到的 10 积分，记下的这一天正好是最后一天。/],
    ['joined', '2027-04-02', '有 10 积分已经过期', /^加入时得到的 10 积分只能用到 2027 年 3 月 31 日，/],
    ['adjusted', '2027-03-31', '有 10 积分只能用到 2027 年 3 月 31 日', /^工作人员给你加上的 10 积分，/],
  ])('of points of what is no deed (%s, recorded on %s) thanks for none', async (kind, recordedOn, title, words) => {
    const letter = (await brief(await person(false), { lastDay: '2027-03-31', recordedOn, kind })).find((message) => message.title === title);
    expect(letter?.body).toMatch(words);
    expect(letter?.body).not.toContain('谢谢你做的');
  });
});
