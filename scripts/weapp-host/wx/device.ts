// What the phone says about itself, and how the mini-program was opened.
import type { Guest } from '../guest';
import { asyncCall, type Listeners, type WxPart } from './call';

export interface EnterOptions {
  path: string;
  query: Record<string, string>;
  scene: number;
}

export interface AppEvents {
  show: Listeners;
  hide: Listeners;
  error: Listeners;
  unhandledRejection: Listeners;
  pageNotFound: Listeners;
  themeChange: Listeners;
  windowResize: Listeners;
  memoryWarning: Listeners;
  keyboardHeight: Listeners;
  screenCapture: Listeners;
  privacy: Listeners;
}

const WINDOW = {
  pixelRatio: 2, screenWidth: 375, screenHeight: 812, windowWidth: 375, windowHeight: 724, statusBarHeight: 44,
  screenTop: 88, safeArea: { left: 0, right: 375, top: 44, bottom: 778, width: 375, height: 734 },
};
const APP_BASE = {
  SDKVersion: '3.7.0', enableDebug: false, host: { env: 'WeChat', appId: '' }, language: 'zh_CN', version: '8.0.50',
  theme: 'light', fontSizeSetting: 16, fontSizeScaleFactor: 1,
};
const DEVICE = {
  abi: 'arm64-v8a', brand: 'simulated', model: 'simulated phone', system: 'iOS 17.0', platform: 'ios',
  benchmarkLevel: 30, memorySize: 4096, cpuType: 'simulated',
};

export function devicePart(
  guest: Guest,
  events: AppEvents,
  entered: { launch: EnterOptions; latest: EnterOptions },
): WxPart {
  const say = <T extends object>(answer: T) => () => guest.copy(answer);
  const system = { ...WINDOW, ...APP_BASE, ...DEVICE };
  const account = { miniProgram: { appId: 'wx0000000000000001', envVersion: 'develop', version: '' }, plugin: {} };
  const quiet = () => undefined;
  return {
    getSystemInfoSync: say(system),
    getSystemInfo: asyncCall(guest, 'getSystemInfo', () => system),
    getSystemInfoAsync: asyncCall(guest, 'getSystemInfoAsync', () => system),
    getWindowInfo: say(WINDOW),
    getAppBaseInfo: say(APP_BASE),
    getDeviceInfo: say(DEVICE),
    getSystemSetting: say({ bluetoothEnabled: true, locationEnabled: true, wifiEnabled: true, deviceOrientation: 'portrait' }),
    getAppAuthorizeSetting: say({ cameraAuthorized: 'authorized', albumAuthorized: 'authorized', phoneCalendarAuthorized: 'authorized' }),
    getMenuButtonBoundingClientRect: say({ width: 87, height: 32, left: 281, right: 368, top: 48, bottom: 80 }),
    getAccountInfoSync: say(account),
    getLaunchOptionsSync: () => guest.copy(enterView(entered.launch)),
    getEnterOptionsSync: () => guest.copy(enterView(entered.latest)),
    getSetting: asyncCall(guest, 'getSetting', () => ({ authSetting: {}, subscriptionsSetting: { mainSwitch: true } })),
    authorize: asyncCall(guest, 'authorize', () => undefined),
    getPrivacySetting: asyncCall(guest, 'getPrivacySetting', () => ({ needAuthorization: false, privacyContractName: '《隐私保护指引》' })),
    requirePrivacyAuthorize: asyncCall(guest, 'requirePrivacyAuthorize', () => undefined),
    onNeedPrivacyAuthorization: events.privacy.on,
    onAppShow: events.show.on,
    offAppShow: events.show.off,
    onAppHide: events.hide.on,
    offAppHide: events.hide.off,
    onError: events.error.on,
    offError: events.error.off,
    onUnhandledRejection: events.unhandledRejection.on,
    offUnhandledRejection: events.unhandledRejection.off,
    onPageNotFound: events.pageNotFound.on,
    offPageNotFound: events.pageNotFound.off,
    onThemeChange: events.themeChange.on,
    offThemeChange: events.themeChange.off,
    onWindowResize: events.windowResize.on,
    offWindowResize: events.windowResize.off,
    onMemoryWarning: events.memoryWarning.on,
    offMemoryWarning: events.memoryWarning.off,
    onKeyboardHeightChange: events.keyboardHeight.on,
    offKeyboardHeightChange: events.keyboardHeight.off,
    onUserCaptureScreen: events.screenCapture.on,
    offUserCaptureScreen: events.screenCapture.off,
    getUpdateManager: () => ({ onCheckForUpdate: quiet, onUpdateReady: quiet, onUpdateFailed: quiet, applyUpdate: quiet }),
    nextTick: (work: () => void) => guest.later(work),
  };
}

export function enterView({ path, query, scene }: EnterOptions): object {
  return { path, query, scene, referrerInfo: {}, apiCategory: 'default' };
}
