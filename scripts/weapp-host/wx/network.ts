// wx.request to a real server, wx.login through the WeChat simulator, and a network that the test may cut.
import type { Guest } from '../guest';
import { asyncCall, Listeners, WxFailure, type CallOptions, type WxPart } from './call';

export type NetworkType = 'wifi' | '4g' | '5g' | 'none';

export interface RequestEntry {
  method: string;
  url: string;
  /** Names in lower case. */
  headers: Record<string, string>;
  /** Absent when the request never got an answer. */
  status?: number;
}

export interface WechatAccount {
  simulatorUrl: string;
  openid: string;
}

interface RequestOptions {
  url: string;
  method?: string;
  data?: unknown;
  header?: Record<string, string>;
  timeout?: number;
  dataType?: string;
}

const DEFAULT_TIMEOUT_MS = 60_000;

export class Network {
  readonly requests: RequestEntry[] = [];
  /** Parts of addresses whose next answer gets lost on its way back. */
  readonly losing: string[] = [];
  private type: NetworkType = 'wifi';
  private readonly changes: Listeners;
  private readonly underway = new Set<AbortController>();

  /** `apiBase` takes the place of `builtFor`, the address that the build carries. */
  constructor(
    private readonly guest: Guest,
    private readonly addresses: { builtFor: string; apiBase: string | undefined },
    private readonly wechat: WechatAccount | undefined,
  ) {
    this.changes = new Listeners(guest);
  }

  set(type: NetworkType): void {
    this.type = type;
    this.changes.raise({ isConnected: type !== 'none', networkType: type });
  }

  close(): void {
    for (const request of this.underway) request.abort();
  }

  part(): WxPart {
    return {
      request: (options: CallOptions & RequestOptions) => this.startRequest(options),
      login: asyncCall(this.guest, 'login', async () => ({ code: await this.loginCode() })),
      checkSession: asyncCall(this.guest, 'checkSession', () => undefined),
      getNetworkType: asyncCall(this.guest, 'getNetworkType', () => ({ networkType: this.type })),
      onNetworkStatusChange: this.changes.on,
      offNetworkStatusChange: this.changes.off,
    };
  }

  private async loginCode(): Promise<string> {
    if (!this.wechat) throw new Error('wx.login needs the host option wechat {simulatorUrl, openid}');
    if (this.type === 'none') throw new WxFailure('network is not available');
    const { simulatorUrl, openid } = this.wechat;
    const answer = await fetch(`${simulatorUrl}/__sim/logincode`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ openid }),
    });
    const { code } = (await answer.json()) as { code?: string };
    if (!code) throw new WxFailure('no code');
    return code;
  }

  private startRequest(options: CallOptions & RequestOptions): unknown {
    const abort = new AbortController();
    this.underway.add(abort);
    const call = asyncCall<RequestOptions>(this.guest, 'request', (given) =>
      this.request(given, abort.signal).finally(() => this.underway.delete(abort)),
    ) as (options: CallOptions & RequestOptions) => unknown;
    // wx.request answers with a task, never a promise.
    call({ ...options, complete: options.complete ?? (() => undefined) });
    const quiet = () => undefined;
    return {
      abort: () => abort.abort(),
      onHeadersReceived: quiet,
      offHeadersReceived: quiet,
      onChunkReceived: quiet,
      offChunkReceived: quiet,
    };
  }

  private async request(options: RequestOptions, aborted: AbortSignal): Promise<object> {
    const method = (options.method ?? 'GET').toUpperCase();
    const { url, body, headers } = this.wire(method, options);
    const entry: RequestEntry = { method, url, headers: Object.fromEntries(headers) };
    this.requests.push(entry);
    if (this.type === 'none') throw new WxFailure('internet disconnected', { errno: 600001 });
    const timeout = AbortSignal.timeout(options.timeout ?? DEFAULT_TIMEOUT_MS);
    let answer: Response;
    let text: string;
    try {
      answer = await fetch(url, { method, headers, body, redirect: 'follow', signal: AbortSignal.any([aborted, timeout]) });
      text = await answer.text();
    } catch (error) {
      if (aborted.aborted) throw new WxFailure('abort');
      if (timeout.aborted) throw new WxFailure('timeout', { errno: 5 });
      throw new WxFailure(String((error as Error & { cause?: Error }).cause?.message ?? error), { errno: 600001 });
    }
    if (this.isLost(url)) throw new WxFailure('timeout', { errno: 5 });
    entry.status = answer.status;
    return {
      data: options.dataType === undefined || options.dataType === 'json' ? parsed(text) : text,
      statusCode: answer.status,
      header: Object.fromEntries(answer.headers),
      cookies: answer.headers.getSetCookie(),
    };
  }

  private isLost(url: string): boolean {
    const at = this.losing.findIndex((part) => url.includes(part));
    if (at >= 0) this.losing.splice(at, 1);
    return at >= 0;
  }

  /** What goes over the wire: a GET's data becomes its query, other data a JSON or form body. */
  private wire(method: string, { url, data, header }: RequestOptions) {
    let address: URL;
    try {
      address = new URL(url);
    } catch {
      throw new WxFailure(`invalid url "${url}"`, { errno: 600009 });
    }
    if (this.addresses.apiBase && address.origin === new URL(this.addresses.builtFor).origin) {
      address = new URL(address.pathname + address.search, this.addresses.apiBase);
    }
    const headers = new Headers({ 'content-type': 'application/json' });
    for (const [name, value] of Object.entries(header ?? {})) headers.set(name, String(value));
    if (data === undefined || data === null) return { url: address.href, headers, body: undefined };
    const fields = () => Object.entries(data as object).map(([name, value]) => [name, String(value)] as [string, string]);
    if (method === 'GET' || method === 'HEAD') {
      if (typeof data === 'object') for (const [name, value] of fields()) address.searchParams.append(name, value);
      return { url: address.href, headers, body: undefined };
    }
    if (typeof data === 'string') return { url: address.href, headers, body: data };
    const isForm = headers.get('content-type')?.includes('x-www-form-urlencoded');
    return { url: address.href, headers, body: isForm ? new URLSearchParams(fields()).toString() : JSON.stringify(data) };
  }
}

/** WeChat hands over the text itself when it is not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
