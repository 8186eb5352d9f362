// A member who needs larger text: the switch is turned once, and no page of theirs may then run over the screen's edge.
import { randomUUID } from 'node:crypto';
import type { components } from '@tongxing/shared/api';
import { Office } from './office';
import { builtPages } from './phone';
import { Handset } from './seats';
import { tellOnScreens } from './story';

type Views = components['schemas'];

const OPENID = 'oDemo_lin_xiaoman';

const phone = new Handset({ viewport: { width: 375, height: 812 } });
const story = tellOnScreens('large-text', { phone });
const { step } = story;

async function ask<T>(method: 'GET' | 'POST', path: string, body?: object, token?: string): Promise<T> {
  const answer = await fetch(`${story.world.url}/api/v1${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: body === undefined ? null : JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${method} ${path} → ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** What the pages of one thing are opened with, so that there is something on them: the member has just checked in. */
async function thingsToOpen(): Promise<Record<string, string>> {
  const { code } = await ask<{ code: string }>('POST', '/demo/login-code', { openid: OPENID });
  const { token } = await ask<Views['SessionView']>('POST', '/session', { code });
  const office = await Office.signIn(story.world);
  const { eventId, sessionId } = await office.openEvent('一场名字特别特别长的河岸捡拾与邻里相识活动');
  const { digits } = (await office.screen(sessionId)).code;
  const { checkInId } = await ask<Views['CheckInResultView']>('POST', '/check-ins', { eventId, digits }, token);
  const { items } = await ask<Views['PointsEntryPage']>('GET', '/me/points/entries', undefined, token);
  return {
    'subpackages/events/detail/index': `?id=${eventId}`,
    'subpackages/check-ins/enter/index': `?eventId=${eventId}`,
    'subpackages/check-ins/result/index': `?id=${checkInId}`,
    'subpackages/points/why/index': `?id=${items[0]!.id}`,
    'subpackages/badges/badge/index': '?code=first_meeting',
  };
}

const scale = (): Promise<string> =>
  phone.page.evaluate("[...document.querySelectorAll('.tx-page')].map((page) => getComputedStyle(page).getPropertyValue('--text').trim()).at(-1)");

/** Whatever can be seen and lies outside the screen, or words that their own box cuts off. Dots at an end are meant so. */
const RUNS_OVER = `(() => {
  const width = document.documentElement.clientWidth;
  const isSeen = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const found = document.documentElement.scrollWidth > width ? ['the page itself: ' + document.documentElement.scrollWidth] : [];
  for (const one of [...document.querySelectorAll('.tx-page *')].filter(isSeen)) {
    const { left, right, width: own, height } = one.getBoundingClientRect();
    if (own === 0 || height === 0) continue;
    const style = getComputedStyle(one);
    const isCut = one.textContent !== '' && style.overflowX === 'hidden' && style.textOverflow !== 'ellipsis' && one.scrollWidth > one.clientWidth + 1;
    if (right > width + 1 || left < -1 || isCut) {
      found.push((one.className || one.tagName) + ' ' + Math.round(left) + '–' + Math.round(right) + ' ' + one.textContent.slice(0, 20));
    }
  }
  return found;
})()`;

step('is turned on by one switch', async () => {
  const { page } = phone;
  await phone.be(OPENID);
  await page.goto(`${story.world.url}/#/pages/me/index`);
  const large = phone.seen('#large-text');
  await large.waitFor();
  expect(await scale()).not.toBe('1.25');
  await large.click();
  expect(await scale()).toBe('1.25');
});

step('leaves every page within the screen', async () => {
  const { page } = phone;
  const opened = await thingsToOpen();
  const over: Record<string, string[]> = {};
  const pages = [...builtPages(), 'subpackages/demo/personas/index'];
  expect(pages).toEqual(expect.arrayContaining(Object.keys(opened)));
  for (const name of pages) {
    await phone.goTo(`${name}${opened[name] ?? ''}`);
    await phone.seen('.tx-page').waitFor();
    await page.locator('#state-loading:visible').waitFor({ state: 'hidden' });
    await phone.picture(`large-${name.replaceAll('/', '-')}`);
    expect(await scale()).toBe('1.25');
    if (opened[name] !== undefined) expect(await page.locator('#state-failed:visible').count()).toBe(0);
    const found = await page.evaluate<string[]>(RUNS_OVER);
    if (found.length > 0) over[name] = found;
  }
  expect(over).toEqual({});
}, 180_000);

story.nothingBroke();
