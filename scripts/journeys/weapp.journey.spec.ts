// The main job in the mini-program that WeChat would run: the real build on a simulated phone, against the real server.
import { blossomSvg, svgDataUri, type PetalFact } from '@tongxing/shared';
import type { PhoneStorage, RequestEntry, WeappHost } from '../weapp-host';
import { Office, type LiveCount, type OpenSession } from './office';
import { builtPages, drawnCode, faultsOf, openPhone, pathOf, publish, type Entrance } from './phone';
import { tellStory } from './story';

const EVENT = '河岸捡拾日 · 小程序走一遍';
const PLACE = '河边集合点的立牌';
const SCANNED_QR = 1011;

let office: Office;
let session: OpenSession;
let live: LiveCount;
let joinCode: Entrance;
/** The phone in hand: each part of the story ends with it put away. */
let phone: WeappHost;
const faults: string[] = [];

async function takeOut(openid: string, launch?: Entrance, storage?: PhoneStorage): Promise<void> {
  phone = await openPhone(story.world, openid, launch, storage);
}

function putAway(): void {
  faults.push(...faultsOf(phone));
  phone.close();
}

const story = tellStory({
  begin: async (world) => {
    await publish(world);
    office = await Office.signIn(world);
    session = await office.openEvent(EVENT);
    const code = await office.joinCode(session.eventId, PLACE);
    expect(await office.printJoinCode(code.id)).toBeGreaterThan(1000);
    joinCode = await drawnCode(world);
    expect(joinCode).toEqual({ path: 'subpackages/joining/landing/index', query: { scene: `k%3D${code.token}` }, scene: 1047 });
    live = await office.watch(session.sessionId);
  },
  end: () => {
    phone?.close();
    live?.close();
  },
});
const { step } = story;

// What a person does again and again

const calls = (method: string, path: string) => phone.requests.filter((request) => request.method === method && pathOf(request) === path);
const statuses = (method: string, path: string) => calls(method, path).map(({ status }) => status);
const keysOf = (method: string, path: string) => calls(method, path).map(({ headers }) => headers['idempotency-key']);
const textOf = async (selector: string): Promise<string> => (await phone.find(selector)).textContent ?? '';
const digitsShown = (): Promise<string> => textOf('.tx-digits__boxes');
const venueCode = async () => (await office.screen(session.sessionId)).code;

async function fillJoinForm(nickname: string): Promise<void> {
  await phone.tap('#join-button');
  await phone.input('#nickname-input', nickname);
  await phone.tap('#consent-membership');
  await phone.tap('#over-14');
}

async function openCheckIn(): Promise<void> {
  await phone.switchTab('活动');
  await phone.tap(EVENT);
  await phone.tap('#check-in-button');
  await phone.at('subpackages/check-ins/enter/index');
}

/** WeChat's own scanner on the venue's code: the link reaches the page percent-encoded. */
const scannedOutside = async (): Promise<Entrance> => ({
  path: 'subpackages/check-ins/arrive/index',
  query: { q: encodeURIComponent((await venueCode()).url), scancode_time: String(Math.floor(Date.now() / 1000)) },
  scene: SCANNED_QR,
});

async function countBecomes(count: number): Promise<void> {
  await phone.until(() => live.counts.at(-1) === count, `to be number ${count} on the staff's screen, which counts ${live.counts.at(-1)}`);
}

const FIRST_MONTH: PetalFact[] = [
  { kind: 'joined', quantity: 1 },
  { kind: 'checked_in', quantity: 1 },
];

async function seesWhatItBecame(title: string): Promise<void> {
  await phone.at('subpackages/check-ins/result/index');
  await phone.find('#check-in-result');
  const text = await phone.text(title);
  expect(text).toContain(EVENT);
  expect(text).toMatch(/参加活动\s*\+\d+ 积分\s*\+\d+ 成长值/);
  expect(text).toMatch(/志愿服务加分\s*\+\d+ 积分/);
  expect(await textOf('#new-badge-first_meeting')).toMatch(/得到徽章「.+」/);
  expect(await textOf('#tier-sentence')).toMatch(/^再参加 2 次活动/);
  const flower = svgDataUri(blossomSvg({ petals: FIRST_MONTH, size: 480, large: true }));
  expect((await phone.find('.result__flower')).getAttribute('src')).toBe(flower);
}

