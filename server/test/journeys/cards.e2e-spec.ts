import type { CardSummaryView, FigureEntryView, ImpactCardView } from '../../src/cards/cards.dto';
import type { HomeView } from '../../src/home/home.dto';
import { MonthlyCards } from '../../src/jobs/monthly-cards';
import { JournalService } from '../../src/journal';
import type { WhyView } from '../../src/points';
import { createTestApp, type TestApp } from '../create-app';
import { plannedSession, screenCode } from '../factories/events';
import { member, staffMember, visitor, type Joined } from '../factories/people';

describe('the monthly card', () => {
  let test: TestApp;
  let person: Joined;
  let quiet: Joined;

  /** Time goes on, and sessions end: everyone signs in anew. */
  async function at(instant: string): Promise<void> {
    test.clock.set(new Date(instant));
    person = { ...person, http: await visitor(test, person.openid) };
    quiet = { ...quiet, http: await visitor(test, quiet.openid) };
  }
  const job = () => test.app.get(MonthlyCards, { strict: false }).run();
  const cardOf = async (who: Joined, month: string) => (await who.http.get<ImpactCardView>(`/me/cards/${month}`)).body;
  const newCard = async () => (await person.http.get<HomeView>('/home')).body.member!.newCard;

  async function checkIn(title: string): Promise<string> {
    const staff = await staffMember(test);
    const { eventId, sessionId } = await plannedSession(test, staff, { title });
    test.clock.advance({ minutes: 1 });
    const { digits } = await screenCode(staff, sessionId);
    const answer = await person.http.post('/check-ins', { eventId, digits }, { key: true });
    expect(answer.status).toBe(200);
    return answer.body.checkInId as string;
  }

  beforeAll(async () => {
    test = await createTestApp({ wechat: true, now: '2026-10-11T02:00:00.000Z' });
    person = await member(test, { nickname: '林小满' });
    quiet = await member(test, { nickname: '小禾' });
    await checkIn('植树日');
    await at('2026-10-25T02:00:00.000Z');
    await checkIn('读书会');
  });
  afterAll(() => test?.close());

  it('is not there before the month is over', async () => {
    expect((await person.http.get('/me/cards')).body).toEqual({ items: [], nextCursor: null });
    expect((await person.http.get('/me/cards/2026-10')).status).toBe(404);
    expect(await newCard()).toBeNull();
  });

  it('is issued on the 1st, with the flower, three figures at most, and what comes next', async () => {
    await at('2026-11-01T00:00:00.000Z');
    await job();
    await plannedSession(test, await staffMember(test), { title: '下一场', startsIn: 6 * 24 * 60 });
    const card = await cardOf(person, '2026-10');
    expect(card).toMatchObject({
      month: '2026-10',
      version: 1,
      silent: false,
      headline: '成为同行的一员，来了 2 次',
      sentence: '从这个月起，我们同行。',
      figures: [
        { figure: 'check_ins', name: '到场', value: '2', unit: '次', total: 2, arithmetic: '「植树日」1 次 + 「读书会」1 次 = 2 次' },
        { figure: 'points', value: '40', unit: '分', total: 40, arithmetic: '参加活动 2 次得 30 分 + 加入得 10 分 = 40 分' },
      ],
      badges: [{ code: 'newcomer' }, { code: 'first_meeting' }],
      monthsInRow: 1,
      note: null,
      issuedAt: '2026-11-01T00:00:00.000Z',
      seen: false,
      nextEvent: { title: '下一场' },
    });
    expect(card.petals.map(({ kind, title }) => [kind, title])).toEqual([['joined', '加入'], ['checked_in', '植树日'], ['checked_in', '读书会']]);
  });

  it('opens every figure to the entries that it is the sum of, page after page, and each to its why', async () => {
    const { figures } = await cardOf(person, '2026-10');
    for (const { figure, total } of figures) {
      const entries: FigureEntryView[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const path: string = `/me/cards/2026-10/figures/${figure}?limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`;
        const { body } = await person.http.get<{ items: FigureEntryView[]; nextCursor: string | null }>(path);
        entries.push(...body.items);
        cursor = body.nextCursor;
      }
      expect(entries.reduce((sum, { share }) => sum + share, 0)).toBe(total);
      for (const { whyId } of entries) {
        expect((await person.http.get<WhyView>(`/me/points/entries/${whyId}/why`)).body.rule).not.toBeNull();
      }
    }
    const { body } = await person.http.get<{ items: FigureEntryView[] }>('/me/cards/2026-10/figures/check_ins');
    expect(body.items).toMatchObject([
      { kind: 'checked_in', text: '参加「植树日」', amount: '1 次', source: '签到时记下' },
      { text: '参加「读书会」' },
    ]);
  });

  it('is announced on the first page until it was looked at', async () => {
    expect(await newCard()).toEqual({ month: '2026-10' });
    for (let i = 0; i < 2; i += 1) expect((await person.http.post('/me/cards/2026-10/seen')).status).toBe(204);
    expect(await newCard()).toBeNull();
    expect((await cardOf(person, '2026-10')).seen).toBe(true);
    expect((await quiet.http.get<HomeView>('/home')).body.member!.newCard).toEqual({ month: '2026-10' });
  });

  it('is a bud and a sentence for a month without anything', async () => {
    await at('2026-12-01T00:00:00.000Z');
    await job();
    const card = await cardOf(quiet, '2026-11');
    expect(card).toMatchObject({ silent: true, figures: [], petals: [], badges: [], monthsInRow: 0, headline: '安静的一个月' });
    expect(card.sentence).toMatch(/。$/);
    expect(JSON.stringify(card)).not.toMatch(/[^0-9]0 ?[次分]/);
    const { body } = await person.http.get<{ items: CardSummaryView[]; nextCursor: string | null }>('/me/cards?limit=1');
    expect(body.items).toMatchObject([{ id: '2026-11', silent: true, petals: [], seen: false }]);
    const second = await person.http.get<{ items: CardSummaryView[]; nextCursor: string | null }>(`/me/cards?limit=1&cursor=${body.nextCursor}`);
    expect(second.body).toMatchObject({ items: [{ month: '2026-10', silent: false, headline: '成为同行的一员，来了 2 次', seen: true }], nextCursor: null });
    expect(second.body.items[0]!.petals).toHaveLength(3);
  });

  it('is issued again when a check-in is taken back, and says why; what the figures open to agrees', async () => {
    const { items } = (await person.http.get<{ items: FigureEntryView[] }>('/me/cards/2026-10/figures/check_ins')).body;
    const journal = test.app.get(JournalService, { strict: false });
    await test.transactor.run((tx) => journal.reverse(tx, { entryId: items[1]!.id, reason: '同一天签了两场', recordedBy: 'staff:x' }));
    // The card stays what it was until it is issued again: also its petals and what its figures open to.
    expect(await cardOf(person, '2026-10')).toMatchObject({ version: 1, figures: [{ total: 2 }, { total: 40 }], petals: [{}, {}, {}] });
    await job();
    expect(await cardOf(person, '2026-10')).toMatchObject({
      version: 2,
      figures: [{ figure: 'check_ins', total: 1, arithmetic: '「植树日」1 次' }, { figure: 'points', total: 25 }],
      petals: [{ kind: 'joined' }, { title: '植树日' }],
      note: { text: '撤销了「读书会」（同一天签了两场）。', at: '2026-12-01T00:00:00.000Z' },
    });
    expect((await person.http.get('/me/cards/2026-10/figures/check_ins')).body.items).toHaveLength(1);
    expect((await person.http.get('/me/cards')).body.items).toHaveLength(2);
  });

  it.each([
    ['GET', '/me/cards/2026-09'],
    ['GET', '/me/cards/2026-13'],
    ['GET', '/me/cards/x'],
    ['GET', '/me/cards/2026-10/figures/gift_fen'],
    ['GET', '/me/cards/2026-10/figures/nothing'],
    ['GET', '/me/cards/2026-09/figures/check_ins'],
    ['POST', '/me/cards/2026-09/seen'],
  ])('does not know %s %s', async (method, path) => {
    expect(await person.http.ask(method, path)).toMatchObject({ status: 404, body: { error: { code: 'NOT_FOUND' } } });
  });
});
