// phone.ts — the built mini-program on a simulated phone, in somebody's hand, in the world of a journey.
import { readFileSync } from 'node:fs';
import { inRoot } from '../kit/root';
import { launchHost, type EnterOptions, type PhoneStorage, type RequestEntry, type WeappHost } from '../weapp-host';
import type { World } from './world';

export type Entrance = Partial<EnterOptions>;

const DIST = inRoot('miniapp', 'dist', 'weapp');
const SCANNED_MINI_CODE = 1047;

/** Every page of the build. */
export function builtPages(): string[] {
  type Sub = { root: string; pages: string[] };
  const { pages, subPackages = [] } = JSON.parse(readFileSync(`${DIST}/app.json`, 'utf8')) as { pages: string[]; subPackages?: Sub[] };
  return [...pages, ...subPackages.flatMap((sub) => sub.pages.map((page) => `${sub.root}/${page}`))];
}

export function openPhone(world: World, openid: string, launch: Entrance = {}, storage: PhoneStorage = new Map()): Promise<WeappHost> {
  const builtFor = process.env['TARO_APP_API_BASE'];
  return launchHost({
    dist: DIST,
    apiBase: world.url,
    ...(builtFor === undefined ? {} : { builtFor }),
    wechat: { simulatorUrl: world.simulatorUrl, openid },
    launch,
    storage,
    patience: 10_000,
  });
}

/** The part of an address that the contract names: '/home'. */
export const pathOf = ({ url }: RequestEntry): string => new URL(url).pathname.replace('/api/v1', '');

/** What went wrong on this phone, though perhaps nobody saw it. */
export function faultsOf({ errors, console, requests }: WeappHost): string[] {
  return [
    ...errors.map(String),
    ...console.filter(({ level }) => level === 'error').map(({ text }) => text),
    ...requests.filter(({ status = 0 }) => status >= 500).map(({ method, url, status }) => `${status} ${method} ${url}`),
  ];
}

/** Lets WeChat know the pages of this very build: it draws a 小程序码 only for a page that exists. */
export async function publish({ simulatorUrl }: World): Promise<void> {
  const answer = await fetch(`${simulatorUrl}/__sim/pages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ list: builtPages() }),
  });
  if (!answer.ok) throw new Error(`The simulator refused the pages: ${await answer.text()}`);
}

/** Scanning the 小程序码 that WeChat drew last: its page, and its scene percent-encoded as WeChat hands it over. */
export async function drawnCode({ simulatorUrl }: World): Promise<Entrance> {
  type Entry = { path: string; body: { page: string; scene: string } };
  const { entries } = (await (await fetch(`${simulatorUrl}/__sim/log`)).json()) as { entries: Entry[] };
  const drawn = entries.filter(({ path }) => path === '/wxa/getwxacodeunlimit').at(-1);
  if (!drawn) throw new Error('WeChat was not asked for a code.');
  return { path: drawn.body.page, query: { scene: encodeURIComponent(drawn.body.scene) }, scene: SCANNED_MINI_CODE };
}
