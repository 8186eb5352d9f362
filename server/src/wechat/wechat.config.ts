// Where WeChat is, and as whom we speak to it.

/** The one plain-http address that production may use: inside a cloud container the platform carries it itself. */
export const OPEN_API_BASE = 'http://api.weixin.qq.com';

export interface WechatConfig {
  appid: string;
  secret: string;
  /** https://api.weixin.qq.com, the simulator's address, or OPEN_API_BASE. */
  baseUrl: string;
  production: boolean;
}

export interface WechatAddress {
  /** For calls that carry no secret of ours. */
  base: string;
  /** For calls that carry AppSecret: never plain http to the world. */
  secretBase: string;
  /** False where the platform adds the credential itself (open-API mode). */
  sendsToken: boolean;
}

/** Refuses an address that would send AppSecret or tokens in the clear. Throws: a server must not start with it. */
export function addressOf({ baseUrl, production }: WechatConfig): WechatAddress {
  if (baseUrl === OPEN_API_BASE) {
    return { base: baseUrl, secretBase: 'https://api.weixin.qq.com', sendsToken: false };
  }
  const url = parsed(baseUrl);
  const isPlainBase = url && !url.search && !url.hash && !url.username && !url.password;
  const protocols = production ? ['https:'] : ['https:', 'http:'];
  if (!isPlainBase || !protocols.includes(url.protocol)) {
    const allowed = production ? `https://…, or exactly ${OPEN_API_BASE}` : 'http://… or https://…';
    throw new Error(`WX_API_BASE must be ${allowed}, without user, query or fragment`);
  }
  const base = url.href.replace(/\/+$/, '');
  return { base, secretBase: base, sendsToken: true };
}

function parsed(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
