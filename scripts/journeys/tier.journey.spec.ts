// Two people change one tier at once, and one badge: what came into force meanwhile is shown, nothing is put over it unseen, and
// what the other one typed is still there to be sent.
import { randomUUID } from 'node:crypto';
import type { components } from '@tongxing/shared/api';
import type { Browser } from 'playwright-core';
import { DESK, openBrowser, openScreen, type Screen } from './browser';
import { startWorld, type World } from './world';

jest.setTimeout(90_000);

type Views = components['schemas'];

const GOLD = '金牌会员';

let world: World;
let browser: Browser;
let desk: Screen;
let programme: Screen;
let admin: Screen;

beforeAll(async () => {
  [world, browser] = await Promise.all([startWorld(), openBrowser()]);
  [desk, programme, admin] = await Promise.all([openScreen(browser, DESK), openScreen(browser, DESK), openScreen(browser, DESK)]);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

/** As the pages would send it, with the cookie of whoever is signed in on this screen. */
async function send<T>({ page }: Screen, path: string, data: object = {}): Promise<T> {
  const headers = { 'x-tongxing-staff': '1', origin: world.url, 'idempotency-key': randomUUID() };
  const answer = await page.request.post(`${world.url}/api/v1/admin${path}`, { headers, data });
  if (!answer.ok()) throw new Error(`${path} → ${answer.status()} ${await answer.text()}\n--- server ---\n${world.log()}`);
  return (await answer.json()) as T;
}

/** A colleague proposes another name for the tier, and an administrator puts it into force. */
async function rename(name: string): Promise<void> {
  await send(programme, '/session', { login: 'yuzhou', password: 'tongxing-demo' });
  await send(admin, '/session', { login: 'demo', password: 'tongxing-demo' });
  const ladders = (await (await programme.page.request.get(`${world.url}/api/v1/admin/tiers`, { headers: { 'x-tongxing-staff': '1' } })).json()) as Views['LaddersView'];
  const { code, match, bars, keepPercent, latestVersion } = ladders.tracks.flatMap(({ rungs }) => rungs).find((rung) => rung.name === GOLD)!;
  const { approvalId } = await send<Views['TierProposedView']>(programme, '/tier-proposals', {
    ...{ purpose: 'terms', track: 'growth', code, baseVersion: latestVersion, name, match, bars, keepPercent, startsOn: ladders.earliestStart, reason: '更亲切一点' },
  });
  await send(admin, `/tier-proposals/${approvalId}/approval`);
}

it('shows what came meanwhile, keeps what was typed, and lets it follow the newer version', async () => {
  const { page } = desk;
  await page.goto(`${world.url}/admin/tiers`);
  await page.getByLabel('账号').fill('demo');
  await page.getByLabel('密码').fill('tongxing-demo');
  await page.getByRole('button', { name: /登\s*录/ }).click();
  await page.getByRole('button', { name: `提议修改${GOLD}` }).click();
  await page.getByText('接着第 1 版改').waitFor();
  await page.getByLabel('名称').fill('金牌同路人');
  await page.getByLabel('为什么要改').fill('叫起来更亲近');
  const amount = page.getByLabel('达到多少').first();
  const asked = await amount.inputValue();
  await amount.fill('2.5');
  await page.locator('#propose-confirm').click();
  await page.getByText('请填大于 0 的整数').waitFor();
  expect(await amount.inputValue()).toBe('2.5');
  await desk.picture('tier-1-half-a-time');
  await amount.fill(asked);
  await desk.picture('tier-1-typed');

  await rename('金牌伙伴');
  await page.locator('#propose-confirm').click();
  const notice = page.locator('.moved-notice');
  await notice.getByText('已经有人改过这一级，现在是第 2 版').waitFor();
  await notice.getByText('金牌伙伴').waitFor();
  expect([await page.getByLabel('名称').inputValue(), await page.getByLabel('为什么要改').inputValue()]).toEqual(['金牌同路人', '叫起来更亲近']);
  expect(await page.locator('#propose-confirm').isDisabled()).toBe(true);
  await notice.scrollIntoViewIfNeeded();
  await desk.picture('tier-2-moved');

  await notice.getByRole('button', { name: '看过了，接着第 2 版改' }).click();
  await notice.waitFor({ state: 'detached' });
  await page.locator('#propose-confirm').click();
  await page.getByText('演示管理员提议把「金牌同路人」改成').waitFor();
  await page.getByText('周予提出，演示管理员批准').waitFor();
  await desk.picture('tier-3-proposed');
});

/** A colleague proposes a badge in minutes that make no whole hours, and an administrator puts it into force. */
async function askForMinutes(code: string, bar: number): Promise<void> {
  const badge = (await (await programme.page.request.get(`${world.url}/api/v1/admin/badges/${code}`, { headers: { 'x-tongxing-staff': '1' } })).json()) as Views['DeskBadgeDetailView'];
  const { name, description, art, grade, family, endsOn } = badge.newest;
  const { id } = await send<Views['BadgeProposalView']>(programme, '/badge-proposals', {
    ...{ code, baseVersion: badge.latestVersion, name, description, art, grade, family, endsOn, startsOn: badge.earliestStart, reason: '按分钟算' },
    criterion: { type: 'threshold', measure: 'minutes', bar },
  });
  await send(admin, `/badge-proposals/${id}/approval`);
}

it('does the same of a badge, and reads what was typed in the unit in which it was asked', async () => {
  const { page } = desk;
  await page.goto(`${world.url}/admin/badges/service_50`);
  await page.locator('#change-badge').click();
  const bar = page.getByLabel('要做到');
  await bar.fill('60');
  await page.getByLabel('为什么这样改').fill('六十小时更好记');

  await askForMinutes('service_50', 3010);
  await page.locator('#propose-confirm').click();
  const notice = page.locator('.moved-notice');
  await notice.getByText('已经有人改过这枚徽章，现在是第 2 版').waitFor();
  await notice.getByText('累计服务 3010 分钟').waitFor();
  expect([await bar.inputValue(), await page.getByLabel('为什么这样改').inputValue()]).toEqual(['60', '六十小时更好记']);
  expect(await page.locator('#propose-confirm').isDisabled()).toBe(true);
  await notice.scrollIntoViewIfNeeded();
  await desk.picture('tier-4-badge-moved');

  await notice.getByRole('button', { name: '看过了，接着第 2 版改' }).click();
  await notice.waitFor({ state: 'detached' });
  await page.locator('#propose-confirm').click();
  await page.getByText('累计服务 60 小时').first().waitFor();
  await desk.picture('tier-5-badge-proposed');
});

it('broke nothing on the way', () => {
  expect([...desk.faults, ...programme.faults, ...admin.faults]).toEqual([]);
});
