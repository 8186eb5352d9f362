import Taro from '@tarojs/taro';
import { noteServerTime } from './clock';
import { Refusal, refusalOf, Unreachable } from './failure';
import { isOnline } from './network';

export interface Exchange {
  /** wx.request knows no PATCH: it answers 'method is invalid'. */
  method: 'GET' | 'POST' | 'DELETE';
  /** Under /api/v1, with its leading slash: '/home'. */
  path: string;
  query?: Record<string, string | number | undefined>;
  body?: object;
  token?: string | null;
  /** Takes what a page for anybody says to nobody in particular, although a token was sent and is dead. */
  asNobody?: boolean;
  idempotencyKey?: string;
}

/** Long enough for a basement's one bar, short enough that a person still holds the phone up. */
const TIMEOUT_MS = 12_000;

function urlOf({ path, query = {} }: Exchange): string {
  const pairs = Object.entries(query)
    .filter((pair): pair is [string, string | number] => pair[1] !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${API_BASE}/api/v1${path}${pairs.length === 0 ? '' : `?${pairs.join('&')}`}`;
}

/**
 * One request and its answer. Refuses with Refusal when the server said no, Unreachable when nobody answered.
 * Who is asking and what follows a 401 is request.ts's matter.
 */
export async function exchange<T>(call: Exchange): Promise<T> {
  const sentAtMs = Date.now();
  const header: Record<string, string> = {};
  if (call.token) header.Authorization = `Bearer ${call.token}`;
  if (call.idempotencyKey) header['Idempotency-Key'] = call.idempotencyKey;

  let answer: { statusCode: number; data: unknown; header?: Record<string, string | undefined> };
  try {
    answer = await Taro.request<unknown, object>({
      url: urlOf(call),
      method: call.method,
      header: { ...header, 'Content-Type': 'application/json' },
      ...(call.method === 'GET' ? {} : { data: call.body ?? {} }),
      timeout: TIMEOUT_MS,
    });
  } catch (thrown) {
    throw new Unreachable(isOnline() && isTimeout(thrown) ? 'timeout' : 'offline');
  }
  noteServerTime(headerOf(answer.header, 'date'), sentAtMs);
  if (answer.statusCode < 200 || answer.statusCode >= 300) throw refusalOf(answer.statusCode, answer.data);
  // Where anybody may read, a dead token is no refusal, only a word in a header: a member must not be taken for a visitor.
  const isTakenForNobody = Boolean(call.token) && headerOf(answer.header, 'x-tongxing-session') === 'expired';
  if (isTakenForNobody && !call.asNobody) throw new Refusal('SESSION_EXPIRED', {}, 401);
  return answer.data as T;
}

/** Phones differ in how they write a header's name. */
function headerOf(header: Record<string, string | undefined> = {}, name: string): string | undefined {
  return Object.entries(header).find(([given]) => given.toLowerCase() === name)?.[1];
}

function isTimeout(thrown: unknown): boolean {
  const { errMsg = '', name = '' } = (thrown ?? {}) as { errMsg?: string; name?: string };
  return name === 'AbortError' || /time(d )?\s?out|abort/i.test(errMsg);
}
