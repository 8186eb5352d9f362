// A slow phone in a hall: the first page asks the server once and brings little to run, and each further page next to nothing.
import type { Request } from 'playwright-core';
import { Handset } from './seats';
import { tellOnScreens } from './story';

const OPENID = 'oDemo_lin_xiaoman';
/** As they travel, packed; close above what they are, so that a part that slips in is seen. */
const FIRST_SCRIPTS_KB = 178;
const NEXT_SCRIPTS_KB = 6;

const phone = new Handset({ viewport: { width: 360, height: 740 } });
const { step, nothingBroke } = tellOnScreens('first-page', { phone });

interface Came {
  asked: string[];
  scriptsKb: number;
}

/** What came over the network while something was opened. */
async function cameWhile(opens: () => Promise<unknown>): Promise<Came> {
  const { page } = phone;
  const asked: string[] = [];
  const sizes: Promise<number>[] = [];
  const note = (request: Request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/')) asked.push(pathname.replace('/api/v1', ''));
    if (request.resourceType() === 'script') sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  };
  page.on('requestfinished', note);
  await opens();
  await page.waitForLoadState('networkidle');
  page.off('requestfinished', note);
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + Math.max(0, size), 0);
  return { asked, scriptsKb: Math.ceil(bytes / 1024) };
}

step('home: one question, and what it takes to draw the answer', async () => {
  await phone.be(OPENID);
  await phone.forgetScripts();
  const came = await cameWhile(async () => {
    await phone.goTo('pages/home/index');
    await phone.seen('.home__greeting').waitFor();
  });
  console.log(`The first page brought ${came.scriptsKb} KB of scripts.`);
  expect(came.asked).toEqual(['/home']);
  expect(came.scriptsKb).toBeGreaterThan(50);
  expect(came.scriptsKb).toBeLessThanOrEqual(FIRST_SCRIPTS_KB);
});

step('every tab, by its tap', async () => {
  for (const [tab, there] of [['活动', '.when'], ['消息', '.letter'], ['我的', '#profile-card'], ['首页', '.home__greeting']] as const) {
    const came = await cameWhile(async () => {
      await phone.page.locator('.weui-tabbar__item', { hasText: tab }).tap();
      await phone.seen(there).waitFor();
    });
    expect([tab, came.scriptsKb <= NEXT_SCRIPTS_KB]).toEqual([tab, true]);
  }
});

step('a page of the points, by its tap', async () => {
  const came = await cameWhile(async () => {
    await phone.seen('#figure-points').tap();
    await phone.seen('#points-spendable').waitFor();
  });
  expect(came.scriptsKb).toBeGreaterThan(0);
  expect(came.scriptsKb).toBeLessThanOrEqual(NEXT_SCRIPTS_KB);
});

// The tab bar was tapped, and nothing stands in the console.
nothingBroke();
