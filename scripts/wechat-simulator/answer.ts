// What a route answers, and the wording of every refusal that the simulator knows.

/** One answer before it goes on the wire: faults may still cut, delay or drop it. */
export interface Answer {
  status: number;
  contentType: string;
  body: Buffer;
}

/** WeChat's own wording where it is published; the caller may rely on the number only. */
const ERRMSG: Readonly<Record<number, string>> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40013: 'invalid appid',
  40014: 'invalid access_token',
  40029: 'invalid code',
  40097: 'invalid args',
  40125: 'invalid appsecret',
  40129: 'invalid scene',
  40163: 'code been used',
  40164: 'invalid ip, not in whitelist',
  40169: 'invalid length for scene, or the data is not json string',
  40226: 'code blocked',
  40243: 'appsecret frozen',
  41001: 'access_token missing',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41008: 'missing code',
  41030: 'invalid page',
  42001: 'access_token expired',
  43302: 'require POST method',
  44002: 'empty post data',
  45009: 'reach max api quota limit',
  45011: 'api minute-quota reach limit, must slower, retry next minute',
  47001: 'data format error',
  85096: 'scancode_time is reserved',
};

export const JSON_TYPE = 'application/json; charset=utf-8';

export function json(value: unknown, { status = 200, contentType = JSON_TYPE } = {}): Answer {
  return { status, contentType, body: Buffer.from(JSON.stringify(value)) };
}

/** A business refusal arrives as HTTP 200 with an errcode; the rid comes from a counter, so runs repeat. */
export function refusal(errcode: number, ridNumber: number, contentType = JSON_TYPE): Answer {
  const rid = `00000000-00000000-${ridNumber.toString(16).padStart(8, '0')}`;
  const errmsg = `${ERRMSG[errcode] ?? 'simulated error'}, rid: ${rid}`;
  return json({ errcode, errmsg }, { contentType });
}
