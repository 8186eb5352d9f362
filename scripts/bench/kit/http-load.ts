// http-load.ts — posts a heap of requests and says how fast they were answered.
import type { Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import { openSocket, post, type Wish } from '../../kit/http-socket';

export interface Load {
  readonly seconds: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly statuses: ReadonlyMap<number, number>;
}

/** What nobody answers to but by 404: it only has the server take the connection. */
const GREETING: Wish = { path: '/', headers: {}, body: '' };

/**
 * Under full load Node takes one new connection for each round in which it serves all that it has, so the last of many
 * fresh ones would wait for seconds before its first request is read: that would measure Node's door, not the check-in.
 */
async function takenSockets(port: number, clients: number): Promise<Socket[]> {
  const sockets: Socket[] = [];
  for (let opened = 0; opened < clients; opened += 1) {
    const socket = await openSocket(port);
    await post(socket, port, GREETING);
    sockets.push(socket);
  }
  return sockets;
}

/** Posts every wish once over `clients` sockets, which the server has taken before the clock runs. */
export async function postAll(port: number, wishes: readonly Wish[], clients: number): Promise<Load> {
  const latencies: number[] = [];
  const statuses = new Map<number, number>();
  let next = 0;
  const sockets = await takenSockets(port, clients);
  const began = performance.now();
  await Promise.all(
    sockets.map(async (socket) => {
      for (let wish = wishes[next++]; wish; wish = wishes[next++]) {
        const sent = performance.now();
        const { status } = await post(socket, port, wish);
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
