// The phone itself: one mini-program with everything it stands on, put together and started.
import { JSDOM } from 'jsdom';
import { Guest } from './guest';
import { MiniPackage } from './mini-package';
import { Renderer } from './renderer';
import { Router } from './router';
import { compileTemplates } from './templates';
import { Listeners } from './wx/call';
import { devicePart, enterView, type AppEvents, type EnterOptions } from './wx/device';
import { createWx, routePart, selectorPart } from './wx/index';
import { Network, type WechatAccount } from './wx/network';
import { Screen } from './wx/screen';
import { storagePart, type PhoneStorage } from './wx/storage';

export interface HostOptions {
  /** Folder of the built mini-program (with app.json). */
  dist: string;
  /** The server that stands where the build's own address points. */
  apiBase?: string;
  /** The address that the build carries. */
  builtFor?: string;
  /** Who holds the phone; wx.login asks the simulator for this person's codes. */
  wechat?: WechatAccount;
  launch?: Partial<EnterOptions>;
  /** The storage of an earlier launch, to come back on the same phone. */
  storage?: PhoneStorage;
  /** How long a wait lasts before it fails, in milliseconds. */
  patience?: number;
}

type App = Record<string, unknown>;

export class Phone {
  /** Everything the mini-program threw and nobody caught. A wait fails as soon as there is one. */
  readonly errors: unknown[] = [];
  readonly storage: PhoneStorage;
  protected readonly files: MiniPackage;
  protected readonly dom = new JSDOM('<!DOCTYPE html><html><body></body></html>', { pretendToBeVisual: true });
  protected readonly guest: Guest;
  protected readonly renderer: Renderer;
  protected readonly router: Router;
  protected readonly network: Network;
  protected readonly screen: Screen;
  protected readonly events: AppEvents;
  protected readonly entered: { launch: EnterOptions; latest: EnterOptions };
  protected app: App | undefined;
  protected readonly onRejection = (reason: unknown) => {
    // Listening takes Node's own crash away, so a rejection that is not the mini-program's is thrown on.
    if (!(reason instanceof this.guest.run<ErrorConstructor>('Error', 'host'))) throw reason;
    this.fault(reason);
  };

