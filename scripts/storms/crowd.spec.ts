import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Crowd, type CrowdOptions } from './crowd';
import { Chance, type Loss, type Sending } from './plan';

let server: Server;
let keys: string[];
let answer: (request: IncomingMessage, response: ServerResponse, times: number) => void;

beforeEach(async () => {
  keys = [];
  server = createServer((request, response) => {
    request.resume().on('end', () => {
      keys.push(String(request.headers['idempotency-key']));
      answer(request, response, keys.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const say = (response: ServerResponse, status: number, body = 'in'): void => {
  response.writeHead(status, { 'content-length': Buffer.byteLength(body) }).end(body);
};
const wishOf = (person: number) => ({ path: '/', headers: { 'idempotency-key': `key-${person}` }, body: '{}' });
const crowdOf = (sendings: Sending[], rest: Partial<CrowdOptions> = {}): Crowd =>
  new Crowd({ port: (server.address() as AddressInfo).port, clients: 1, sendings, wishOf, chance: new Chance(1), ...rest });
const read = (person: number): Sending => ({ person, lost: null });
const loses = (person: number, how: Loss, laterBy = 1): Sending => ({ person, lost: { how, laterBy } });

it('asks again with the same key after an error of the server and after a connection that broke', async () => {
  answer = (request, response, times) => {
    if (times === 1) say(response, 500);
    else if (times === 2) request.socket.destroy();
    else say(response, 200);
  };
  const crowd = crowdOf([read(7)]);
  await crowd.run();
  expect(keys).toEqual(['key-7', 'key-7', 'key-7']);
  expect(crowd.answers.get(7)).toEqual(['in']);
  expect([crowd.requests, crowd.retries]).toEqual([3, 2]);
});

it('keeps a reply that it loses, and asks again so many sendings later', async () => {
  answer = (_request, response, times) => say(response, 200, `answer ${times}`);
  const crowd = crowdOf([loses(1, { moment: 'answered' }), read(2), read(3)]);
  await crowd.run();
  expect(keys).toEqual(['key-1', 'key-2', 'key-1', 'key-3']);
  expect(crowd.answers.get(1)).toEqual(['answer 1', 'answer 3']);
  expect(crowd.dropped).toBe(1);
});

it('hangs up on a request that is on its way, which has arrived all the same', async () => {
  // The first answer would never come.
  answer = (_request, response, times) => times > 1 && say(response, 200);
  const crowd = crowdOf([loses(1, { moment: 'sent', afterMs: 30 }, 5)]);
  await crowd.run();
  expect(keys).toEqual(['key-1', 'key-1']);
  expect(crowd.answers.get(1)).toEqual(['in']);
});

it('does not ask again after a refusal', async () => {
  answer = (_request, response) => say(response, 429, 'no');
  const crowd = crowdOf([read(1)]);
  await crowd.run();
  expect(keys).toHaveLength(1);
  expect(crowd.refusals).toEqual(['429 no']);
});

it('tells of the first answer to a request that was sent after a moment, not of one that was on its way', async () => {
  let release = (): void => undefined;
  const arrived = new Promise<void>((resolve) => {
    answer = (_request, response, times) => {
      if (times > 1) return say(response, 200);
      release = () => say(response, 200);
      return resolve();
    };
  });
  const crowd = crowdOf([read(1), read(2)]);
  const run = crowd.run();
  await arrived;
  const first = crowd.firstAnswerSentAfter(performance.now()).then(() => keys.length);
  release();
  await run;
  expect(await first).toBe(2);
});

it('gives up, and says why, when nobody answers for too long', async () => {
  answer = (_request, response) => say(response, 500, 'ill');
  const crowd = crowdOf([read(1), read(2)], { patienceMs: 100 });
  const waiting = crowd.answeredTimes(1);
  await expect(Promise.all([crowd.run(), waiting])).rejects.toThrow('the last was 500 ill');
  expect(new Set(keys)).toEqual(new Set(['key-1']));
});
