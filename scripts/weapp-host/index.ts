// A phone with WeChat on it, in a few hundred lines: runs a built mini-program and lets a test use it as a person would.
// Not simulated: styles and sizes, canvas, files and sockets, the domain whitelist, the privacy popup, payment. Page
// files always run on first entry, as with lazyCodeLoading. A pass on a real phone is still owed before a release.
import * as fingers from './fingers';
import type { ConsoleLine } from './guest';
import { findTarget, readText } from './page-text';
import { describe, Phone, type HostOptions } from './phone';
import type { PageInstance, SetDataEntry } from './router';
import type { EnterOptions } from './wx/device';
import type { NetworkType, RequestEntry } from './wx/network';
import type { Dialog, Toast } from './wx/screen';
import type { PhoneStorage } from './wx/storage';

export type { Dialog, EnterOptions, HostOptions, NetworkType, PhoneStorage, RequestEntry, SetDataEntry, Toast };

export interface SharedCard {
  title: string;
  path: string;
  imageUrl?: string;
}

const PAUSE_MS = 15;

export async function launchHost(options: HostOptions): Promise<WeappHost> {
  const host = new WeappHost(options);
  try {
    host.start();
    await host.settle();
    return host;
  } catch (error) {
    host.close();
    throw error;
  }
}

export class WeappHost extends Phone {
  private readonly patience: number;

  constructor(options: HostOptions) {
    super(options);
    this.patience = options.patience ?? 5000;
  }

  // What is there

  get page(): { route: string; options: Record<string, string>; title: string; instance: PageInstance } {
    const { route, options, title, instance } = this.router.top;
    return { route, options, title, instance };
  }

  get routes(): string[] {
    return this.router.stack.map(({ route }) => route);
  }

  get setDataLog(): SetDataEntry[] {
    return this.router.setDataLog;
  }

  get requests(): RequestEntry[] {
    return this.network.requests;
  }

  get console(): ConsoleLine[] {
    return this.guest.console;
  }

  get toasts(): Toast[] {
    return this.screen.toasts;
  }

  get dialogs(): Dialog[] {
    return this.screen.dialogs;
  }

  get tabBadges(): Map<number, string> {
    return this.screen.tabBadges;
  }

  get phoneActions(): { name: string; options: unknown }[] {
    return this.screen.phoneActions;
  }

  get clipboard(): string {
    return this.screen.clipboard;
  }

  /** The page as markup, for a person to look at. */
  html(): string {
    return this.router.top.view.container.outerHTML;
  }

  /** The page as text; with a pattern, waits until the page reads so. */
  async text(pattern?: string | RegExp): Promise<string> {
    if (pattern !== undefined) await this.until(() => this.reads(pattern), `to read ${String(pattern)}`);
    return this.currentText();
  }

  /** Waits until the page no longer reads so. */
  async gone(pattern: string | RegExp): Promise<void> {
    await this.until(() => !this.reads(pattern), `to stop reading ${String(pattern)}`);
  }

  /** Waits until the page on top is this one. */
  async at(route: string): Promise<void> {
    await this.until(() => this.page.route === route, `to be at ${route}`);
  }

  async find(target: string | RegExp): Promise<Element> {
    return this.until(() => findTarget(this.router.top.view.container, target), `to show ${String(target)}`);
  }

  /** Waits for anything the test can say; fails with what the page reads. */
  async until<T>(check: () => T | undefined | false, what: string): Promise<T> {
    const end = Date.now() + this.patience;
    for (;;) {
      if (this.errors.length > 0) throw new Error(`The mini-program threw: ${describe(this.errors[0])}`, { cause: this.errors[0] });
      const found = check();
      if (found) return found;
      if (Date.now() > end) throw new Error(`Waited ${this.patience} ms for the page ${what}.\n${this.situation()}`);
      await pause(PAUSE_MS);
    }
  }

  // What a person does

  async tap(target: string | RegExp): Promise<void> {
    fingers.tap(this.renderer, await this.find(target), {
      navigate: (element) => this.follow(element),
      share: (button) => void this.share(button),
    });
    await this.settle();
  }

  async longPress(target: string | RegExp): Promise<void> {
    fingers.longPress(this.renderer, await this.find(target));
    await this.settle();
  }

  async input(target: string, value: string): Promise<void> {
    fingers.type(this.renderer, await this.find(target), value);
    await this.settle();
  }

  async change(target: string, value: unknown): Promise<void> {
    fingers.change(this.renderer, await this.find(target), value);
    await this.settle();
  }

  async submit(target = 'form'): Promise<void> {
    fingers.submit(this.renderer, await this.find(target));
    await this.settle();
  }

  /** Any other event of a built-in component, for instance `chooseavatar`. */
  async fire(target: string, type: string, detail: unknown): Promise<void> {
    this.renderer.fire(await this.find(target), type, detail);
    await this.settle();
  }

  async navigateTo(url: string): Promise<void> {
    await this.go(() => this.router.navigateTo(url));
  }

