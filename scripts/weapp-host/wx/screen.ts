// What the person sees around the page: toasts, dialogs, titles, badges; and what the phone answers for them.
import type { Guest } from '../guest';
import { asyncCall, WxFailure, type CallOptions, type WxPart } from './call';

export interface Toast {
  title: string;
  icon: string;
}

export interface Dialog {
  kind: 'modal' | 'actionSheet';
  title: string;
  content: string;
  items: string[];
  answer(result: { confirm: boolean } | { tapIndex: number } | 'cancel'): void;
}

interface ModalOptions {
  title?: string;
  content?: string;
  confirmText?: string;
  cancelText?: string;
  showCancel?: boolean;
  itemList?: string[];
}

export class Screen {
  readonly toasts: Toast[] = [];
  readonly dialogs: Dialog[] = [];
  readonly tabBadges = new Map<number, string>();
  readonly scans: (object | 'cancel')[] = [];
  readonly phoneActions: { name: string; options: unknown }[] = [];
  loading: string | undefined;
  clipboard = '';
  refreshing = false;

  constructor(
    private readonly guest: Guest,
    private readonly setTitle: (title: string) => void,
    private readonly onRefreshAsked: () => void,
  ) {}

  part(): WxPart {
    const call = <O>(name: string, work: (options: CallOptions & O) => object | void | Promise<object | void>) =>
      asyncCall<O>(this.guest, name, work);
    return {
      showToast: call<Partial<Toast>>('showToast', ({ title = '', icon = 'success' }) => {
        this.toasts.push({ title, icon });
      }),
      hideToast: call('hideToast', () => undefined),
      showLoading: call<{ title?: string }>('showLoading', ({ title = '' }) => {
        this.loading = title;
      }),
      hideLoading: call('hideLoading', () => {
        this.loading = undefined;
      }),
      showModal: call<ModalOptions>('showModal', (options) => this.ask('modal', options)),
      showActionSheet: call<ModalOptions>('showActionSheet', (options) => this.ask('actionSheet', options)),
      scanCode: call('scanCode', () => this.scan()),
      setNavigationBarTitle: call<{ title: string }>('setNavigationBarTitle', ({ title }) => this.setTitle(title)),
      setTabBarBadge: call<{ index: number; text: string }>('setTabBarBadge', ({ index, text }) => {
        this.tabBadges.set(index, text);
      }),
      removeTabBarBadge: call<{ index: number }>('removeTabBarBadge', ({ index }) => {
        this.tabBadges.delete(index);
      }),
      showTabBarRedDot: call<{ index: number }>('showTabBarRedDot', ({ index }) => {
        this.tabBadges.set(index, '•');
      }),
      hideTabBarRedDot: call<{ index: number }>('hideTabBarRedDot', ({ index }) => {
        this.tabBadges.delete(index);
      }),
      startPullDownRefresh: call('startPullDownRefresh', () => this.onRefreshAsked()),
      stopPullDownRefresh: call('stopPullDownRefresh', () => {
        this.refreshing = false;
      }),
      setClipboardData: call<{ data: string }>('setClipboardData', ({ data }) => {
        this.clipboard = data;
      }),
      getClipboardData: call('getClipboardData', () => ({ data: this.clipboard })),
      ...this.noted(),
    };
  }

  /** Acts of the phone that a test may want to see, but that change nothing on the page. */
  private noted(): WxPart {
    const names = [
      'setNavigationBarColor', 'showNavigationBarLoading', 'hideNavigationBarLoading', 'setBackgroundColor',
      'setBackgroundTextStyle', 'pageScrollTo', 'vibrateShort', 'vibrateLong', 'previewImage', 'makePhoneCall', 'openPrivacyContract',
      'openLocation', 'addPhoneCalendar', 'addPhoneRepeatCalendar', 'hideHomeButton', 'showShareMenu',
      'hideShareMenu', 'updateShareMenu', 'setKeepScreenOn', 'hideKeyboard', 'openPrivacyContract',
      'showTabBar', 'hideTabBar', 'setTabBarItem', 'setTabBarStyle', 'setVisualEffectOnCapture',
    ];
    return Object.fromEntries(
      names.map((name) => [
        name,
        asyncCall(this.guest, name, (options) => {
          this.phoneActions.push({ name, options: JSON.parse(JSON.stringify(options)) as unknown });
        }),
      ]),
    );
  }

  private ask(kind: Dialog['kind'], { title = '', content = '', itemList = [] }: ModalOptions): Promise<object> {
    return new Promise((resolve, reject) => {
      const dialog: Dialog = {
        kind,
        title,
        content,
        items: itemList,
        answer: (result) => {
          this.dialogs.splice(this.dialogs.indexOf(dialog), 1);
          if (result !== 'cancel') resolve('confirm' in result ? { ...result, cancel: !result.confirm } : result);
          else if (kind === 'modal') resolve({ confirm: false, cancel: true });
          else reject(new WxFailure('cancel'));
        },
      };
      this.dialogs.push(dialog);
    });
  }

  private scan(): object {
    const next = this.scans.shift();
    if (next === undefined) throw new Error('wx.scanCode was called, but the test queued no result (host.queueScan)');
    if (next === 'cancel') throw new WxFailure('cancel');
    return next;
  }
}
