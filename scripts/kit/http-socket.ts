// http-socket.ts — one kept-alive socket is one client: it posts with as little of our own work as can be, so that what is
// measured, or driven to its limits, is the server.
import { connect, type Socket } from 'node:net';

export interface Wish {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  /** The bytes of the body, one character each. */
  readonly body: string;
}

/** Rejects when nobody listens. */
export function openSocket(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket));
    socket.once('error', reject);
  });
}

/** Sends one request; resolves with the whole answer, rejects when the connection ends, or has ended, before it. */
export function post(socket: Socket, port: number, { path, headers, body }: Wish): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const onClose = (): void => reject(new Error('The connection ended before the answer.'));
    if (socket.destroyed) return onClose();
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
      resolve({ status: Number(answer.slice(9, 12)), body: answer.slice(head + 4) });
    };
    socket.on('data', onData);
    socket.once('close', onClose);
    const said = Object.entries({ ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
    socket.write(
      `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n${said.map(([k, v]) => `${k}: ${v}\r\n`).join('')}\r\n${body}`,
    );
  });
}
