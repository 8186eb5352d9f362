import net from 'node:net';

/** The wished port, or the next one that nobody listens on, at any address of this machine, and that is not taken by `others`. */
export async function freePort(wished: number, others: readonly number[] = []): Promise<number> {
  for (let port = wished; port < wished + 50; port += 1) if (!others.includes(port) && (await isFree(port))) return port;
  throw new Error(`No free port from ${wished} to ${wished + 49}.`);
}

/**
 * A free port that stays ours while whoever listens at it is killed and started again. It lies below the ports that a system
 * gives to outgoing connections: a client that knocks at a closed port could be given that very port. And each process
 * looks in another place, so that one does not take what another is about to need again. `nth` tells several apart.
 */
export function lastingPort(nth: number): Promise<number> {
  return freePort(20_000 + 10 * (process.pid % 1000) + nth);
}

async function isFree(port: number): Promise<boolean> {
  // Listening on the wildcard succeeds beside a listener on 127.0.0.1 on some systems, so both are tried.
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, undefined));
}

function canListen(port: number, host: string | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
