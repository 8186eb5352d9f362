// The only code that talks to WeChat. What WeChat promises, and how it fails, is in the platform facts this follows:
// errcode over HTTP status, text over content type, one place that adds the token, few and spread retries.
import { setTimeout as pause } from 'node:timers/promises';
import { AccessToken } from './access-token';
import { PictureCache } from './picture-cache';
import { isStaleToken, MAX_RETRIES, mayRepeat, waitMs } from './retry.rule';
import { isScene } from './scene.rule';
import type { WechatAddress, WechatConfig } from './wechat.config';
import { addressOf } from './wechat.config';
import { WxTransportError } from './wechat.errors';
import type { Exchange } from './wechat.http';
import { exchangeJpeg, exchangeJson, TIMEOUT_MS } from './wechat.http';

const PICTURES_KEPT = 100;

export interface WechatSession {
  openid: string;
  /** Only where the mini-program is bound to an Open Platform account; never a key. */
  unionid: string | null;
}

export interface CodeRequest {
  scene: string;
  /** A page path without leading slash or query. */
  page: string;
  /** 280 to 1280 pixels. */
  width?: number;
  envVersion?: 'release' | 'trial' | 'develop';
}

export interface WechatClientOptions {
  /** Milliseconds since the epoch. */
  now?: () => number;
  /** Where each failed try is told, in a line that holds no secret. */
  warn?: (line: string) => void;
  /** At most 5000. */
  timeoutMs?: number;
  wait?: (ms: number) => Promise<unknown>;
}

export class WechatClient {
  private readonly address: WechatAddress;
  private readonly tokens: AccessToken;
  private readonly pictures = new PictureCache(PICTURES_KEPT);
  private readonly timeoutMs: number;
  private readonly warn: (line: string) => void;
  private readonly wait: (ms: number) => Promise<unknown>;

  /** Throws for an address that production must not use. */
  constructor(
    private readonly config: WechatConfig,
    { now = Date.now, warn = () => undefined, timeoutMs = TIMEOUT_MS, wait = pause }: WechatClientOptions = {},
  ) {
    this.address = addressOf(config);
    this.timeoutMs = Math.min(timeoutMs, TIMEOUT_MS);
    this.warn = warn;
    this.wait = wait;
    this.tokens = new AccessToken(() => this.issueToken(), now);
  }

  /**
   * Who a login code of `wx.login` belongs to. The session key is dropped at once: nothing here needs it.
   * Refuses: WxApiError (see `loginRefusal`), WxTransportError. A code whose answer was lost is not tried again.
   */
  async codeToSession(code: string): Promise<WechatSession> {
    const { appid, secret } = this.config;
    const path = '/sns/jscode2session';
    const query = { appid, secret, js_code: code, grant_type: 'authorization_code' };
    const exchange: Exchange = { method: 'GET', base: this.address.secretBase, path, query };
    const answer = await this.repeat(() => exchangeJson(exchange, this.timeoutMs), { singleUse: true });
    const { openid, unionid } = answer;
    if (typeof openid !== 'string' || openid === '') throw new WxTransportError(path, 'garbled', 200);
    return { openid, unionid: typeof unionid === 'string' && unionid !== '' ? unionid : null };
  }

  /**
   * The 小程序码 of a scene as JPEG; asked once per scene, page and size, and kept while the process lives.
   * Refuses: RangeError for a scene that WeChat would not take, WxApiError, WxTransportError.
   */
  async getUnlimitedCode({ scene, page, width = 430, envVersion = 'release' }: CodeRequest): Promise<Buffer> {
    if (!isScene(scene)) throw new RangeError('a scene is 1 to 32 of the characters that WeChat allows');
    const body = {
      scene,
      page,
      width,
      env_version: envVersion,
      // Only the published version knows its pages; a trial or develop code may name one that is still to come.
      check_path: envVersion === 'release',
    };
    return this.pictures.get(JSON.stringify(body), () =>
      this.withToken((query) =>
        exchangeJpeg(
          { method: 'POST', base: this.address.base, path: '/wxa/getwxacodeunlimit', query, body },
          this.timeoutMs,
        ),
      ),
    );
  }

  /** The one place that adds the token. A stale one is replaced once, and the call replayed once. */
  private async withToken<T>(call: (query: Record<string, string>) => Promise<T>): Promise<T> {
    const repeatable = (query: Record<string, string>) => this.repeat(() => call(query), { singleUse: false });
    if (!this.address.sendsToken) return repeatable({});
    const token = await this.tokens.current();
    try {
      return await repeatable({ access_token: token });
    } catch (error) {
      if (!isStaleToken(error)) throw error;
      this.tokens.forget(token);
      return repeatable({ access_token: await this.tokens.current() });
    }
  }

  private async issueToken(): Promise<{ token: string; expiresInSeconds: number }> {
    const { appid, secret } = this.config;
    const path = '/cgi-bin/stable_token';
    // Never force_refresh: it would kill the token that the other servers are using.
    const body = { grant_type: 'client_credential', appid, secret };
    const exchange: Exchange = { method: 'POST', base: this.address.secretBase, path, body };
    const answer = await this.repeat(() => exchangeJson(exchange, this.timeoutMs), { singleUse: false });
    const token = answer['access_token'];
    const expiresInSeconds = Number(answer['expires_in']);
    if (typeof token !== 'string' || token === '' || !(expiresInSeconds > 0)) {
      throw new WxTransportError(path, 'garbled', 200);
    }
    return { token, expiresInSeconds };
  }

  private async repeat<T>(once: () => Promise<T>, kind: { singleUse: boolean }): Promise<T> {
    for (let retry = 0; ; retry += 1) {
      try {
        return await once();
      } catch (error) {
        if (error instanceof Error) this.warn(error.message);
        if (retry >= MAX_RETRIES || !mayRepeat(error, kind)) throw error;
        // eslint-disable-next-line no-restricted-properties -- only spreads retries apart
        await this.wait(waitMs(retry, Math.random()));
      }
    }
  }
}
