// login-refusal.rule.ts — pure: what a failed login means to the person who tried it.
import type { ErrorCode } from '@tongxing/shared';
import { WxApiError, WxTransportError } from './wechat.errors';

export type LoginRefusal = Extract<
  ErrorCode,
  'WX_CODE_INVALID' | 'WX_LOGIN_BLOCKED' | 'WX_BUSY' | 'WX_UNAVAILABLE'
>;

const BY_ERRCODE: Readonly<Record<number, LoginRefusal>> = {
  // Unknown or older than five minutes; used before. Either way the client fetches a new code and tries again.
  40029: 'WX_CODE_INVALID',
  40163: 'WX_CODE_INVALID',
  40226: 'WX_LOGIN_BLOCKED',
  45011: 'WX_BUSY',
};

/** The refusal behind an error of `codeToSession`. An error that is not WeChat's is a bug, and is thrown on. */
export function loginRefusal(error: unknown): LoginRefusal {
  if (error instanceof WxApiError) return BY_ERRCODE[error.errcode] ?? 'WX_UNAVAILABLE';
  if (error instanceof WxTransportError) return 'WX_UNAVAILABLE';
  throw error;
}
