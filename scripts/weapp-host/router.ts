// The page stack: what wx.navigateTo and its sisters do, with WeChat's own refusals.
import type { Guest } from './guest';
import { type MiniPackage, resolveFrom } from './mini-package';
import { carriedChanges, type Renderer, type View } from './renderer';

type Hook = (this: unknown, ...args: unknown[]) => unknown;

export interface PageInstance {
  route: string;
  options: Record<string, string>;
  data: Record<string, unknown>;
  [name: string]: unknown;
}

export interface OpenPage {
  route: string;
  options: Record<string, string>;
  instance: PageInstance;
  view: View;
  title: string;
  channel: EventChannel;
}

export interface SetDataEntry {
  route: string;
  paths: string[];
  bytes: number;
}

/** WeChat's limit for one setData. */
const SET_DATA_LIMIT = 1024 * 1024;
const STACK_LIMIT = 10;

export class Router {
  readonly setDataLog: SetDataEntry[] = [];
  stack: OpenPage[] = [];
  private readonly tabs = new Map<string, OpenPage>();
  private registering: { route: string; options?: Record<string, unknown> } | undefined;
  private readonly registered = new Map<string, Record<string, unknown>>();

  constructor(
    private readonly guest: Guest,
    private readonly files: MiniPackage,
    private readonly renderer: Renderer,
    private readonly onPageNotFound: (detail: { path: string; query: Record<string, string> }) => boolean,
  ) {}

  get top(): OpenPage {
    const page = this.stack.at(-1);
    if (!page) throw new Error('No page is open');
    return page;
  }

  /** Page(): belongs to the page file that is being required. */
  registerPage(options: Record<string, unknown>): void {
    if (!this.registering) throw new Error('Page() was called outside a page file');
    this.registering.options = options;
  }

