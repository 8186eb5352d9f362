// http-load.ts — sends requests over kept-alive sockets with as little of our own work as can be, so that what is
// measured is the server. One socket is one client: it sends the next request when the answer is whole.
import { connect, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';

export interface Wish {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Load {
  readonly seconds: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly statuses: ReadonlyMap<number, number>;
}

/** Posts every wish once over `clients` sockets. */
export async function postAll(port: number, wishes: readonly Wish[], clients: number): Promise<Load> {
  const latencies: number[] = [];
  const statuses = new Map<number, number>();
  let next = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      const socket = await open(port);
      for (let wish = wishes[next++]; wish; wish = wishes[next++]) {
        const sent = performance.now();
        const status = await post(socket, port, wish);
        latencies.push(performance.now() - sent);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
      socket.destroy();
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  latencies.sort((a, b) => a - b);
  const at = (share: number) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
  return { seconds, perSecond: wishes.length / seconds, p50: at(0.5), p99: at(0.99), statuses };
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket));
    socket.once('error', reject);
  });
}

function post(socket: Socket, port: number, { path, headers, body }: Wish): Promise<number> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const onData = (chunk: Buffer): void => {
      answer += chunk.toString('latin1');
      const head = answer.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = /content-length: (\d+)/i.exec(answer.slice(0, head));
      const whole = length ? answer.length >= head + 4 + Number(length[1]) : answer.endsWith('0\r\n\r\n');
      if (!whole) return;
      socket.off('data', onData);
      socket.off('close', onClose);
      resolve(Number(answer.slice(9, 12)));
    };
    const onClose = (): void => reject(new Error('The server closed the connection before it answered.'));
    socket.on('data', onData);
    socket.once('close', onClose);
    const said = Object.entries({ ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
    socket.write(
      `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n${said.map(([k, v]) => `${k}: ${v}\r\n`).join('')}\r\n${body}`,
    );
  });
}
