// H5 only: the tab bar is Taro's there, and needs two small things done to it. WeChat draws its own.

interface DrawnTab {
  iconPath?: string;
  selectedIconPath?: string;
}

/** By then the first page is there, and nothing that it needs waits behind a picture. */
const ICONS_AFTER_MS = 4_000;

/** Called once by the app. */
export function mindTabBar(): void {
  if (process.env.TARO_ENV !== 'h5') return;
  stillScriptLinks();
  setTimeout(fetchIcons, ICONS_AFTER_MS);
}

/**
 * Its tabs are links to 'javascript:;', which the pages' security policy refuses and writes into the console. A tap on one is
 * heard as ever; only the way to nowhere is not gone.
 */
function stillScriptLinks(): void {
  document.addEventListener('click', (event) => {
    const { target } = event;
    if (target instanceof Element && target.closest('a[href^="javascript:"]')) event.preventDefault();
  });
}

/** The picture of a chosen tab is asked for at the tap, when the network may be gone. */
function fetchIcons(): void {
  const { tabBar } = (window as { __taroAppConfig?: { tabBar?: { list?: DrawnTab[] } } }).__taroAppConfig ?? {};
  for (const { iconPath, selectedIconPath } of tabBar?.list ?? []) {
    for (const path of [iconPath, selectedIconPath]) if (path) new Image().src = path;
  }
}