describe('a visitor comes by the printed code', () => {
  step('reads the landing page and opens the form, and nobody asks who they are', async () => {
    await takeOut('oJourneyRiver', joinCode);
    await phone.text(`你从「${PLACE}」来`);
    await phone.tap('#join-button');
    await phone.text('三件事说清楚');
    expect(phone.requests.map((request) => `${request.method} ${pathOf(request)}`)).toEqual(['GET /landing']);
    expect(calls('GET', '/landing')[0]!.headers).not.toHaveProperty('authorization');
    expect([...phone.storage.keys()]).not.toContain('tongxing:session');
  });

  step('is told what is missing; nothing is sent, nothing typed is lost', async () => {
    await phone.input('#nickname-input', '河岸小满');
    await phone.tap('#join-submit');
    await phone.text('请确认已满 14 周岁');
    expect(calls('POST', '/session')).toEqual([]);
    expect((await phone.find('#nickname-input')).getAttribute('value')).toBe('河岸小满');
  });

  step('joins with one tap, each consent given by their own hand', async () => {
    await phone.tap('#consent-membership');
    await phone.tap('#over-14');
    await phone.tap('#join-submit');
    await phone.find('#welcome');
    await phone.text('河岸小满');
    expect([statuses('POST', '/session'), statuses('POST', '/membership')]).toEqual([[200], [200]]);
    const [row] = await office.members('河岸小满');
    expect(row).toMatchObject({ nickname: '河岸小满', joinChannel: 'event', status: 'active' });
    expect(await office.consentsOf(row!.id)).toEqual({ membership: true, messages: false, stories: false });
  });

  step('finds the welcome: a number on the tab, the letter in the inbox', async () => {
    await phone.tap('#welcome-done');
    await phone.at('pages/home/index');
    await phone.text('河岸小满');
    await phone.until(() => Number(phone.tabBadges.get(2)) > 0, 'to show unread messages on the tab');
    await phone.switchTab('消息');
    await phone.tap('河岸小满，欢迎你加入');
    const isTold = (request: RequestEntry) => request.status === 200 && /^\/me\/messages\/\w+\/read$/.test(pathOf(request));
    await phone.until(() => phone.requests.some(isTold), 'to tell the server that the letter was read');
  });
});

describe('a member wants to know what is done with their data', () => {
  step('reads the whole policy in 我的, and opens WeChat’s own page about it', async () => {
    await phone.switchTab('我的');
    await phone.tap('#menu-privacy');
    await phone.at('subpackages/settings/document/index');
    expect(await phone.text('我们是谁')).toContain('你可以做什么');
    await phone.navigateBack();
    await phone.tap('#menu-privacy-contract');
    await phone.until(() => phone.phoneActions.some(({ name }) => name === 'openPrivacyContract'), 'to open the contract');
  });
});

describe('the member checks in by scanning', () => {
  step('scans something else first, and is told so where the scanner was opened', async () => {
    await openCheckIn();
    phone.queueScan('https://example.org/menu');
    await phone.tap('#scan-button');
    await phone.text('这不是签到码');
    await phone.at('subpackages/check-ins/enter/index');
  });

  step('scans the code on the screen, and sees at once what it became', async () => {
    phone.queueScan((await venueCode()).url);
    await phone.tap('#scan-button');
    await seesWhatItBecame('签到好了');
    await countBecomes(1);
  });

  step('opens why: the contribution, and the version of the rule behind each entry', async () => {
    await phone.tap('#why-points');
    await phone.at('subpackages/points/why/index');
    expect(await textOf('#why-contribution')).toContain(EVENT);
    await phone.navigateBack();
    await phone.tap('#result-home');
    await phone.tap('#figure-points');
    await phone.at('subpackages/points/home/index');
    expect(Number(await textOf('#points-spendable'))).toBeGreaterThan(0);
    await phone.tap('#points-all');
    await phone.at('subpackages/points/ledger/index');
    await phone.text(`参加「${EVENT}」`);
    const ids = [...phone.html().matchAll(/id="(why-[\w-]+)"/g)].map(([, id]) => id!);
    const rows = await Promise.all(ids.map(async (id) => ({ id, text: await textOf(`#${id}`) })));
    const ofThisEvent = rows.filter(({ text }) => text.includes(EVENT));
    expect(ofThisEvent).toHaveLength(2);
    for (const { id } of ofThisEvent) {
      await phone.tap(`#${id}`);
      await phone.at('subpackages/points/why/index');
      expect(await textOf('#why-contribution')).toContain(EVENT);
      expect(await textOf('#why-rule-version')).toContain('第 1 版');
      expect(await textOf('#why-rule')).toMatch(/积分/);
      expect(await textOf('#why-others')).toMatch(/\+\d+ 成长值/);
      await phone.navigateBack();
      await phone.at('subpackages/points/ledger/index');
    }
  });

  step('scans again while the mini-program is still open, and is calmly in already', async () => {
    await phone.hide();
    await phone.show(await scannedOutside());
    await seesWhatItBecame('你已经签到了');
    expect(live.counts.at(-1)).toBe(1);
    expect((await office.screen(session.sessionId)).count).toBe(1);
  });

  step('finds the petal and the event at home', async () => {
    await phone.tap('#result-home');
    await phone.at('pages/home/index');
    expect(await textOf('#home-petals')).toContain(EVENT);
    const flower = svgDataUri(blossomSvg({ petals: FIRST_MONTH, size: 480, large: true }));
    expect((await phone.find('.home__blossom')).getAttribute('src')).toBe(flower);
    putAway();
  });
});