  constructor(options: HostOptions) {
    this.files = new MiniPackage(options.dist);
    this.storage = options.storage ?? new Map();
    const path = options.launch?.path?.replace(/^\//, '') ?? this.files.app.pages[0] ?? '';
    const launch = { path, query: options.launch?.query ?? {}, scene: options.launch?.scene ?? 1001 };
    this.entered = { launch, latest: launch };

    const templates = compileTemplates(options.dist);
    const broken = templates.problems.find(({ isError }) => isError);
    if (broken) throw new Error(`${broken.file}:${broken.line}:${broken.column} ${broken.message}`);

    const fault = (error: unknown) => this.fault(error);
    this.guest = new Guest(this.files, fault);
    this.events = appEvents(this.guest);
    this.renderer = new Renderer(this.guest, this.files, this.dom, templates.source, fault);
    this.router = new Router(this.guest, this.files, this.renderer, (missing) => this.pageNotFound(missing));
    const builtFor = options.builtFor ?? 'http://127.0.0.1:3000';
    this.network = new Network(this.guest, { builtFor, apiBase: options.apiBase }, options.wechat);
    this.screen = new Screen(
      this.guest,
      (title) => {
        this.router.top.title = title;
      },
      () => this.refresh(),
    );
    this.guest.expose(this.globals());
  }

  start(): void {
    process.on('unhandledRejection', this.onRejection);
    this.guest.require('app', 'app');
    const { launch } = this.entered;
    this.appHook('onLaunch', enterView(launch));
    this.appHook('onShow', enterView(launch));
    this.router.launch(launch.path, launch.query);
  }

  close(): void {
    process.off('unhandledRejection', this.onRejection);
    this.network.close();
    this.guest.close();
    this.dom.window.close();
  }

  /** To the background. */
  protected leave(): void {
    this.router.hook(this.router.top, 'onHide');
    this.appHook('onHide', {});
    this.events.hide.raise({});
  }

  /** Back to the foreground; with a path, as a new entrance (a code scanned while the app was still alive). */
  protected enter(enter?: Partial<EnterOptions>): void {
    const { latest } = this.entered;
    const path = enter?.path?.replace(/^\//, '');
    this.entered.latest = { path: path ?? latest.path, query: enter?.query ?? (path ? {} : latest.query), scene: enter?.scene ?? 1001 };
    const view = enterView(this.entered.latest);
    this.appHook('onShow', view);
    this.events.show.raise(view);
    if (path) {
      const query = Object.entries(this.entered.latest.query).map(([name, value]) => `${name}=${value}`);
      this.router.reLaunch(`/${path}${query.length > 0 ? `?${query.join('&')}` : ''}`);
    } else {
      this.router.hook(this.router.top, 'onShow');
    }
  }

  private globals(): Record<string, unknown> {
    const wx = createWx(
      this.guest,
      [
        this.network.part(),
        this.screen.part(),
        storagePart(this.guest, this.storage),
        devicePart(this.guest, this.events, this.entered),
        routePart(this.guest, this.router),
        selectorPart(this.guest, this.router, this.renderer),
      ],
      (error) => this.fault(error),
    );
    return {
      wx,
      App: (app: App) => {
        this.app = app;
      },
      getApp: () => this.app,
      Page: (page: Record<string, unknown>) => this.router.registerPage(page),
      Component: (component: Record<string, unknown>) => this.renderer.registerComponent(component),
      Behavior: (behavior: Record<string, unknown>) => this.renderer.registerBehavior(behavior),
      getCurrentPages: () => {
        const pages = this.guest.run<unknown[]>('[]', 'host');
        for (const { instance } of this.router.stack) pages.push(instance);
        return pages;
      },
    };
  }

  protected appHook(name: string, detail: object): void {
    const hook = this.app?.[name];
    if (typeof hook === 'function') this.guest.call(() => hook.call(this.app, this.guest.copy(detail)) as unknown);
  }

  private pageNotFound(missing: { path: string; query: Record<string, string> }): boolean {
    if (typeof this.app?.onPageNotFound !== 'function') throw new Error(`Page ${missing.path} is not found`);
    this.appHook('onPageNotFound', { ...missing, isEntryPage: true });
    return true;
  }

  protected refresh(): void {
    this.screen.refreshing = true;
    this.router.hook(this.router.top, 'onPullDownRefresh');
  }

  protected follow(navigator: Element): void {
    const url = navigator.getAttribute('url') ?? '';
    switch (navigator.getAttribute('open-type') ?? 'navigate') {
      case 'navigate':
        return void this.router.navigateTo(url);
      case 'redirect':
        return this.router.redirectTo(url);
      case 'switchTab':
        return this.router.switchTab(url);
      case 'reLaunch':
        return this.router.reLaunch(url);
      case 'navigateBack':
        return this.router.navigateBack(Number(navigator.getAttribute('delta') ?? 1));
    }
  }

  protected fault(error: unknown): void {
    this.errors.push(error);
    this.events.error.raise(describe(error));
  }
}

function appEvents(guest: Guest): AppEvents {
  const names = [
    'show', 'hide', 'error', 'unhandledRejection', 'pageNotFound', 'themeChange', 'windowResize', 'memoryWarning',
    'keyboardHeight', 'screenCapture', 'privacy',
  ] as const;
  return Object.fromEntries(names.map((name) => [name, new Listeners(guest)])) as unknown as AppEvents;
}

export function describe(error: unknown): string {
  const { stack, message } = (error ?? {}) as { stack?: string; message?: string };
  return stack ?? message ?? String(error);
}
