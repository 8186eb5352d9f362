// what-if.worker.ts — the thread that folds the journal, so that neither the server's event loop nor its database
// connections wait for it. Loads no framework; reads one snapshot and writes nothing.
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { DatabaseAddress } from '../database/engine';
import { openSnapshot } from '../database/snapshot';
import { entryCount, playJournals } from '../journal/pure';
import type { Question } from './change.rule';
import type { Outcome } from './outcome.rule';
import { WhatIf } from './what-if.rule';

export interface Order {
  readonly address: DatabaseAddress;
  readonly question: Question;
  /** One number, shared: anything but 0 asks the thread to stop. */
  readonly stop: Int32Array;
}

export interface Progress {
  /** Entries of the journal, of all that there are in the snapshot. */
  readonly done: number;
  readonly of: number;
}

/** What the thread says: how far it is, a few times a second, and what came out. Nothing when it was stopped. */
export type Told = { readonly progress: Progress } | { readonly outcome: Outcome };

const TELL_EVERY_MS = 200;

async function run({ address, question, stop }: Order, tell: (told: Told) => void): Promise<void> {
  const snapshot = await openSnapshot(address);
  try {
    const of = await entryCount(snapshot);
    const whatIf = new WhatIf(question);
    let done = 0;
    let told = -TELL_EVERY_MS;
    for await (const journals of playJournals(snapshot)) {
      for (const journal of journals) {
        if (Atomics.load(stop, 0) !== 0) return;
        if (performance.now() - told >= TELL_EVERY_MS) {
          tell({ progress: { done, of } });
          told = performance.now();
        }
        whatIf.add(journal);
        done += journal.entries.length;
      }
    }
    tell({ progress: { done, of } });
    tell({ outcome: whatIf.outcome() });
  } finally {
    await snapshot.close();
  }
}

if (!isMainThread && parentPort) {
  const port = parentPort;
  run(workerData as Order, (told) => port.postMessage(told)).catch((error: unknown) => {
    // The thread ends with it, and whoever started the thread hears of it.
    throw error;
  });
}
