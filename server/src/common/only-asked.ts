// only-asked.ts — what something would do, found by doing it and then not.
import type { Transactor, Tx } from './transactor';

/** Thrown to take back what was only a question. */
class OnlyAsked<T> extends Error {
  constructor(readonly answer: T) {
    super('only asked');
  }
}

/** Answers what the work answers, and leaves nothing of it written. What the work refuses is refused. */
export async function onlyAsked<T>(transactor: Transactor, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await transactor.run(async (tx): Promise<T> => {
      throw new OnlyAsked(await work(tx));
    });
  } catch (error) {
    if (error instanceof OnlyAsked) return error.answer as T;
    throw error;
  }
}
