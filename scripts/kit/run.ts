import { spawn, type ChildProcess } from 'node:child_process';

export interface Ran {
  code: number;
  /** Everything it said, both streams as they came. */
  output: string;
}

export interface RunOptions {
  cwd: string;
  env?: NodeJS.ProcessEnv;
  /** Hears what it says while it runs. */
  onSaid?: (text: string) => void;
}

const running = new Set<ChildProcess>();

/** Runs a Node program to its end and keeps what it said. */
export function runNode(args: readonly string[], { cwd, env = process.env, onSaid }: RunOptions): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        onSaid?.(chunk.toString('utf8'));
      });
    }
    child.on('error', reject);
    child.on('close', (code, signal) => {
      running.delete(child);
      const note = signal === null ? '' : `\nended by ${signal}`;
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') + note });
    });
  });
}

/** Ends what runNode started and has not ended: for Ctrl-C in the middle of a build or a test. */
export function stopRunning(): void {
  for (const child of running) child.kill('SIGTERM');
}

export function lastLines(text: string, count: number): string {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}
