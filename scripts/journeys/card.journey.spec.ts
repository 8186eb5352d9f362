// A member's month in the mini-program that WeChat would run: announced at home, seen, opened to its sources.
import type { components } from '@tongxing/shared/api';
import { addMonths, businessMonth, blossomSvg, svgDataUri } from '@tongxing/shared';
import type { WeappHost } from '../weapp-host';
import { Office } from './office';
import { faultsOf, openPhone, pathOf, publish } from './phone';
import { tellStory } from './story';

type Views = components['schemas'];

/** Comes to nearly everything, and has not been to the open day of today. */
const OPENID = 'oDemo_lin_xiaoman';
const LAST_MONTH = addMonths(businessMonth(new Date()), -1);

let phone: WeappHost;
const story = tellStory({
  begin: async (world) => {
    await publish(world);
    phone = await openPhone(world, OPENID, { path: 'pages/me/index' });
  },
  end: () => phone?.close(),
});
const { step } = story;

const textOf = async (selector: string): Promise<string> => (await phone.find(selector)).textContent ?? '';
const sent = (method: string, path: string) => phone.requests.filter((request) => request.method === method && pathOf(request) === path);

/** What the server says, asked with the session that the phone holds. */
async function asked<T>(path: string): Promise<T> {
  const bearer = phone.requests.map(({ headers }) => headers['authorization']).filter((value) => value !== undefined).at(-1)!;
  const answer = await fetch(`${story.world.url}/api/v1${path}`, { headers: { authorization: bearer } });
  if (!answer.ok) throw new Error(`${path} → ${answer.status}`);
  return (await answer.json()) as T;
}

step('finds every month since joining under 我的', async () => {
  await phone.tap('#sign-in-button');
  await phone.at('pages/home/index');
  await phone.text('林小满');
  await phone.switchTab('我的');
  await phone.tap('#menu-cards');
  await phone.at('subpackages/cards/list/index');
  const { items } = await asked<Views['CardSummaryPage']>('/me/cards');
  expect(items[0]!.month).toBe(LAST_MONTH);
  for (const { month, headline } of items.slice(0, 6)) expect(await textOf(`#card-${month}`)).toContain(headline);
  expect((await phone.text()).match(/新/g)).toHaveLength(1);
});

step('opens a month: the flower of its deeds, and figures with their sums', async () => {
  const { items } = await asked<Views['CardSummaryPage']>('/me/cards');
  const { month } = items.find((one) => one.month !== LAST_MONTH && one.petals.some(({ kind }) => kind === 'checked_in'))!;
  await phone.tap(`#card-${month}`);
  await phone.at('subpackages/cards/card/index');
  const card = await asked<Views['ImpactCardView']>(`/me/cards/${month}`);
  const poster = await textOf('#card-poster');
  for (const text of [month.slice(0, 4), card.headline, card.sentence, ...card.figures.map(({ arithmetic }) => arithmetic)]) expect(poster).toContain(text);
  const flower = svgDataUri(blossomSvg({ petals: card.petals, size: 480, large: true }));
  expect((await phone.find('.poster__flower')).getAttribute('src')).toBe(flower);

  await phone.tap('#figure-check_ins');
  await phone.at('subpackages/cards/figure/index');
  const title = card.petals.find(({ kind }) => kind === 'checked_in')!.title;
  await phone.text(`参加「${title}」`);
  expect(await textOf('#figure-head')).toContain('到场');
  const [deed] = (await asked<Views['FigureEntryPage']>(`/me/cards/${month}/figures/check_ins`)).items;
  await phone.tap(`#deed-${deed!.id}`);
  await phone.at('subpackages/points/why/index');
  expect(await textOf('#why-contribution')).toContain(title);
});

step('is led from home to the card of last month once there is nothing to check in to, and only until it was seen', async () => {
  const office = await Office.signIn(story.world);
  const { member } = await asked<Views['HomeView']>('/home');
  // An open door comes before everything else.
  for (const { eventId, sessionId } of member!.openSessions) {
    await phone.reLaunch(`/subpackages/check-ins/enter/index?eventId=${eventId}`);
    await phone.input('#check-in-digits', (await office.screen(sessionId)).code.digits);
    await phone.at('subpackages/check-ins/result/index');
  }
  await phone.reLaunch('/pages/home/index');
  await phone.text('看看这个月');
  await phone.tap('#home-primary');
  await phone.at('subpackages/cards/card/index');
  await phone.find('#card-poster');
  await phone.until(() => sent('POST', `/me/cards/${LAST_MONTH}/seen`).some(({ status }) => status === 204), 'to tell the server that the card was seen');
  await phone.reLaunch('/pages/home/index');
  await phone.find('#home-primary');
  expect((await asked<Views['HomeView']>('/home')).member!.newCard).toBeNull();
  await phone.gone('看看这个月');
});

step('shows a silent month as a bud with a sentence and what comes next', async () => {
  const { items } = await asked<Views['CardSummaryPage']>('/me/cards?limit=100');
  const silent = items.find((card) => card.silent)!;
  await phone.reLaunch(`/subpackages/cards/card/index?month=${silent.month}`);
  const card = await asked<Views['ImpactCardView']>(`/me/cards/${silent.month}`);
  expect(await textOf('#card-sentence')).toBe(card.sentence);
  expect(phone.html()).not.toContain('id="figure-');
  expect((await phone.find('.poster__flower')).getAttribute('src')).toBe(svgDataUri(blossomSvg({ petals: [], size: 480, large: true })));
  await phone.tap('#card-next');
  await phone.at('subpackages/events/detail/index');
});

step('says what is missing for a month without a card, and keeps what is shown when the network goes', async () => {
  await phone.reLaunch('/subpackages/cards/card/index?month=2019-01');
  await phone.find('#state-failed');
  await phone.tap('#cards-all');
  await phone.at('subpackages/cards/list/index');
  await phone.find(`#card-${LAST_MONTH}`);
  await phone.setNetwork('none');
  await phone.text('现在没有网络');
  await phone.find(`#card-${LAST_MONTH}`);
  await phone.setNetwork('4g');
});

step('nothing went wrong that nobody saw', () => {
  expect(faultsOf(phone)).toEqual([]);
  return Promise.resolve();
});
