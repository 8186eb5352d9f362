import { isRefusedWith, isUnreachable } from './failure';
import { forget, read, write } from './storage';

interface Kept {
  key: string;
  /** What was said under the key. Saying something else is another wish and needs another key. */
  said: string;
}

const RANDOM_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Unique for one person's wishes is enough, and mini-programs have no synchronous crypto source. */
function newKey(): string {
  const random = Array.from({ length: 16 }, () => RANDOM_CHARACTERS[Math.floor(Math.random() * 62)]).join('');
  return `${Date.now().toString(36)}-${random}`;
}

/**
 * Sends one wish of the person so that it happens at most once: the key is on disk before the first byte
 * leaves, and as long as nobody knows the outcome, every retry — after a reload too — carries the same key.
 * @param intent names the wish among all others: 'join', 'check-in:<ticket>'.
 */
export async function once<T>(intent: string, body: object, attempt: (key: string) => Promise<T>): Promise<T> {
  const place = `idempotency:${intent}` as const;
  const said = JSON.stringify(body);
  const kept = read<Kept>(place);
  const key = kept?.said === said ? kept.key : newKey();
  write(place, { key, said } satisfies Kept);
  try {
    const answer = await attempt(key);
    forget(place);
    return answer;
  } catch (thrown) {
    if (!isOpen(thrown)) forget(place);
    throw thrown;
  }
}

/** True while the wish may still have happened, or may yet happen by the same key. */
function isOpen(thrown: unknown): boolean {
  return (
    isUnreachable(thrown) ||
    isRefusedWith(thrown, 'INTERNAL', 'UNAVAILABLE', 'RATE_LIMITED', 'SIGN_IN_REQUIRED', 'SESSION_EXPIRED')
  );
}
