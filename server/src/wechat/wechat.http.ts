// One exchange with WeChat: the address, the deadline, and what kind of answer came back.
import { WxApiError, WxTransportError } from './wechat.errors';

/** WeChat's own gateway gives up sooner; a person waits behind most calls. */
export const TIMEOUT_MS = 5_000;

export interface Exchange {
  method: 'GET' | 'POST';
  base: string;
  path: string;
  query?: Record<string, string>;
  body?: object;
}

interface Reply {
  status: number;
  contentType: string;
  bytes: Buffer;
}

/** Sends one call and reads its JSON answer. Throws WxApiError for an errcode, WxTransportError for anything else. */
export async function exchangeJson(exchange: Exchange, timeoutMs: number): Promise<Record<string, unknown>> {
  return readJson(exchange.path, await send(exchange, timeoutMs));
}

/**
 * Sends one call whose answer is a picture. JSON under a 200 is a refusal here, and a picture without its end is no
 * picture: codes are kept, so half of one must not be.
 */
export async function exchangeJpeg(exchange: Exchange, timeoutMs: number): Promise<Buffer> {
  const reply = await send(exchange, timeoutMs);
  if (reply.status === 200 && reply.contentType.startsWith('image/jpeg')) {
    if (isWholeJpeg(reply.bytes)) return reply.bytes;
  } else {
    readJson(exchange.path, reply);
  }
  throw new WxTransportError(exchange.path, 'garbled', reply.status);
}

async function send({ method, base, path, query, body }: Exchange, timeoutMs: number): Promise<Reply> {
  const search = query ? `?${new URLSearchParams(query).toString()}` : '';
  try {
    const response = await fetch(`${base}${path}${search}`, {
      method,
      // A redirect would carry the secret in the query to whoever is named there.
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    return {
      status: response.status,
      contentType: response.headers.get('content-type') ?? '',
      bytes: Buffer.from(await response.arrayBuffer()),
    };
  } catch (error) {
    // The original error is dropped on purpose: it may name the URL, and the URL holds the secret.
    throw new WxTransportError(path, failureOf(error));
  }
}

/** jscode2session answers JSON as text/plain, so the text is what counts, not the type. */
function readJson(path: string, { status, bytes }: Reply): Record<string, unknown> {
  const answer = status >= 500 ? undefined : parseObject(bytes.toString('utf8'));
  const errcode = Number(answer?.['errcode'] ?? 0);
  if (errcode !== 0 && Number.isInteger(errcode)) throw new WxApiError(path, errcode, ridOf(answer?.['errmsg']));
  if (status !== 200) throw new WxTransportError(path, 'http', status);
  if (!answer || errcode !== 0) throw new WxTransportError(path, 'garbled', status);
  return answer;
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

function ridOf(errmsg: unknown): string | null {
  return /\brid: ?([0-9a-f]{1,8}(?:-[0-9a-f]{1,8}){2})\b/.exec(String(errmsg))?.[1] ?? null;
}

function isWholeJpeg(bytes: Buffer): boolean {
  const endsAt = bytes.lastIndexOf(Buffer.from([0xff, 0xd9]));
  // A few bytes of padding after the end are harmless; a missing end is not.
  return bytes.subarray(0, 2).equals(Buffer.from([0xff, 0xd8])) && endsAt > bytes.length - 64 && endsAt > 2;
}

/** Only these say for sure that no byte of the call reached WeChat. */
const UNSENT: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

function failureOf(error: unknown): 'timeout' | 'unsent' | 'network' {
  const { name, cause } = error as { name?: string; cause?: { code?: unknown } };
  if (name === 'TimeoutError' || name === 'AbortError') return 'timeout';
  return UNSENT.has(cause?.code) ? 'unsent' : 'network';
}
