// retry.rule.ts — pure: which failures are worth another try, and how long to wait before it.
import { WxApiError, WxTransportError } from './wechat.errors';

export const MAX_RETRIES = 2;
const FIRST_WAIT_MS = 200;
const SYSTEM_BUSY = -1;
const STALE_TOKEN: readonly number[] = [40001, 40014, 42001];

/**
 * True for -1, a gateway's 5xx, a lost connection, a timeout and an unreadable answer. A single-use call is repeated
 * only where WeChat surely did not act: a login code may be spent although its answer never came.
 */
export function mayRepeat(error: unknown, { singleUse }: { singleUse: boolean }): boolean {
  if (error instanceof WxApiError) return error.errcode === SYSTEM_BUSY;
  if (!(error instanceof WxTransportError)) return false;
  if (error.failure === 'unsent') return true;
  if (singleUse) return false;
  return error.failure !== 'http' || (error.status ?? 0) >= 500;
}

/** The token we sent is not, or no longer, valid: a fresh one deserves one replay. */
export function isStaleToken(error: unknown): boolean {
  return error instanceof WxApiError && STALE_TOKEN.includes(error.errcode);
}

/** Doubles each time, and spreads by half either way, so that callers that failed together do not return together. */
export function waitMs(retry: number, random: number): number {
  return Math.round(FIRST_WAIT_MS * 2 ** retry * (0.5 + random));
}
