import net from 'node:net';
import { freePort, lastingPort } from './free-port';

it('gives two who choose one after the other different ports, though both wished ones are taken', async () => {
  const first = await lastingPort(0);
  const taken = [first, first + 1].map((port) => net.createServer().listen(port, '127.0.0.1'));
  await Promise.all(taken.map((server) => new Promise((resolve) => server.once('listening', resolve))));
  try {
    const server = await freePort(first);
    const simulator = await freePort(first + 1, [server]);
    expect([first, first + 1]).not.toContain(server);
    expect([first, first + 1, server]).not.toContain(simulator);
  } finally {
    for (const one of taken) one.close();
  }
});
