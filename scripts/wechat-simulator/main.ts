// tsx scripts/wechat-simulator/main.ts --port 0 [--public-url http://127.0.0.1:3000] [--until-stdin-closes]
// Prints {"port":n} once it listens.
import { parseArgs } from 'node:util';
import { startSimulator } from './index';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      'public-url': { type: 'string' },
      // A parent that dies without a word closes the pipe, and nothing is left running.
      'until-stdin-closes': { type: 'boolean', default: false },
    },
  });
  const simulator = await startSimulator({ port: Number(values.port), publicUrl: values['public-url'] });
  const stop = () => void simulator.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  if (values['until-stdin-closes']) process.stdin.once('end', stop).once('error', stop).resume();
  process.stdout.write(`${JSON.stringify({ port: simulator.port })}\n`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
