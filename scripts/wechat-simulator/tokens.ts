// Access tokens as WeChat hands them out: two isolated families, each with its own rule of renewal.

const LIFETIME_MS = 7_200_000;
const OVERLAP_MS = 300_000;
const FORCE_APART_MS = 30_000;
const FORCED_PER_DAY = 20;
const DAY_MS = 86_400_000;

interface Token {
  value: string;
  expiresAtMs: number;
}

export interface IssuedToken {
  access_token: string;
  expires_in: number;
}

export class Tokens {
  private readonly issued = new Map<string, Token>();
  private plain: Token | undefined;
  private stable: Token | undefined;
  private forcedAtMs: number[] = [];
  private count = 0;

  /** GET /cgi-bin/token: each call makes a new one, and the one before lives 300 s more at most. */
  issuePlain(now: number): IssuedToken {
    if (this.plain) this.plain.expiresAtMs = Math.min(this.plain.expiresAtMs, now + OVERLAP_MS);
    this.plain = this.make(now);
    return answerOf(this.plain, now);
  }

  /** POST /cgi-bin/stable_token: the same token until less than 300 s remain; then a new one, both valid. */
  issueStable(now: number): IssuedToken {
    if (!this.stable || this.stable.expiresAtMs - now < OVERLAP_MS) this.stable = this.make(now);
    return answerOf(this.stable, now);
  }

  /** force_refresh kills the old token at once; sooner than 30 s it changes nothing; null past 20 a day. */
  forceStable(now: number): IssuedToken | null {
    this.forcedAtMs = this.forcedAtMs.filter((at) => at > now - DAY_MS);
    const last = this.forcedAtMs.at(-1);
    if (last !== undefined && now - last < FORCE_APART_MS) return this.issueStable(now);
    if (this.forcedAtMs.length >= FORCED_PER_DAY) return null;
    this.forcedAtMs.push(now);
    if (this.stable) this.issued.delete(this.stable.value);
    this.stable = this.make(now);
    return answerOf(this.stable, now);
  }

  /** The errcode that a call with this token meets, or 0. */
  check(value: string | null, now: number): 0 | 40001 | 40014 | 41001 | 42001 {
    if (!value) return 41001;
    if (!/^[\w-]{1,512}$/.test(value)) return 40014;
    const token = this.issued.get(value);
    if (!token) return 40001;
    return token.expiresAtMs > now ? 0 : 42001;
  }

  /** Every token becomes unknown, as after a forced refresh elsewhere. */
  invalidateAll(): void {
    this.issued.clear();
    this.plain = undefined;
    this.stable = undefined;
  }

  /** Every token is past its time, and stays known as such. */
  expireAll(now: number): void {
    for (const token of this.issued.values()) token.expiresAtMs = Math.min(token.expiresAtMs, now);
  }

  private make(now: number): Token {
    this.count += 1;
    const token = { value: `ACC_${this.count}`, expiresAtMs: now + LIFETIME_MS };
    this.issued.set(token.value, token);
    return token;
  }
}

function answerOf(token: Token, now: number): IssuedToken {
  return { access_token: token.value, expires_in: Math.ceil((token.expiresAtMs - now) / 1000) };
}
