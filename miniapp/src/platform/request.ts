import { isRefusal, isRefusedWith } from './failure';
import { exchange, type Exchange } from './http';
import { once } from './idempotency';
import { currentSession, renewSilently, signIn } from './session';

/** Who must be asking: nobody in particular, whoever is signed in, or someone who signs in for it. */
export type Asker = 'anyone' | 'known-or-anyone' | 'signed-in';

type Call = Omit<Exchange, 'token' | 'asNobody' | 'idempotencyKey'> & { as: Asker };

/**
 * Asks the server. A session that has run out is renewed once, silently, however many calls notice it
 * together, and the call is sent again with the same idempotency key.
 * Refuses: Refusal, Unreachable; Cancelled when signing in was called off.
 */
export async function send<T>({ as, ...call }: Call, idempotencyKey?: string): Promise<T> {
  if (as === 'anyone') return exchange<T>(call);
  const session = as === 'signed-in' ? await signIn() : currentSession();
  const token = session?.token ?? null;
  try {
    return await exchange<T>({ ...call, token, ...(idempotencyKey ? { idempotencyKey } : {}) });
  } catch (thrown) {
    if (token === null || !isUnknownSession(thrown)) throw thrown;
    const renewed = await renewSilently(token);
    if (renewed === null && as === 'signed-in') throw thrown;
    return exchange<T>({ ...call, token: renewed?.token ?? null, asNobody: true, ...(idempotencyKey ? { idempotencyKey } : {}) });
  }
}

/** Like send, for what must happen at most once; `intent` as in idempotency.ts. */
export function sendOnce<T>(intent: string, call: Call): Promise<T> {
  return once(intent, call.body ?? {}, (key) => send<T>(call, key));
}

/** 401 is also the status of a bad WeChat code, which another code would not mend within this call. */
function isUnknownSession(thrown: unknown): boolean {
  return isRefusal(thrown) && isRefusedWith(thrown, 'SESSION_EXPIRED', 'SIGN_IN_REQUIRED');
}
