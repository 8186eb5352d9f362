// browser.ts — headless Chromium as a staff member's desk and as a member's phone.
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { inRoot } from '../kit/root';

const KNOWN_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
const QUIET = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
/** Drawn in software: a hundred of them cost more than many a journey. */
const LOOKED_AT = process.env['CI'] !== 'true';
const PICTURES = inRoot('.test-output', 'journeys');

export async function openBrowser(): Promise<Browser> {
  const executablePath = [process.env['CHROMIUM_PATH'] ?? '', ...KNOWN_PLACES].find((place) => place !== '' && existsSync(place));
  if (executablePath === undefined) throw new Error('No Chromium: apt install chromium fonts-noto-cjk, or set CHROMIUM_PATH.');
  // Without a user namespace (containers, root) Chromium has no sandbox to use.
  return chromium.launch({ executablePath, headless: true, chromiumSandbox: false, args: QUIET });
}

export interface Screen {
  page: Page;
  /** What went wrong inside the pages: thrown errors, refused scripts, answers of 500 and above. */
  faults: string[];
  /** Keeps a picture of what is seen now, for people: where nobody looks (CI) only of what went wrong. */
  picture(name: string, why?: 'look' | 'failure'): Promise<void>;
}

/** A desk far from Shanghai: every time that staff see or type must still be Shanghai's. */
export const DESK: BrowserContextOptions = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN', timezoneId: 'America/New_York' };
export const PHONE: BrowserContextOptions = { viewport: { width: 375, height: 760 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', deviceScaleFactor: 2, hasTouch: true, isMobile: true };

export async function openScreen(browser: Browser, options: BrowserContextOptions): Promise<Screen> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) faults.push(`console: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} ${response.request().method()} ${response.url()}`);
  });
  return {
    page,
    faults,
    picture: async (name, why = 'look') => {
      // Pages slide in; a picture of half a page helps nobody.
      await page.waitForTimeout(500);
      if (why === 'look' && !LOOKED_AT) return;
      mkdirSync(PICTURES, { recursive: true });
      await page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
    },
  };
}
