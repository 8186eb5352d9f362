// A stand-in for api.weixin.qq.com on this machine: loopback only, in memory, with a clock that tests may move.
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from './answer';
import { json, refusal } from './answer';
import { control, publicUrlOf } from './control';
import { codeToSession } from './routes/login';
import type { Asked, Route } from './routes/route';
import { parseObject } from './routes/route';
import { plainToken, stableToken } from './routes/token';
import { unlimitedCode } from './routes/unlimited-code';
import type { Fault } from './state';
import { SimulatorState } from './state';

export const DEMO_APPID = 'wx0000000000000001';
export const DEMO_SECRET = '0123456789abcdef0123456789abcdef';
const LOOPBACK = '127.0.0.1';
const LARGEST_BODY = 1_000_000;

/** Only what stands here exists; every other call is answered 404. */
const ROUTES: Readonly<Record<string, Route>> = {
  'GET /cgi-bin/token': plainToken,
  'POST /cgi-bin/stable_token': stableToken,
  'GET /cgi-bin/stable_token': stableToken,
  'GET /sns/jscode2session': codeToSession,
  'POST /wxa/getwxacodeunlimit': unlimitedCode,
  'GET /wxa/getwxacodeunlimit': unlimitedCode,
};

export interface SimulatorOptions {
  /** 0 takes a free one. */
  port: number;
  /** Where scanned join codes lead: the address of the server under test. */
  publicUrl?: string;
  appid?: string;
  secret?: string;
}

export interface Simulator {
  port: number;
  url: string;
  close(): Promise<void>;
}

export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const { port, publicUrl = 'http://127.0.0.1:3000', appid = DEMO_APPID, secret = DEMO_SECRET } = options;
  const state = new SimulatorState({ appid, secret, publicUrl: publicUrlOf(publicUrl) });
  const page = readFileSync(join(__dirname, 'page.html'));
  const server = createServer((request, response) => {
    serve(state, page, request, response).catch((error: unknown) => {
      // A fault of the simulator itself must look like nothing that WeChat says.
      if (response.headersSent) response.destroy();
      else send(response, json({ error: `simulator bug: ${String(error)}` }, { status: 500 }));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  return {
    port: bound,
    url: `http://${LOOPBACK}:${bound}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(
  state: SimulatorState,
  page: Buffer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://simulator');
  const asked: Asked = { method: request.method ?? 'GET', path: pathname, query: searchParams, body: '' };
  if (asked.method === 'GET' && pathname === '/') {
    send(response, { status: 200, contentType: 'text/html; charset=utf-8', body: page });
    return;
  }
  asked.body = await bodyOf(request);
  if (pathname.startsWith('/__sim/')) {
    send(response, control(state, asked) ?? notFound(asked));
    return;
  }
  const route = `${asked.method} ${pathname}`;
  if (!Object.hasOwn(ROUTES, route)) {
    send(response, notFound(asked));
    return;
  }
  const fault = state.takeFault(pathname);
  const answer = refusedAtTheDoor(state, fault) ?? ROUTES[route]!(state, asked);
  record(state, asked, fault, answer);
  await deliver(response, answer, fault);
}

/** Faults that stop the call before WeChat acts on it. */
function refusedAtTheDoor(state: SimulatorState, fault: Fault | undefined): Answer | undefined {
  if (fault?.kind === 'errcode') return refusal(fault.errcode, state.nextRid());
  if (fault?.kind === 'http') return json({ message: 'simulated failure' }, { status: fault.status });
  if (fault?.kind === 'html') {
    const body = Buffer.from(`<html><body><h1>${fault.status} Bad Gateway</h1></body></html>`);
    return { status: fault.status, contentType: 'text/html', body };
  }
  return undefined;
}

/** Faults that lose or spoil the answer after WeChat has acted: the case in which a client cannot know. */
async function deliver(response: ServerResponse, answer: Answer, fault: Fault | undefined): Promise<void> {
  switch (fault?.kind) {
    case 'timeout':
      return; // The answer never comes; the socket closes when the client gives up or the simulator stops.
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'truncate':
      send(response, { ...answer, body: answer.body.subarray(0, Math.floor(answer.body.length / 2)) });
      return;
    case 'slow':
      await sleep(fault.delayMs, undefined, { ref: false });
      send(response, answer);
      return;
    default:
      send(response, answer);
  }
}

function send(response: ServerResponse, { status, contentType, body }: Answer): void {
  response.writeHead(status, { 'content-type': contentType, 'content-length': body.length }).end(body);
}

function notFound({ method, path }: Asked): Answer {
  return json({ error: `the simulator has no ${method} ${path}` }, { status: 404 });
}

function record(state: SimulatorState, asked: Asked, fault: Fault | undefined, answer: Answer): void {
  const isPicture = answer.contentType.startsWith('image/');
  const text = answer.body.toString();
  state.log.add({
    at: new Date(state.now()).toISOString(),
    method: asked.method,
    path: asked.path,
    query: Object.fromEntries(asked.query),
    body: asked.body === '' ? null : (parseObject(asked.body) ?? 'unreadable'),
    fault: fault?.kind ?? null,
    status: answer.status,
    answer: isPicture ? { picture: answer.contentType, bytes: answer.body.length } : (parseObject(text) ?? text),
  });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY) throw new Error('request body too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
