import net from 'node:net';

/** The wished port, or the next one that nobody listens on, at any address of this machine. */
export async function freePort(wished: number): Promise<number> {
  for (let port = wished; port < wished + 50; port += 1) if (await isFree(port)) return port;
  throw new Error(`No free port from ${wished} to ${wished + 49}.`);
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
