/** Gives one caller at a time the right to use the connection, in the order they asked. */
export class Turns {
  #taken = false;
  readonly #waiting: Waiting[] = [];

  constructor(private readonly waitLimitMs: number) {}

  /**
   * Resolves with the function that ends this turn; calling it twice is harmless.
   * Rejects with WaitedTooLongError after the limit, so that a caller that waits for itself fails with a
   * stack trace instead of hanging for ever.
   */
  take(): Promise<EndTurn> {
    if (!this.#taken) {
      this.#taken = true;
      return Promise.resolve(this.#newTurn());
    }
    return new Promise<EndTurn>((resolve, reject) => {
      const waiting: Waiting = { grant: () => resolve(this.#newTurn()) };
      // The error is made here, where the stack still names the one who waits.
      const tooLong = new WaitedTooLongError(this.waitLimitMs);
      waiting.timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
        reject(tooLong);
      }, this.waitLimitMs);
      this.#waiting.push(waiting);
    });
  }

  #newTurn(): EndTurn {
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      const next = this.#waiting.shift();
      if (!next) {
        this.#taken = false;
        return;
      }
      clearTimeout(next.timer);
      next.grant();
    };
  }
}

export type EndTurn = () => void;

interface Waiting {
  readonly grant: () => void;
  timer?: NodeJS.Timeout;
}

export class WaitedTooLongError extends Error {
  constructor(waitLimitMs: number) {
    super(`Waited ${waitLimitMs} ms for the SQLite connection: another transaction is still running.`);
    this.name = 'WaitedTooLongError';
  }
}
