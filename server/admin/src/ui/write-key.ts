// write-key.ts — one key for one wish: the same words sent again are the same wish, other words are another.
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';

/** 22 characters carry 132 bits; getRandomValues also works where a page came without https. */
const newKey = (): string => Array.from(crypto.getRandomValues(new Uint8Array(22)), (byte) => ALPHABET.charAt(byte % 64)).join('');

/** Keeps the key of what was sent last, so that an answer lost on the way is asked for again and not done again. */
export class WriteKey {
  private said: string | null;
  private key: string;

  /** Goes on from what was sent before the page was left, and says what is about to be sent. */
  constructor(
    before: { readonly said: string; readonly key: string } | null = null,
    private readonly sending: (sent: { said: string; key: string }) => void = () => undefined,
  ) {
    this.said = before?.said ?? null;
    this.key = before?.key ?? '';
  }

  keyFor(body: unknown): string {
    const said = JSON.stringify(body);
    if (said !== this.said) {
      this.said = said;
      this.key = newKey();
    }
    this.sending({ said, key: this.key });
    return this.key;
  }
}