  launch(path: string, query: Record<string, string>): void {
    const route = path.replace(/^\//, '');
    if (!this.files.pages.includes(route) && this.onPageNotFound({ path: route, query })) return;
    this.open(route, query);
  }

  navigateTo(url: string): EventChannel {
    const { route, query } = this.parse(url, 'navigateTo');
    if (this.files.isTab(route)) throw new RouteRefused('navigateTo', 'can not navigateTo a tabbar page');
    if (this.stack.length >= STACK_LIMIT) throw new RouteRefused('navigateTo', `webview count limit exceed`);
    this.hook(this.stack.at(-1), 'onHide');
    return this.open(route, query).channel;
  }

  redirectTo(url: string): void {
    const { route, query } = this.parse(url, 'redirectTo');
    if (this.files.isTab(route)) throw new RouteRefused('redirectTo', 'can not redirectTo a tabbar page');
    this.unload(this.stack.pop());
    this.open(route, query);
  }

  reLaunch(url: string): void {
    const { route, query } = this.parse(url, 'reLaunch');
    for (const page of new Set([...[...this.stack].reverse(), ...this.tabs.values()])) this.unload(page);
    this.stack = [];
    this.tabs.clear();
    this.open(route, query);
  }

  switchTab(url: string): void {
    const { route, query } = this.parse(url, 'switchTab');
    if (!this.files.isTab(route)) throw new RouteRefused('switchTab', 'can not switch to no-tabBar page');
    if (Object.keys(query).length > 0) throw new RouteRefused('switchTab', 'a tab takes no query');
    const from = this.stack.at(-1);
    if (from?.route === route) return;
    for (const page of [...this.stack].reverse()) {
      if (!this.files.isTab(page.route)) this.unload(page);
      else if (page === from) this.hook(page, 'onHide');
    }
    const kept = this.tabs.get(route);
    this.stack = [];
    if (!kept) {
      this.open(route, {});
      return;
    }
    this.stack = [kept];
    this.hook(kept, 'onShow');
  }

  navigateBack(delta = 1): void {
    if (this.stack.length <= 1) throw new RouteRefused('navigateBack', 'cannot navigate back at first page.');
    for (let left = Math.min(delta, this.stack.length - 1); left > 0; left -= 1) this.unload(this.stack.pop());
    this.hook(this.stack.at(-1), 'onShow');
  }

  hook(page: OpenPage | undefined, name: string, ...args: unknown[]): unknown {
    const hook = page?.instance[name] as Hook | undefined;
    if (typeof hook !== 'function') return undefined;
    let answer: unknown;
    this.guest.call(() => {
      answer = hook.apply(page?.instance, args);
    });
    return answer;
  }

  private open(route: string, query: Record<string, string>): OpenPage {
    this.guest.enter(route);
    const options = this.definition(route);
    const page = this.build(route, query, options);
    this.stack.push(page);
    if (this.files.isTab(route)) this.tabs.set(route, page);
    this.hook(page, 'onLoad', page.options);
    this.hook(page, 'onShow');
    this.guest.later(() => {
      const onReady = page.instance.onReady as Hook | undefined;
      return onReady?.call(page.instance);
    });
    return page;
  }

  /** With lazyCodeLoading a page's file runs on first entry; it runs once, and every opening copies what it registered. */
  private definition(route: string): Record<string, unknown> {
    const known = this.registered.get(route);
    if (known) return known;
    const registering: { route: string; options?: Record<string, unknown> } = { route };
    this.registering = registering;
    try {
      this.guest.require(route, route);
    } finally {
      this.registering = undefined;
    }
    if (!registering.options) throw new Error(`${route}.js did not call Page()`);
    this.registered.set(route, registering.options);
    return registering.options;
  }

  private build(route: string, query: Record<string, string>, options: Record<string, unknown>): OpenPage {
    const channel = new EventChannel();
    const instance = this.guest.copy({}) as PageInstance;
    const methods: Record<string, Hook> = {};
    for (const [name, value] of Object.entries(options)) {
      if (name === 'data') continue;
      instance[name] = value;
      if (typeof value === 'function') methods[name] = (...args) => (instance[name] as Hook).apply(instance, args);
    }
    const view = this.renderer.show(route, options.data, methods, (options.behaviors as unknown[] | undefined) ?? []);
    Object.defineProperty(instance, 'data', { get: () => view.data, enumerable: true });
    const pageOptions = this.guest.copy(query);
    Object.assign(instance, {
      route,
      __route__: route,
      is: route,
      options: pageOptions,
      setData: (changes: Record<string, unknown>, done?: () => void) => this.setData(route, view, changes, done),
      getOpenerEventChannel: () => channel,
      getPageId: () => route,
    });
    const title = this.files.config(route).navigationBarTitleText ?? '';
    return { route, options: pageOptions, instance, view, title, channel };
  }

  private setData(route: string, view: View, changes: Record<string, unknown>, done?: () => void): void {
    const text = JSON.stringify(changes);
    const bytes = Buffer.byteLength(text);
    this.setDataLog.push({ route, paths: Object.keys(changes), bytes });
    if (bytes > SET_DATA_LIMIT) throw new Error(`setData on ${route} carries ${bytes} bytes; WeChat's limit is 1 MB`);
    view.setData(carriedChanges(this.guest, changes));
    if (done) this.guest.later(done);
  }

  private unload(page: OpenPage | undefined): void {
    if (!page) return;
    this.hook(page, 'onUnload');
    page.view.remove();
  }

  private parse(url: string, call: string): { route: string; query: Record<string, string> } {
    const [path = '', search = ''] = String(url).split('?');
    const from = this.stack.at(-1)?.route ?? '';
    const route = resolveFrom(from, path);
    if (!this.files.pages.includes(route)) throw new RouteRefused(call, `page "${route}" is not found`);
    return { route, query: parseQuery(search) };
  }
}

/** Values stay as they were written: WeChat does not decode them for a page. */
export function parseQuery(search: string): Record<string, string> {
  return Object.fromEntries(
    search
      .split('&')
      .filter(Boolean)
      .map((pair) => {
        const at = pair.indexOf('=');
        return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
      }),
  );
}

export class RouteRefused extends Error {
  constructor(call: string, reason: string) {
    super(`${call}:fail ${reason}`);
    this.name = 'RouteRefused';
  }
}

/** What a page and the one it opened say to each other. */
export class EventChannel {
  private readonly listeners = new Map<string, ((...args: unknown[]) => void)[]>();

  on(name: string, listener: (...args: unknown[]) => void): void {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener]);
  }

  once(name: string, listener: (...args: unknown[]) => void): void {
    const only = (...args: unknown[]) => {
      this.off(name, only);
      listener(...args);
    };
    this.on(name, only);
  }

  off(name: string, listener?: (...args: unknown[]) => void): void {
    this.listeners.set(name, listener ? (this.listeners.get(name) ?? []).filter((one) => one !== listener) : []);
  }

  emit(name: string, ...args: unknown[]): void {
    for (const listener of this.listeners.get(name) ?? []) listener(...args);
  }
}
