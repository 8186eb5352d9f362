// seats.ts — who sits before the screens of a journey, and what each of them does again and again: staff at a desk, a member with a phone.
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { DESK, openScreen, PHONE, type Screen } from './browser';
import type { World } from './world';

const PASSWORD = 'tongxing-demo';

/** A screen that can be named before there is one. */
export abstract class Seat {
  private opened: { screen: Screen; world: World } | null = null;

  protected constructor(private readonly options: BrowserContextOptions) {}

  async open(browser: Browser, world: World): Promise<void> {
    this.opened = { screen: await openScreen(browser, this.options), world };
  }

  get page(): Page {
    return this.there.screen.page;
  }

  get faults(): readonly string[] {
    return this.there.screen.faults;
  }

  picture(name: string, why?: 'look' | 'failure'): Promise<void> {
    return this.there.screen.picture(name, why);
  }

  protected get url(): string {
    return this.there.world.url;
  }

  private get there() {
    if (this.opened === null) throw new Error('Nobody sits here before the first step.');
    return this.opened;
  }
}

export class Desk extends Seat {
  constructor(options: BrowserContextOptions = {}) {
    super({ ...DESK, ...options });
  }

  /** Goes to a page of the office, and signs in at its door. */
  async signIn(login: string, path = ''): Promise<void> {
    await this.goTo(path);
    await this.page.getByLabel('账号', { exact: true }).fill(login);
    await this.page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await this.page.getByRole('button', { name: /登\s*录/ }).click();
    await this.menu.waitFor();
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(`${this.url}/admin${path}`);
  }

  /** By the menu, as people go: what the page knows already stays with it. */
  async choose(place: string): Promise<void> {
    await this.menu.getByText(place, { exact: true }).click();
  }

  private get menu(): Locator {
    return this.page.getByRole('navigation').first();
  }
}

export class Handset extends Seat {
  constructor(options: BrowserContextOptions = {}) {
    super({ ...PHONE, ...options });
  }

  /** Taro keeps earlier pages in the document, hidden; people see only the last one. */
  seen(selector: string): Locator {
    return this.page.locator(`${selector}:visible`).last();
  }

  /** From nowhere each time, so that the page asks anew. */
  async goTo(page: string): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.goto(`${this.url}/#/${page}`);
  }

  /** Joins as somebody new, as a visitor of the landing page does. */
  async join(nickname: string, wants: { letters?: boolean } = {}): Promise<void> {
    await this.goTo('subpackages/joining/landing/index');
    await this.seen('#join-button').click();
    await this.seen('#nickname-input input').fill(nickname);
    await this.agree('membership');
    if (wants.letters === true) await this.agree('messages');
    await this.seen('#over-14').click();
    await this.seen('#join-submit').click();
    await this.seen('#persona-new').click();
    await this.seen('#welcome').waitFor();
  }

  async agree(purpose: string): Promise<void> {
    const consent = this.seen(`#consent-${purpose}`);
    if ((await consent.getAttribute('aria-checked')) !== 'true') await consent.click();
  }

  /** Is one of the demo's members from now on. */
  async be(openid: string): Promise<void> {
    await this.goTo('subpackages/demo/personas/index');
    await this.seen(`#persona-${openid}`).click();
    await this.seen('.home__greeting').waitFor();
  }

  /** As a phone that has never been here: whatever was fetched is fetched again. */
  async forgetScripts(): Promise<void> {
    const browser = await this.page.context().newCDPSession(this.page);
    await browser.send('Network.clearBrowserCache');
    await browser.detach();
  }

  async typeDigits(eventId: string, digits: string): Promise<void> {
    await this.goTo(`subpackages/check-ins/enter/index?eventId=${eventId}`);
    await this.seen('#check-in-digits input').fill(digits);
    await this.seen('#check-in-result').waitFor();
  }

  async balance(): Promise<number> {
    await this.goTo('subpackages/points/ledger/index');
    await this.seen('#points-balance').waitFor();
    return Number(await this.seen('#points-balance').textContent());
  }

  /** Opens the newest letter with these words in it, and reads all of it. */
  async letter(title: string): Promise<string> {
    await this.goTo('pages/inbox/index');
    const found = this.page.locator('[id^="message-"]:visible', { hasText: title }).first();
    await found.waitFor();
    await found.click();
    await this.page.waitForTimeout(300);
    return (await found.textContent()) ?? '';
  }
}
