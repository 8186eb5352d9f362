// A check-in that should not have been: staff take it back, the member reads why and comes in again, the log has it all.
import type { Browser } from 'playwright-core';
import { DESK, openBrowser, openScreen, PHONE, type Screen } from './browser';
import { Office, type OpenSession } from './office';
import { startWorld, type World } from './world';

jest.setTimeout(90_000);

const EVENT = '河边捡拾日 · 记错一次';
const REASON = '扫错了场次';

let world: World;
let browser: Browser;
let office: Office;
let session: OpenSession;
let desk: Screen;
let phone: Screen;

beforeAll(async () => {
  [world, browser] = await Promise.all([startWorld(), openBrowser()]);
  [desk, phone] = await Promise.all([openScreen(browser, DESK), openScreen(browser, { ...PHONE, viewport: { width: 375, height: 812 } })]);
  office = await Office.signIn(world);
  session = await office.openEvent(EVENT);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

let broken: string | null = null;
function step(sentence: string, live: () => Promise<void>): void {
  it(sentence, async () => {
    if (broken !== null) throw new Error(`Not reached: '${broken}' failed.`);
    try {
      await live();
    } catch (error) {
      broken = sentence;
      await Promise.all([desk.picture('undo-failed-desk'), phone.picture('undo-failed-phone')]).catch(() => undefined);
      throw new Error(`${(error as Error).message}\n--- server ---\n${world.log()}`, { cause: error });
    }
  });
}

/** Taro keeps earlier pages in the document, hidden; people see only the last one. */
const seen = (selector: string) => phone.page.locator(`${selector}:visible`).last();
const goTo = async (page: string): Promise<void> => {
  await phone.page.goto('about:blank');
  await phone.page.goto(`${world.url}/#/${page}`);
};

async function typeDigits(): Promise<void> {
  await goTo(`subpackages/check-ins/enter/index?eventId=${session.eventId}`);
  const { code } = await office.screen(session.sessionId);
  await seen('#check-in-digits input').fill(code.digits);
  await seen('#check-in-result').waitFor();
}

async function balance(): Promise<number> {
  await goTo('subpackages/points/ledger/index');
  await seen('#points-balance').waitFor();
  return Number(await seen('#points-balance').textContent());
}

/** Names of the badges on the member's wall. */
async function earned(): Promise<string[]> {
  await goTo('subpackages/badges/wall/index');
  await seen('.wall__badge').waitFor();
  return phone.page.locator('.wall__badge.is-earned:visible .wall__name').allTextContents();
}

let before: { balance: number; badges: string[] };
let after: { balance: number; badges: string[] };

describe('1. a member checks in', () => {
  step('joins, and types the digits of a session', async () => {
    await phone.page.goto(`${world.url}/#/subpackages/joining/landing/index`);
    await seen('#join-button').click();
    await seen('#nickname-input input').fill('小溪');
    const required = seen('#consent-membership');
    if ((await required.getAttribute('aria-checked')) !== 'true') await required.click();
    await seen('#over-14').click();
    await seen('#join-submit').click();
    await seen('#persona-new').click();
    await seen('#welcome').waitFor();
    before = { balance: await balance(), badges: await earned() };
    await typeDigits();
    after = { balance: await balance(), badges: await earned() };
    expect(after.balance).toBeGreaterThan(before.balance);
    expect(after.badges.length).toBeGreaterThan(before.badges.length);
  });
});

describe('2. staff take it back', () => {
  step('find the check-in in the list of names', async () => {
    const { page } = desk;
    await page.goto(`${world.url}/admin`);
    await page.getByLabel('账号').fill('demo');
    await page.getByLabel('密码').fill('tongxing-demo');
    await page.getByRole('button', { name: /登\s*录/ }).click();
    await page.getByRole('navigation').getByText('活动', { exact: true }).waitFor();
    await page.goto(`${world.url}/admin/events/${session.eventId}`);
    await page.getByRole('button', { name: '签到名单' }).click();
    await page.getByRole('button', { name: '撤销小溪的签到' }).waitFor();
    await page.waitForTimeout(400);
    await desk.picture('undo-1-names');
  });

  step('read what will go back, and are asked for a reason', async () => {
    const { page } = desk;
    await page.getByRole('button', { name: '撤销小溪的签到' }).click();
    const back = page.getByLabel('撤销之后');
    await back.waitFor();
    expect(await back.textContent()).toMatch(/积分−\d+/);
    expect(await back.textContent()).toMatch(/成长值−\d+/);
    for (const badge of after.badges.filter((name) => !before.badges.includes(name))) expect(await back.textContent()).toContain(badge);
    await page.locator('#undo-confirm').click();
    await page.getByText('请写下原因').waitFor();
    await page.getByRole('button', { name: REASON }).click();
    await page.waitForTimeout(400);
    await desk.picture('undo-2-drawer');
  });

  step('take it back, and see the line struck through with the reason', async () => {
    const { page } = desk;
    await page.locator('#undo-confirm').click();
    await page.getByText('撤销了。会员会收到一封说明。').waitFor();
    await page.getByText(`撤销原因：${REASON}`).waitFor();
    expect(await page.getByRole('button', { name: '撤销小溪的签到' }).count()).toBe(0);
    await page.waitForTimeout(400);
    await desk.picture('undo-3-struck');
    expect((await office.screen(session.sessionId)).count).toBe(0);
  });

  step('find it struck through on the member’s page too, with nothing left to undo', async () => {
    const { page } = desk;
    await page.locator('.annulled').getByRole('link', { name: '小溪' }).click();
    const undone = page.locator('.tracks li.undone');
    await undone.waitFor();
    expect(await undone.textContent()).toContain(`撤销原因：${REASON}`);
    expect(await page.locator('.track-undo').count()).toBe(0);
    await undone.scrollIntoViewIfNeeded();
    await desk.picture('undo-4-timeline');
  });
});

describe('3. the member sees why', () => {
  step('has the balance and the badges from before', async () => {
    expect({ balance: await balance(), badges: await earned() }).toEqual(before);
    await balance();
    await phone.picture('undo-5-ledger');
  });

  step('opens the line, and reads the reason', async () => {
    await phone.page.getByText(`撤销：参加「${EVENT}」`).locator('visible=true').last().click();
    await seen('#why-reversal').waitFor();
    expect(await seen('#why-reversal').textContent()).toContain(REASON);
    await phone.picture('undo-6-why');
  });

  step('finds a letter that says what, why, and whom to ask', async () => {
    await goTo('pages/inbox/index');
    const letter = phone.page.locator('[id^="message-"]:visible', { hasText: '有一笔记录撤销了' }).first();
    await letter.waitFor();
    await letter.click();
    await phone.page.waitForTimeout(300);
    expect(await letter.textContent()).toContain(`原因：${REASON}`);
    await phone.picture('undo-7-letter');
  });

  step('checks in again, and it counts again', async () => {
    await typeDigits();
    expect(await seen('#check-in-result').textContent()).toContain('签到好了，谢谢你来');
    expect({ balance: await balance(), badges: await earned() }).toEqual(after);
    expect((await office.screen(session.sessionId)).count).toBe(1);
  });
});

describe('4. the log', () => {
  step('says who took what back, and why', async () => {
    const { page } = desk;
    await page.getByRole('navigation').getByText('操作日志', { exact: true }).click();
    const act = page.locator('.audit-table tr', { hasText: `的签到「${EVENT}」` });
    await act.waitFor();
    expect(await act.textContent()).toMatch(/演示管理员.*撤销了会员 \d{6} 的签到/);
    expect(await act.textContent()).toContain(REASON);
    await desk.picture('undo-8-log');
  });
});

step('nothing broke on any screen on the way', async () => {
  expect({ desk: desk.faults, phone: phone.faults }).toEqual({ desk: [], phone: [] });
});
