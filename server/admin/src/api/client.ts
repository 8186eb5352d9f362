// The only caller of fetch: same-origin cookie, the header that proves a page of ours asked, typed refusals.
import { isErrorCode, type ErrorCode } from '@tongxing/shared';

/** Codes of the server, and the one thing that only a client can notice: nobody answered. */
export type RefusalCode = ErrorCode | 'OFFLINE';

/** An answer other than success, with the code that chooses its wording. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly details: Readonly<Record<string, unknown>> = {},
    readonly requestId: string | null = null,
  ) {
    super(code);
    this.name = 'Refusal';
  }
}

export type Query = Readonly<Record<string, string | number | null | undefined>>;

interface Ask {
  query?: Query;
  body?: unknown;
  signal?: AbortSignal;
  /** Of a wish that must be carried out once, however often it is sent. */
  key?: string;
}

const ROOT = '/api/v1';
const signedOutListeners = new Set<(code: ErrorCode) => void>();

/** Tells the caller whenever any request finds that nobody is signed in any more. */
export function onSignedOut(listener: (code: ErrorCode) => void): () => void {
  signedOutListeners.add(listener);
  return () => signedOutListeners.delete(listener);
}

export const get = <T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> =>
  ask<T>('GET', path, { query, signal });
export const post = <T>(path: string, body?: unknown, key?: string): Promise<T> => ask<T>('POST', path, { body, key });
export const patch = <T>(path: string, body: unknown): Promise<T> => ask<T>('PATCH', path, { body });
export const remove = (path: string): Promise<void> => ask<void>('DELETE', path, {});

/** Where the browser itself must go: a picture, a download, an event stream. */
export const addressOf = (path: string): string => `${ROOT}${path}`;

/**
 * An answer that comes line by line, each a piece of JSON, told as it comes. A line with an `error` is a refusal.
 * Ends with the answer; with OFFLINE where the connection broke on the way.
 */
export async function postLines<Line>(path: string, body: unknown, onLine: (line: Line) => void, signal: AbortSignal): Promise<void> {
  const response = await send('POST', path, { body, signal });
  if (!response.ok || !response.body) throw refusalOf(response.status, await response.json().catch(() => null));
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw signal.aborted ? cause : new Refusal('OFFLINE');
    });
    if (done) return;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const told: unknown = JSON.parse(line);
      if (isRecord(told) && 'error' in told) throw refusalOf(response.status, told);
      onLine(told as Line);
    }
  }
}

async function ask<T>(method: string, path: string, asked: Ask): Promise<T> {
  const response = await send(method, path, asked);
  if (response.status === 204) return undefined as T;
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer as T;
  throw refusalOf(response.status, answer);
}

async function send(method: string, path: string, { query, body, signal, key }: Ask): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json', 'x-tongxing-staff': '1' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (key !== undefined) headers['idempotency-key'] = key;
  try {
    return await fetch(`${ROOT}${path}${searchOf(query)}`, {
      method,
      headers,
      credentials: 'same-origin',
      body: body === undefined ? undefined : JSON.stringify(body),
      signal,
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new Refusal('OFFLINE');
  }
}

function refusalOf(status: number, answer: unknown): Refusal {
  const error = isRecord(answer) && isRecord(answer['error']) ? answer['error'] : {};
  const code = isErrorCode(error['code']) ? error['code'] : codeOfStatus(status);
  if (code === 'SIGN_IN_REQUIRED' || code === 'SESSION_EXPIRED') {
    signedOutListeners.forEach((listener) => listener(code));
  }
  const details = isRecord(error['details']) ? error['details'] : {};
  const requestId = typeof error['requestId'] === 'string' ? error['requestId'] : null;
  return new Refusal(code, details, requestId);
}

/** A proxy in between answers without our code; its status still says what kind of trouble it is. */
function codeOfStatus(status: number): RefusalCode {
  if (status === 401) return 'SIGN_IN_REQUIRED';
  if (status === 403) return 'PERMISSION_DENIED';
  if (status === 404) return 'NOT_FOUND';
  if (status === 429) return 'RATE_LIMITED';
  if (status === 502 || status === 503 || status === 504) return 'UNAVAILABLE';
  return 'INTERNAL';
}

function searchOf(query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
