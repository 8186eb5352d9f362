// A rule is changed by two people: one fills in the sentence, the other reads old and new side by side and says yes.
// Tomorrow it pays more; today it does not.
import type { Browser, Page } from 'playwright-core';
import { DESK, openBrowser, openScreen, PHONE, type Screen } from './browser';
import { Office, type OpenSession } from './office';
import { startWorld, type World } from './world';

jest.setTimeout(90_000);

const RULE = 'service_event';
const NAME = '志愿服务加分';
const REASON = '雨季河边的活多，请大家多来';
/** What joining and one service bring by the rules of today. */
const TODAY = { joining: 10, checkIn: 10 + 5 };

let world: World;
let browser: Browser;
let session: OpenSession;
let programme: Screen;
let admin: Screen;
let phone: Screen;

beforeAll(async () => {
  [world, browser] = await Promise.all([startWorld(), openBrowser()]);
  [programme, admin, phone] = await Promise.all([openScreen(browser, DESK), openScreen(browser, DESK), openScreen(browser, PHONE)]);
  session = await (await Office.signIn(world)).openEvent('河边捡拾日 · 规则变了');
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
      await Promise.all([programme.picture('rules-failed-programme'), admin.picture('rules-failed-admin'), phone.picture('rules-failed-phone')]).catch(() => undefined);
      throw new Error(`${(error as Error).message}\n--- server ---\n${world.log()}`, { cause: error });
    }
  });
}

async function signIn({ page }: Screen, login: string): Promise<void> {
  await page.goto(`${world.url}/admin/rules`);
  await page.getByLabel('账号').fill(login);
  await page.getByLabel('密码').fill('tongxing-demo');
  await page.getByRole('button', { name: /登\s*录/ }).click();
  await ruleOn(page).waitFor();
}

const ruleOn = (page: Page) => page.locator(`[data-rule=${RULE}]`);
const seen = (selector: string) => phone.page.locator(`${selector}:visible`).last();

async function balance(): Promise<number> {
  await phone.page.goto('about:blank');
  await phone.page.goto(`${world.url}/#/subpackages/points/ledger/index`);
  await seen('#points-balance').waitFor();
  return Number(await seen('#points-balance').textContent());
}

describe('1. the programme writes it', () => {
  step('fills the sentence in, and reads at once what a member will read', async () => {
    await signIn(programme, 'yuzhou');
    await ruleOn(programme.page).getByRole('link', { name: '改这条规则' }).click();
    await programme.page.getByRole('spinbutton', { name: '积分' }).fill('8');
    const sentence = programme.page.locator('#rule-sentence');
    expect(await sentence.textContent()).toBe('每参加 1 次「志愿服务」活动，得 8 积分和 10 成长值，每月最多 8 次，积分有效期到次年年底');
    expect(await sentence.locator('ins').allTextContents()).toEqual(['8']);
    await programme.page.getByText('前 8 次各得 8 积分和 10 成长值，一共 64 积分').waitFor();
    await programme.picture('rules-1-sentence');
  });

  step('is told what is wrong, and keeps what she has typed', async () => {
    await programme.page.getByRole('spinbutton', { name: '积分' }).fill('200000');
    await programme.page.locator('#propose-rule').click();
    await programme.page.locator('.rule-problems').getByText('积分填 0 到 100,000 的整数').waitFor();
    expect(await programme.page.getByRole('spinbutton', { name: '积分' }).inputValue()).toBe('200000');
    await programme.page.getByRole('spinbutton', { name: '积分' }).fill('8');
    await programme.page.locator('.rule-problems').waitFor({ state: 'detached' });
  });

  step('proposes it with a reason, and cannot put it into force herself', async () => {
    await programme.page.locator('#rule-reason').fill(REASON);
    await programme.page.locator('#propose-rule').click();
    await programme.page.getByText('要请另一位管理员批准').waitFor();
    expect(await programme.page.locator('#approve-rule').count()).toBe(0);
    const id = new URL(programme.page.url()).searchParams.get('id')!;
    const asked = await programme.page.request.post(`${world.url}/api/v1/admin/rule-drafts/${id}/approval`, { headers: { 'x-tongxing-staff': '1', origin: world.url } });
    expect(`${asked.status()} ${((await asked.json()) as { error: { code: string } }).error.code}`).toBe('403 PERMISSION_DENIED');
    await programme.picture('rules-2-proposed');
  });
});

describe('2. an administrator decides', () => {
  step('finds the two sentences among what waits, with what changed marked', async () => {
    await signIn(admin, 'demo');
    await admin.page.goto(`${world.url}/admin/approvals`);
    const waiting = admin.page.locator('.approval').filter({ hasText: NAME });
    await waiting.waitFor();
    expect(await waiting.locator('del').allTextContents()).toEqual(['5']);
    expect(await waiting.locator('ins').allTextContents()).toEqual(['8']);
    await waiting.getByText(REASON).waitFor();
    await admin.picture('rules-3-waiting');
    await waiting.locator('.approval-sentence a').click();
  });

  step('puts it into force from tomorrow', async () => {
    await admin.page.locator('#approve-rule').waitFor();
    await admin.picture('rules-4-review');
    await admin.page.locator('#approve-rule').click();
    await admin.page.getByText('已经成为第 2 版').waitFor();
    await admin.page.goto(`${world.url}/admin/rules`);
    const next = ruleOn(admin.page).locator('.rule-next');
    // In the last five minutes of a day a rule begins the day after tomorrow.
    await next.getByText(/^(明天|周.)起$/).waitFor();
    await next.getByText('周予提出，演示管理员启用').waitFor();
    expect(await next.locator('ins').allTextContents()).toEqual(['8']);
    await ruleOn(admin.page).getByText('生效中', { exact: true }).waitFor();
    await admin.picture('rules-5-tomorrow');
  });
});

describe('3. a member comes today', () => {
  step('and is paid by the version of today', async () => {
    await phone.page.goto(`${world.url}/#/subpackages/joining/landing/index`);
    await seen('#join-button').click();
    await seen('#nickname-input input').fill('小雨');
    const required = seen('#consent-membership');
    if ((await required.getAttribute('aria-checked')) !== 'true') await required.click();
    await seen('#over-14').click();
    await seen('#join-submit').click();
    await seen('#persona-new').click();
    await seen('#welcome').waitFor();
    expect(await balance()).toBe(TODAY.joining);
    const { code } = await (await Office.signIn(world)).screen(session.sessionId);
    await phone.page.goto('about:blank');
    await phone.page.goto(`${world.url}/#/subpackages/check-ins/enter/index?eventId=${session.eventId}`);
    await seen('#check-in-digits input').fill(code.digits);
    await seen('#check-in-result').waitFor();
    expect(await balance()).toBe(TODAY.joining + TODAY.checkIn);
    await phone.picture('rules-6-today');
  });
});

it('broke nothing on the way', () => {
  expect([...programme.faults, ...admin.faults, ...phone.faults]).toEqual([]);
});
