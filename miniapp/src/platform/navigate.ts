import Taro from '@tarojs/taro';

const TABS = { home: '/pages/home/index', events: '/pages/events/index', inbox: '/pages/inbox/index', me: '/pages/me/index' };

export type Tab = keyof typeof TABS;

const INBOX_INDEX = Object.keys(TABS).indexOf('inbox');

export type PageName =
  | 'joining/landing'
  | 'events/detail'
  | 'check-ins/arrive'
  | 'check-ins/enter'
  | 'check-ins/result'
  | 'points/home'
  | 'points/ledger'
  | 'points/why'
  | 'cards/card'
  | 'cards/list'
  | 'cards/figure'
  | 'badges/wall'
  | 'badges/badge'
  | 'tiers/tier'
  | 'members/profile'
  | 'members/consents'
  | 'members/exit'
  | 'settings/document'
  | 'demo/personas';

type Params = Record<string, string | undefined>;

function urlOf(page: PageName, params: Params = {}): string {
  const query = Object.entries(params)
    .filter((pair): pair is [string, string] => pair[1] !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return `/subpackages/${page}/index${query === '' ? '' : `?${query}`}`;
}

export const openPage = async (page: PageName, params?: Params): Promise<void> => {
  await Taro.navigateTo({ url: urlOf(page, params) });
};

/** For a page that has done its work and should not be met again on the way back. */
export const replacePage = async (page: PageName, params?: Params): Promise<void> => {
  await Taro.redirectTo({ url: urlOf(page, params) });
};

export const openTab = async (tab: Tab): Promise<void> => {
  await Taro.switchTab({ url: TABS[tab] });
};

/** Back, or home for one who came straight to this page by a code. */
export async function goBack(): Promise<void> {
  if (Taro.getCurrentPages().length > 1) await Taro.navigateBack();
  else await openTab('home');
}

/** The number of unread messages beside the tab; none is no mark at all. */
export function showUnread(count: number): void {
  // Only a tab page may touch the bar; elsewhere there is none, which is no error.
  const done = count > 0
    ? Taro.setTabBarBadge({ index: INBOX_INDEX, text: count > 99 ? '99+' : String(count) })
    : Taro.removeTabBarBadge({ index: INBOX_INDEX });
  done.catch(() => undefined);
}

/** Follows a path that a message carries, '/pages/…' or 'subpackages/…'. */
export async function openLink(link: string): Promise<void> {
  const url = link.startsWith('/') ? link : `/${link}`;
  const path = url.split('?')[0];
  if (Object.values(TABS).some((tab) => tab === path)) await Taro.switchTab({ url: path! });
  else await Taro.navigateTo({ url });
}

/** Home with everything forgotten that pages hold: for when the person is somebody else from now on. */
export const startOver = async (): Promise<void> => {
  await Taro.reLaunch({ url: TABS.home });
};