  async redirectTo(url: string): Promise<void> {
    await this.go(() => this.router.redirectTo(url));
  }

  async reLaunch(url: string): Promise<void> {
    await this.go(() => this.router.reLaunch(url));
  }

  async navigateBack(delta?: number): Promise<void> {
    await this.go(() => this.router.navigateBack(delta));
  }

  /** A tab by its words or by its path. */
  async switchTab(tab: string): Promise<void> {
    const named = this.files.tabs.find(({ text, pagePath }) => text === tab || pagePath === tab.replace(/^\//, ''));
    if (!named) throw new Error(`There is no tab ${tab}`);
    const handler = { index: this.files.tabs.indexOf(named), pagePath: named.pagePath, text: named.text };
    await this.go(() => {
      this.router.switchTab(`/${named.pagePath}`);
      this.router.hook(this.router.top, 'onTabItemTap', this.guest.copy(handler));
    });
  }

  /** The menu's share, or a share button's; refused where the page offers none. */
  async share(button?: Element): Promise<SharedCard> {
    const page = this.router.top;
    if (typeof page.instance.onShareAppMessage !== 'function') throw new Error(`${page.route} cannot be shared: it has no onShareAppMessage`);
    const from = button ? { from: 'button', target: { id: button.id, dataset: this.renderer.datasetOf(button) } } : { from: 'menu' };
    const answer = (this.router.hook(page, 'onShareAppMessage', this.guest.copy(from)) ?? {}) as Partial<SharedCard> & { promise?: Promise<Partial<SharedCard>> };
    const card = { ...answer, ...(await answer.promise) };
    const path = (card.path ?? page.route).replace(/^\//, '');
    if (!this.files.pages.includes(path.split('?')[0] ?? '')) throw new Error(`The shared card leads to ${path}, which is not a page`);
    return { title: card.title ?? page.title, path, ...(card.imageUrl && { imageUrl: card.imageUrl }) };
  }

  async pullDown(): Promise<void> {
    if (!this.files.config(this.page.route).enablePullDownRefresh) throw new Error(`${this.page.route} cannot be pulled down: enablePullDownRefresh is off`);
    this.refresh();
    await this.until(() => !this.screen.refreshing, 'to finish refreshing (wx.stopPullDownRefresh)');
  }

  async reachBottom(): Promise<void> {
    this.router.hook(this.router.top, 'onReachBottom');
    await this.settle();
  }

  /** The next wx.scanCode answers this; 'cancel' means the person closed the scanner. */
  queueScan(result: string | 'cancel' | { result: string; scanType?: string; path?: string }): void {
    if (result === 'cancel') this.screen.scans.push('cancel');
    else this.screen.scans.push({ scanType: 'QR_CODE', charSet: 'utf-8', rawData: '', ...(typeof result === 'string' ? { result } : result) });
  }

  async answerDialog(answer: 'confirm' | 'cancel' | number): Promise<Dialog> {
    const dialog = await this.until(() => this.screen.dialogs[0], 'to ask something (showModal or showActionSheet)');
    dialog.answer(answer === 'cancel' ? 'cancel' : answer === 'confirm' ? { confirm: true } : { tapIndex: answer });
    await this.settle();
    return dialog;
  }

  async setNetwork(type: NetworkType): Promise<void> {
    this.network.set(type);
    await this.settle();
  }

  /** The next answer from an address with this part never arrives: the server has done it, the phone cannot know. */
  loseAnswer(part: string): void {
    this.network.losing.push(part);
  }

  async hide(): Promise<void> {
    await this.go(() => this.leave());
  }

  /** Back to the foreground; with a path, as a new entrance (a code scanned while the app was still alive). */
  async show(enter?: Partial<EnterOptions>): Promise<void> {
    await this.go(() => this.enter(enter));
  }

  // Within

  private async go(work: () => unknown): Promise<void> {
    work();
    await this.settle();
  }

  /** Lets what was just caused run: the bridge answers on a later turn, and the page draws on the next. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 4; turn += 1) await pause(1);
  }

  private currentText(): string {
    return readText(this.router.top.view.container);
  }

  private reads(pattern: string | RegExp): boolean {
    const text = this.currentText();
    return typeof pattern === 'string' ? text.includes(pattern) : pattern.test(text);
  }

  private situation(): string {
    const lately = this.requests.slice(-5).map(({ method, url, status }) => `  ${method} ${url} → ${status ?? 'no answer'}`);
    return [
      `It is at ${this.page.route} ${JSON.stringify(this.page.options)} and reads:`,
      this.currentText() || '(nothing)',
      ...(this.dialogs.length > 0 ? [`Open dialog: ${this.dialogs[0]?.title} ${this.dialogs[0]?.content}`] : []),
      ...(lately.length > 0 ? ['Last requests:', ...lately] : []),
      ...this.console.filter(({ level }) => level === 'error').slice(-3).map(({ text }) => `console.error: ${text}`),
    ].join('\n');
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
