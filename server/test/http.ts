// A small caller for journeys: keeps a bearer token or a staff cookie, and gives status and body as they came.
import { randomBytes } from 'node:crypto';

export interface Answer<T = never> {
  status: number;
  headers: Headers;
  /** The body byte for byte. */
  text: string;
  // Journeys read answers by the views they expect; a spec that wants types names them: http.get<MeView>('/me').
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: [T] extends [never] ? any : T;
}

export interface Ask {
  body?: unknown;
  headers?: Record<string, string>;
  /** Sends an Idempotency-Key; true makes a new one. */
  key?: string | true;
}

type Identity = { bearer?: string; cookie?: string; staff?: boolean };

export class Http {
  constructor(
    readonly url: string,
    private readonly identity: Identity = {},
  ) {}

  /** A person on the members' side. */
  as(token: string): Http {
    return new Http(this.url, { bearer: token });
  }

  /** Signs a staff member in as the admin pages do; returns a caller that holds the cookie. */
  async asStaff(login: string, password: string): Promise<Http> {
    const page = new Http(this.url, { staff: true });
    const answer = await page.post('/admin/session', { login, password });
    const cookie = /tx_staff=[^;]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0];
    if (answer.status !== 200 || !cookie) throw new Error(`${login} could not sign in: ${answer.text}`);
    return new Http(this.url, { staff: true, cookie });
  }

  get<T = never>(path: string, headers?: Record<string, string>): Promise<Answer<T>> {
    return this.ask<T>('GET', path, { headers });
  }

  post<T = never>(path: string, body?: unknown, more: Omit<Ask, 'body'> = {}): Promise<Answer<T>> {
    return this.ask<T>('POST', path, { body, ...more });
  }

  patch<T = never>(path: string, body?: unknown, more: Omit<Ask, 'body'> = {}): Promise<Answer<T>> {
    return this.ask<T>('PATCH', path, { body, ...more });
  }

  delete<T = never>(path: string, more: Omit<Ask, 'body'> = {}): Promise<Answer<T>> {
    return this.ask<T>('DELETE', path, more);
  }

  /** Paths are those of the API; one that begins with '//' is taken from the server's root: '//healthz'. */
  async ask<T = never>(method: string, path: string, { body, headers = {}, key }: Ask = {}): Promise<Answer<T>> {
    const response = await fetch(path.startsWith('//') ? `${this.url}${path.slice(1)}` : `${this.url}/api/v1${path}`, {
      method,
      redirect: 'manual',
      headers: { ...this.headers(), ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...keyHeader(key), ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: parsed(text) as Answer<T>['body'] };
  }

  private headers(): Record<string, string> {
    const { bearer, cookie, staff } = this.identity;
    return {
      ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
      ...(cookie ? { cookie } : {}),
      ...(staff ? { 'x-tongxing-staff': '1', origin: this.url } : {}),
    };
  }
}

function keyHeader(key: string | true | undefined): Record<string, string> {
  return key === undefined ? {} : { 'idempotency-key': key === true ? randomBytes(12).toString('base64url') : key };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
