// http-load.ts — posts a heap of requests and says how fast they were answered.
import { performance } from 'node:perf_hooks';
import { openSocket, post, type Wish } from '../../kit/http-socket';

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
      const socket = await openSocket(port);
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
