// scene.rule.ts — pure: what WeChat lets a 小程序码 carry, and how a join token stands in it. The mini-program reads it.

/** Up to 32 letters, digits and these signs; no percent sign, so nothing URL-encoded and no Chinese. */
const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/;
const TOKEN = /^[0-9A-Za-z]{1,30}$/;
const PREFIX = 'k=';

export function isScene(text: string): boolean {
  return SCENE.test(text);
}

/** Throws for a token that is not base62 or longer than 30: nobody prints a code that cannot be scanned. */
export function makeScene(token: string): string {
  if (!TOKEN.test(token)) throw new RangeError('a join token is 1 to 30 letters and digits');
  return `${PREFIX}${token}`;
}
