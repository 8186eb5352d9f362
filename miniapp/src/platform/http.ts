import Taro from '@tarojs/taro';
import { noteServerTime } from './clock';
import { refusalOf, Unreachable } from './failure';
import { isOnline } from './network';

export interface Exchange {
  /** wx.request knows no PATCH: it answers 'method is invalid'. */
  method: 'GET' | 'POST' | 'DELETE';
  /** Under /api/v1, with its leading slash: '/home'. */
  path: string;
  query?: Record<string, string | number | undefined>;
  body?: object;
  token?: string | null;
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
  noteServerTime(answer.header?.Date ?? answer.header?.date, sentAtMs);
  if (answer.statusCode >= 200 && answer.statusCode < 300) return answer.data as T;
  throw refusalOf(answer.statusCode, answer.data);
}

function isTimeout(thrown: unknown): boolean {
  const { errMsg = '', name = '' } = (thrown ?? {}) as { errMsg?: string; name?: string };
  return name === 'AbortError' || /time(d )?\s?out|abort/i.test(errMsg);
}
