// The one holder of the access token in this process.

const EARLY_SECONDS = 300;
const LONGEST_SECONDS = 6_900;

export interface IssuedToken {
  token: string;
  expiresInSeconds: number;
}

interface HeldToken {
  token: string;
  usableUntilMs: number;
}

/**
 * Keeps the token until five minutes before its end, and asks once however many callers wait. Several servers may each
 * hold their own: stable_token gives all of them the same one, so none may ever force a refresh.
 */
export class AccessToken {
  private held: HeldToken | undefined;
  private asking: Promise<string> | undefined;

  constructor(
    private readonly issue: () => Promise<IssuedToken>,
    private readonly now: () => number,
  ) {}

  async current(): Promise<string> {
    if (this.held && this.now() < this.held.usableUntilMs) return this.held.token;
    this.asking ??= this.ask().finally(() => {
      this.asking = undefined;
    });
    return this.asking;
  }

  /** Forgets a token that WeChat refused, unless a newer one has taken its place meanwhile. */
  forget(token: string): void {
    if (this.held?.token === token) this.held = undefined;
  }

  private async ask(): Promise<string> {
    const { token, expiresInSeconds } = await this.issue();
    const usableSeconds = Math.min(expiresInSeconds - EARLY_SECONDS, LONGEST_SECONDS);
    this.held = { token, usableUntilMs: this.now() + usableSeconds * 1_000 };
    return token;
  }
}
