// crowd.ts — the people at the door: so many of them at a time send, lose replies, and ask again with the same key until
// they have an answer.
import type { Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { openSocket, post, type Answer, type Wish } from '../kit/http-socket';
import type { Chance, Loss, Sending } from './plan';

/** About as long as a phone waits. */
const ANSWER_WITHIN_MS = 30_000;
const PATIENCE_MS = 180_000;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1000;

export interface CrowdOptions {
  readonly port: number;
  readonly clients: number;
  readonly sendings: readonly Sending[];
  readonly wishOf: (person: number) => Wish;
  readonly chance: Chance;
  /** Who has had no answer for so long has none at all. */
  readonly patienceMs?: number;
}

interface Waiting {
  readonly isIt: (sentAt: number) => boolean;
  readonly resolve: (at: number) => void;
  readonly reject: (reason: Error) => void;
}

export class Crowd {
  requests = 0;
  /** Asked again after a request that failed. */
  retries = 0;
  dropped = 0;
  timeouts = 0;
  /** All that was answered with 200, by person; also what the client then lost. */
  readonly answers = new Map<number, string[]>();
  /** Answers that say no: nobody here deserves one. */
  readonly refusals: string[] = [];
  private answered = 0;
  private stopped: Error | null = null;
  private readonly queue: Sending[];
  private readonly waiting = new Set<Waiting>();

  constructor(private readonly options: CrowdOptions) {
    this.queue = [...options.sendings];
  }

  /** Resolves when everything has been sent and answered. Rejects with the reason it was stopped for. */
  async run(): Promise<void> {
    await Promise.all(Array.from({ length: this.options.clients }, () => this.client()));
    if (this.stopped) throw this.stopped;
    // Whoever still waits would wait for ever.
    this.stop(new Error('Everybody had an answer before the last fault was over.'));
  }

  /** Sends everybody home. */
  stop(reason: Error): void {
    this.stopped ??= reason;
    for (const { reject } of this.waiting) reject(this.stopped);
    this.waiting.clear();
  }

  /** Resolves when so many answers have come. */
  async answeredTimes(count: number): Promise<void> {
    if (this.answered < count) await this.until(() => this.answered >= count);
  }

  /** The moment of the first answer to a request that was sent after the given one. */
  firstAnswerSentAfter(moment: number): Promise<number> {
    return this.until((sentAt) => sentAt > moment);
  }

  private until(isIt: Waiting['isIt']): Promise<number> {
    if (this.stopped) return Promise.reject(this.stopped);
    return new Promise((resolve, reject) => this.waiting.add({ isIt, resolve, reject }));
  }

  private async client(): Promise<void> {
    for (let sending = this.queue.shift(); sending && !this.stopped; sending = this.queue.shift()) {
      const { person, lost } = sending;
      // Everybody has a phone and so a connection of their own. Over a few busy ones Node would hardly come to take the
      // next: it takes one new connection each time it has served all that it has.
      const line = new Line(this.options.port, () => (this.timeouts += 1));
      if (lost) {
        await this.loseReply(line, person, lost.how);
        this.dropped += 1;
        this.queue.splice(lost.laterBy, 0, { person, lost: null });
      } else {
        await this.untilAnswered(line, person);
      }
      line.hangUp();
    }
  }

  private async loseReply(line: Line, person: number, how: Loss): Promise<void> {
    if (how.moment === 'sent') {
      this.requests += 1;
      await line.send(this.options.wishOf(person), how.afterMs);
    } else {
      await this.untilAnswered(line, person);
    }
  }

  private async untilAnswered(line: Line, person: number): Promise<void> {
    const { chance, patienceMs = PATIENCE_MS, wishOf } = this.options;
    const patientUntil = performance.now() + patienceMs;
    for (let attempt = 0; !this.stopped; attempt += 1) {
      const sentAt = performance.now();
      this.requests += 1;
      if (attempt > 0) this.retries += 1;
      const answer = await line.ask(wishOf(person)).catch(() => null);
      if (answer?.status === 200) return this.note(person, answer.body, sentAt);
      if (answer && answer.status < 500) {
        this.refusals.push(`${answer.status} ${answer.body}`);
        return;
      }
      if (performance.now() > patientUntil) {
        return this.stop(new Error(`Somebody asked for ${patienceMs / 1000} s and had no answer; the last was ${answer ? `${answer.status} ${answer.body}` : 'none'}.`));
      }
      // Those who failed together must not all come back together.
      await sleep(Math.min(FIRST_PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS) * (0.5 + chance.next() / 2));
    }
  }

  private note(person: number, body: string, sentAt: number): void {
    this.answered += 1;
    const before = this.answers.get(person);
    if (before) before.push(body);
    else this.answers.set(person, [body]);
    for (const waiting of this.waiting) {
      if (!waiting.isIt(sentAt)) continue;
      this.waiting.delete(waiting);
      waiting.resolve(performance.now());
    }
  }
}

/** One client's connection, opened when it is needed. */
class Line {
  private socket: Socket | null = null;

  constructor(
    private readonly port: number,
    private readonly onTimeout: () => void,
  ) {}

  async ask(wish: Wish): Promise<Answer> {
    const socket = await this.opened();
    const timer = setTimeout(() => {
      this.onTimeout();
      socket.destroy();
    }, ANSWER_WITHIN_MS);
    try {
      return await post(socket, this.port, wish);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Sends, and does not wait for the answer longer than this; nobody may be there to send to. */
  async send(wish: Wish, forMs: number): Promise<void> {
    const socket = await this.opened().catch(() => null);
    if (!socket) return;
    void post(socket, this.port, wish).catch(() => null);
    await sleep(forMs);
  }

  hangUp(): void {
    this.socket?.destroy();
  }

  private async opened(): Promise<Socket> {
    if (!this.socket || this.socket.destroyed) this.socket = await openSocket(this.port);
    return this.socket;
  }
}
