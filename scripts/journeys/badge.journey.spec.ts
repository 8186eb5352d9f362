// Somebody did what no figure counts: staff give a badge by hand, the member finds it with its reason, and it is taken back.
import type { Browser } from 'playwright-core';
import { DESK, openBrowser, openScreen, PHONE, type Screen } from './browser';
import { Office } from './office';
import { startWorld, type World } from './world';

jest.setTimeout(90_000);

const MEMBER = '小溪';
const REASON = '耐心带着第一次来的伙伴';
const BADGE = '一朵谢谢';

let world: World;
let browser: Browser;
let desk: Screen;
let phone: Screen;
let memberId: string;

beforeAll(async () => {
  [world, browser] = await Promise.all([startWorld(), openBrowser()]);
  [desk, phone] = await Promise.all([openScreen(browser, DESK), openScreen(browser, { ...PHONE, viewport: { width: 390, height: 844 } })]);
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
      await Promise.all([desk.picture('badge-failed-desk'), phone.picture('badge-failed-phone')]).catch(() => undefined);
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
const isOnTheWall = async (): Promise<boolean> => {
  await goTo('subpackages/badges/wall/index');
  await seen('#badge-thank_you').waitFor();
  return (await seen('#badge-thank_you').getAttribute('class'))?.includes('is-earned') ?? false;
};

describe('1. before', () => {
  step('a member joins, and finds the badge on the wall as an outline', async () => {
    await phone.page.goto(`${world.url}/#/subpackages/joining/landing/index`);
    await seen('#join-button').click();
    await seen('#nickname-input input').fill(MEMBER);
    const required = seen('#consent-membership');
    if ((await required.getAttribute('aria-checked')) !== 'true') await required.click();
    // Good news comes by letter to whoever wants it.
    const news = seen('#consent-messages');
    if ((await news.getAttribute('aria-checked')) !== 'true') await news.click();
    await seen('#over-14').click();
    await seen('#join-submit').click();
    await seen('#persona-new').click();
    await seen('#welcome').waitFor();
    expect(await isOnTheWall()).toBe(false);
    await phone.picture('badge-1-wall-before');
    memberId = (await (await Office.signIn(world)).members(MEMBER))[0]!.id;
  });
});

describe('2. staff give it', () => {
  step('see on the member’s page which badges they may give, and how many are left this month', async () => {
    const { page } = desk;
    await page.goto(`${world.url}/admin`);
    await page.getByLabel('账号').fill('demo');
    await page.getByLabel('密码').fill('tongxing-demo');
    await page.getByRole('button', { name: /登\s*录/ }).click();
    await page.getByRole('navigation').getByText('徽章', { exact: true }).waitFor();
    await page.goto(`${world.url}/admin/members/${memberId}`);
    await page.locator('#give-badge').click();
    await page.getByText(/这个月还能送 \d+ 枚/).first().waitFor();
    await page.locator('#give-confirm').click();
    await page.getByText('请写下为什么，会员会看到它').waitFor();
    await desk.picture('badge-2-drawer');
  });

  step('give it with a reason', async () => {
    const { page } = desk;
    await page.getByRole('button', { name: REASON }).click();
    await page.locator('#give-confirm').click();
    await page.getByText(`送出了。${MEMBER}会收到一封信。`).waitFor();
  });
});

describe('3. the member finds it', () => {
  step('on the wall in colour, and open with the reason and whom it is from', async () => {
    expect(await isOnTheWall()).toBe(true);
    await phone.picture('badge-3-wall');
    await seen('#badge-thank_you').click();
    await seen('#badge-evidence').waitFor();
    const words = await seen('#badge-evidence').textContent();
    expect(words).toContain(REASON);
    expect(words).toContain('演示管理员送给你');
    await phone.picture('badge-4-opened');
  });

  step('and in a letter', async () => {
    await goTo('pages/inbox/index');
    const letter = phone.page.locator('[id^="message-"]:visible', { hasText: `有人送你一枚「${BADGE}」徽章` }).first();
    await letter.waitFor();
    await letter.click();
    await phone.page.waitForTimeout(300);
    expect(await letter.textContent()).toContain(REASON);
    await phone.picture('badge-5-letter');
  });
});

describe('4. it is taken back', () => {
  step('from the badge’s own page, with a reason', async () => {
    const { page } = desk;
    await page.goto(`${world.url}/admin/badges`);
    await page.getByRole('link', { name: new RegExp(BADGE) }).click();
    await page.getByRole('button', { name: `收回送给${MEMBER}的「${BADGE}」` }).click();
    await page.getByRole('button', { name: '送错了人' }).click();
    await desk.picture('badge-6-take-back');
    await page.locator('#take-back-confirm').click();
    await page.getByText('收回了。会员会收到一封说明。').waitFor();
    await page.getByText('收回了：送错了人').waitFor();
    expect(await page.getByRole('button', { name: `收回送给${MEMBER}的「${BADGE}」` }).count()).toBe(0);
    await desk.picture('badge-7-taken-back');
  });

  step('and is an outline again, with a letter that says why', async () => {
    expect(await isOnTheWall()).toBe(false);
    await seen('#badge-thank_you').click();
    await seen('#badge-way').waitFor();
    expect(await phone.page.locator('#badge-evidence:visible').count()).toBe(0);
    await goTo('pages/inbox/index');
    await phone.page.locator('[id^="message-"]:visible', { hasText: `「${BADGE}」徽章先收回了` }).first().waitFor();
  });
});

step('nothing broke on any screen on the way', async () => {
  expect({ desk: desk.faults, phone: phone.faults }).toEqual({ desk: [], phone: [] });
});
