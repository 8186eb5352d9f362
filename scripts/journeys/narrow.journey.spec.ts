// Staff who have only their phone with them: every page of the office stays within 390 px, and so does every tab and drawer.
import { readFileSync } from 'node:fs';
import { inRoot } from '../kit/root';
import { Office } from './office';
import { Desk } from './seats';
import { tellOnScreens } from './story';

const MEMBER = '林小满';
const WIDTH = 390;

interface Visit {
  /** The page's pattern in the router. */
  page: string;
  path: string;
  /** What is pressed one after the other, each measured and closed again. */
  drawers?: readonly string[];
}

const desk = new Desk({ viewport: { width: WIDTH, height: 844 }, hasTouch: true, isMobile: true });
let visits: readonly Visit[] = [];
const { step, nothingBroke } = tellOnScreens('narrow', { desk }, async (world) => {
  const office = await Office.signIn(world);
  const [{ eventId, sessionId }, [member], drafts] = await Promise.all([office.openEvent('一场名字特别特别长的河岸捡拾与邻里相识活动'), office.members(MEMBER), office.drafts()]);
  visits = [
    { page: 'members', path: '/members' },
    { page: 'members/:memberId', path: `/members/${member!.id}`, drawers: ['#adjust-points', '#give-badge', '#give-honour', 'button[aria-label^="保留"]'] },
    { page: 'events', path: '/events' },
    { page: 'events/new', path: '/events/new' },
    { page: 'events/:eventId', path: `/events/${eventId}` },
    { page: 'sessions/:sessionId/screen', path: `/sessions/${sessionId}/screen` },
    { page: 'join-codes', path: '/join-codes' },
    { page: 'badges', path: '/badges', drawers: ['#add-badge'] },
    { page: 'badges/:code', path: '/badges/thank_you', drawers: ['#give-badge', '#change-badge'] },
    { page: 'rules', path: '/rules' },
    { page: 'rules/draft', path: '/rules/draft' },
    { page: 'rules/draft', path: '/rules/draft?rule=service_event' },
    ...drafts.map(({ id }) => ({ page: 'rules/draft', path: `/rules/draft?id=${id}` })),
    { page: 'tiers', path: '/tiers', drawers: ['button[aria-label="提议修改银牌会员"]', 'button[aria-label="提议停止授予银牌会员"]'] },
    ...['', '?tab=asked', '?tab=decided'].map((search) => ({ page: 'approvals', path: `/approvals${search}` })),
    { page: 'audit', path: '/audit' },
    { page: 'settings', path: '/settings' },
  ];
});

/** Whatever can be seen outside of the screen, where nothing around it scrolls or cuts. */
const RUNS_OVER = `(() => {
  const width = document.documentElement.clientWidth;
  const found = [document.documentElement.scrollWidth, document.body.scrollWidth].some((all) => all > width) ? ['the page itself: ' + document.documentElement.scrollWidth] : [];
  const isKept = (one) => {
    for (let around = one.parentElement; around && around !== document.body; around = around.parentElement) {
      if (getComputedStyle(around).overflowX !== 'visible' && around.getBoundingClientRect().right <= width + 1) return true;
    }
    return false;
  };
  for (const one of document.querySelectorAll('#root *, .ant-drawer *')) {
    if (!one.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const { left, right, width: own, height } = one.getBoundingClientRect();
    if (own === 0 || height === 0 || (right <= width + 1 && left >= -1) || isKept(one)) continue;
    found.push((one.className || one.tagName) + ' ' + Math.round(left) + '–' + Math.round(right) + ' ' + one.textContent.slice(0, 20));
  }
  return found.slice(0, 8);
})()`;

const over: Record<string, string[]> = {};
async function measure(name: string): Promise<void> {
  // Whatever slides in has arrived.
  await desk.page.waitForTimeout(300);
  const found = await desk.page.evaluate<string[]>(RUNS_OVER);
  if (found.length > 0) over[name] = found;
  await desk.picture(`narrow-${name.replace(/[^\w]+/g, '-')}`);
}

async function settle(): Promise<void> {
  await desk.page.locator('.page, .screen, .door').first().waitFor();
  await desk.page.locator('.loading').first().waitFor({ state: 'hidden' });
}

step('the door, and the first page', async () => {
  await desk.goTo('/sign-in');
  await desk.page.getByLabel('账号', { exact: true }).waitFor();
  await measure('sign-in');
  await desk.signIn('demo');
  await settle();
  await measure('home');
});

step('every page of the router has an address here', async () => {
  const router = readFileSync(inRoot('server', 'admin', 'src', 'routes.tsx'), 'utf8');
  const pages = [...router.matchAll(/\bpage\('([^']+)'/g)].map(([, pattern]) => pattern);
  expect(pages.length).toBeGreaterThan(10);
  expect([...new Set(visits.map(({ page }) => page))].sort()).toEqual(pages.sort());
});

step(
  'no page is wider than the screen, and no drawer and no tab either',
  async () => {
    const { page } = desk;
    for (const { path, drawers = [] } of visits) {
      await desk.goTo(path);
      await settle();
      await measure(path);
      for (const drawer of drawers) {
        await page.locator(drawer).first().click();
        await page.locator('.ant-drawer-open .ant-drawer-body').waitFor();
        await measure(`${path} ${drawer}`);
        await page.locator('.ant-drawer-open .ant-drawer-close').click();
        // One that is still sliding away lies outside, as it should.
        await page.locator('.ant-drawer-content-wrapper:visible').first().waitFor({ state: 'hidden' });
      }
      const tabs = page.locator('.member-tabs [role=tab]');
      for (let i = 1; i < (await tabs.count()); i++) {
        // The row of tabs scrolls; a press of the key reaches those that are out of sight.
        await tabs.nth(i).press('Enter');
        await page.locator(`.member-tabs [role=tab][aria-selected=true] >> nth=0`).waitFor();
        await settle();
        await measure(`${path} tab ${i}`);
      }
    }
    expect(over).toEqual({});
  },
  240_000,
);

step('what a list is about stands on the screen, and nothing of its rows has to be pushed into sight', async () => {
  const { page } = desk;
  for (const path of ['/members', '/join-codes', '/audit']) {
    await desk.goTo(path);
    await page.locator('.stacked .ant-table-row').first().waitFor();
    const beyond = await page.locator('.stacked .ant-table-row > td').evaluateAll((cells) => {
      const width = cells[0]!.ownerDocument.documentElement.clientWidth;
      return cells.map((cell) => cell.getBoundingClientRect()).filter(({ left, right }) => right > width || left < 0).length;
    });
    expect([path, beyond]).toEqual([path, 0]);
  }
});

nothingBroke();