describe('another visitor types the six digits', () => {
  const kept: PhoneStorage = new Map();

  step('comes by no code at all, and is led through joining back to the digits', async () => {
    await takeOut('oJourneyDigits', {}, kept);
    await phone.find('#home-primary');
    await openCheckIn();
    await phone.input('#check-in-digits', (await venueCode()).digits);
    await phone.at('subpackages/joining/landing/index');
    await fillJoinForm('河岸阿布');
    await phone.tap('#join-submit');
    await phone.find('#welcome');
    await phone.tap('#check-in-button');
    await phone.at('subpackages/check-ins/enter/index');
    expect(await digitsShown()).toBe('');
  });

  step('is refused a wrong code in words, with empty boxes for the next', async () => {
    const { digits } = await venueCode();
    await phone.input('#check-in-digits', digits === '000000' ? '111111' : '000000');
    await phone.find('#check-in-failure');
    await phone.text('还可以试');
    // Each box is a line of its own.
    await phone.gone(/^\d$/m);
    expect((await office.screen(session.sessionId)).count).toBe(1);
  });

  step('keeps the digits without network, and is in once when the network and an answer come back', async () => {
    await phone.setNetwork('none');
    const before = calls('POST', '/check-ins').length;
    const { digits } = await venueCode();
    await phone.input('#check-in-digits', digits);
    await phone.text('现在没有网络');
    expect(await digitsShown()).toBe(digits);

    await phone.setNetwork('4g');
    phone.loseAnswer('/check-ins');
    await phone.tap('#check-in-submit');
    await phone.text('再试一次不会重复');
    expect(await digitsShown()).toBe(digits);
    await countBecomes(2);

    await phone.tap('#check-in-submit');
    await seesWhatItBecame('签到好了');
    const sent = calls('POST', '/check-ins').slice(before);
    expect(sent.map(({ status }) => status)).toEqual([undefined, undefined, 200]);
    expect(new Set(sent.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect((await office.screen(session.sessionId)).count).toBe(2);
    putAway();
  });

  step('comes back on the same phone with a session that ended: renewed once, unseen', async () => {
    kept.set('tongxing:session', JSON.stringify({ value: { token: 'a'.repeat(43), memberId: 'gone' } }));
    await takeOut('oJourneyDigits', { path: 'subpackages/points/ledger/index' }, kept);
    await phone.text(`参加「${EVENT}」`);
    expect(statuses('GET', '/me/points')).toEqual([401, 200]);
    expect(statuses('GET', '/me/points/entries')).toEqual([401, 200]);
    expect(statuses('POST', '/session')).toEqual([200]);
    putAway();
  });

  step('is known on the first page as well, which would greet anybody', async () => {
    kept.set('tongxing:session', JSON.stringify({ value: { token: 'b'.repeat(43), memberId: 'gone' } }));
    await takeOut('oJourneyDigits', {}, kept);
    await phone.text('河岸阿布');
    expect(statuses('POST', '/session')).toEqual([200]);
    putAway();
  });
});

describe('a third scans the screen before ever having joined', () => {
  step('is led to joining, and told that the check-in waits', async () => {
    await takeOut('oJourneyWalkIn', await scannedOutside());
    await phone.at('subpackages/joining/landing/index');
    await phone.text(`马上为你签到「${EVENT}」`);
  });

  step('joins over a network that loses the answer: one membership, and checked in at once', async () => {
    await fillJoinForm('河岸远远');
    phone.loseAnswer('/membership');
    await phone.tap('#join-submit');
    await phone.find('#join-failure');
    expect((await phone.find('#nickname-input')).getAttribute('value')).toBe('河岸远远');
    await phone.tap('#join-submit');
    await seesWhatItBecame('签到好了');
    expect(new Set(keysOf('POST', '/membership')).size).toBe(1);
    expect(await office.members('河岸远远')).toHaveLength(1);
    await countBecomes(3);
    putAway();
  });
});

describe('a code that nobody knows', () => {
  step('leads to the plain joining page, with a word about it', async () => {
    await takeOut('oJourneyStranger', { ...joinCode, query: { scene: 'k%3DNoSuchCode' } });
    await phone.find('#code-notice');
    await phone.find('#join-button');
    expect(await phone.text()).not.toContain('你从「');
    expect(statuses('GET', '/landing')).toEqual([200]);
    putAway();
  });

  step('of which nothing can be read leads there too', async () => {
    await takeOut('oJourneyStranger', { ...joinCode, query: { scene: '%E0%A4%A' } });
    await phone.find('#join-button');
    expect(phone.html()).not.toContain('code-notice');
    putAway();
  });
});

step('every page of the build opens, and says something, also where there is nothing to say', async () => {
  await takeOut('oJourneyPages');
  for (const page of builtPages()) {
    await phone.reLaunch(`/${page}`);
    await phone.at(page);
    await phone.gone(/^$/);
    await phone.until(() => !phone.html().includes('state-loading'), 'to have loaded');
  }
  putAway();
});

step('nothing broke on any phone on the way', async () => {
  expect(faults).toEqual([]);
});
