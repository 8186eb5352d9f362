// Answers that the simulator does not give, but WeChat, its proxies or a stranger's server may.
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exchangeJpeg, exchangeJson } from './wechat.http';

let server: Server;
let base: string;
let asked: string[];
let answer: (request: IncomingMessage, response: ServerResponse) => void;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  asked = [];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const answers = (status: number, body: string | Buffer, headers: Record<string, string> = {}) => {
  answer = (_, response) => void response.writeHead(status, headers).end(body);
};
const json = () => exchangeJson({ method: 'GET', base, path: '/x', query: { secret: 's3cret' } }, 1_000);
const jpeg = () => exchangeJpeg({ method: 'POST', base, path: '/x', body: {} }, 1_000);

it('reads an errcode that comes as text', async () => {
  answers(200, '{"errcode":"40029","errmsg":"invalid code"}');
  await expect(json()).rejects.toMatchObject({ name: 'WxApiError', errcode: 40029, rid: null });
});

it('takes errcode 0 and no errcode for success', async () => {
  answers(200, '{"errcode":0,"openid":"o"}');
  expect(await json()).toMatchObject({ openid: 'o' });
  answers(200, '{"openid":"o"}', { 'content-type': 'text/plain' });
  expect(await json()).toMatchObject({ openid: 'o' });
});

it('hears the errcode inside a 4xx, and keeps only the rid of its words', async () => {
  answers(412, '{"errcode":40164,"errmsg":"invalid ip 1.2.3.4 code 0a1b, rid: 65f0aaaa-1b2c3d4e-0f0f0f0f"}');
  await expect(json()).rejects.toMatchObject({ errcode: 40164, rid: '65f0aaaa-1b2c3d4e-0f0f0f0f' });
  await expect(json()).rejects.toThrow(/^WeChat refused \/x: errcode 40164, rid [0-9a-f-]+$/);
});

it.each([
  ['an array', 200, '[]', 'garbled'],
  ['null', 200, 'null', 'garbled'],
  ['nothing', 200, '', 'garbled'],
  ['an errcode that is no number', 200, '{"errcode":"?"}', 'garbled'],
  ['a page that is not there', 404, 'not found', 'http'],
  ['a 5xx that looks like WeChat', 503, '{"errcode":40029}', 'http'],
])('calls %s no answer', async (_, status, body, failure) => {
  answers(status, body);
  await expect(json()).rejects.toMatchObject({ name: 'WxTransportError', failure, status });
});

it('follows no redirect, which would carry the secret along', async () => {
  answers(302, '', { location: `${base}/elsewhere` });
  await expect(json()).rejects.toMatchObject({ failure: 'network' });
  expect(asked).toEqual(['/x?secret=s3cret']);
});

it('knows a call that never left', async () => {
  const closed = createServer();
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
  const { port } = closed.address() as AddressInfo;
  await new Promise((resolve) => closed.close(resolve));
  const exchange = { method: 'GET', base: `http://127.0.0.1:${port}`, path: '/x' } as const;
  await expect(exchangeJson(exchange, 1_000)).rejects.toMatchObject({ failure: 'unsent' });
});

it.each([
  ['JSON without errcode', 'application/json', Buffer.from('{"error_type":"proxy","error_message":"no"}')],
  ['half a picture', 'image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])],
  ['a page called a picture', 'image/jpeg', Buffer.from('<html></html>')],
])('takes %s for no picture', async (_, contentType, body) => {
  answers(200, body, { 'content-type': contentType });
  await expect(jpeg()).rejects.toMatchObject({ name: 'WxTransportError', failure: 'garbled' });
});
