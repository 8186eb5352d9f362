// The two ways a call to WeChat fails. Neither carries a secret, code, token, openid or phone, nor anything WeChat
// wrote in words: its errmsg may repeat what we sent. So both are safe to log whole.

/** WeChat answered, and refused. */
export class WxApiError extends Error {
  override readonly name = 'WxApiError';

  constructor(
    readonly path: string,
    readonly errcode: number,
    /** WeChat's own number for this request, to quote to its support. */
    readonly rid: string | null,
  ) {
    super(`WeChat refused ${path}: errcode ${errcode}${rid ? `, rid ${rid}` : ''}`);
  }
}

/**
 * unsent: never reached WeChat. timeout, network: may have been acted upon. http: an answer that is not WeChat's own
 * (a gateway). garbled: 200, but not what this call answers.
 */
export type TransportFailure = 'unsent' | 'timeout' | 'network' | 'http' | 'garbled';

/** No readable answer came. */
export class WxTransportError extends Error {
  override readonly name = 'WxTransportError';

  constructor(
    readonly path: string,
    readonly failure: TransportFailure,
    readonly status: number | null = null,
  ) {
    super(`No answer from WeChat ${path}: ${failure}${status === null ? '' : `, HTTP ${status}`}`);
  }
}
