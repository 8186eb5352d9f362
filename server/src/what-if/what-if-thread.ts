// what-if-thread.ts — one thread that folds the journal: started, listened to, and stopped at once when nobody waits for it.
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { DatabaseAddress } from '../database/engine';
import type { Question } from './change.rule';
import type { Outcome } from './outcome.rule';
import type { Order, Progress, Told } from './what-if.worker';

/** Compiled in production; the specs run the sources, which a new thread has to learn to read first. */
const IS_SOURCE = __filename.endsWith('.ts');
const FILE = join(__dirname, `what-if.worker${IS_SOURCE ? '.ts' : '.js'}`);

/** What the thread may hold in memory; one that needs more ends alone, and the server goes on. */
const MOST_MEGABYTES = 512;

/** A thread looks after each member whether it should stop; one that does not is ended from outside. */
const PATIENCE_MS = 2_000;

export class WhatIfThread {
  /** What came out; null when it was stopped before. */
  readonly outcome: Promise<Outcome | null>;
  /** The thread is gone, whatever ended it. */
  readonly ended: Promise<void>;
  private readonly worker: Worker;
  private readonly stopping = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

  constructor(address: DatabaseAddress, question: Question, onProgress: (progress: Progress) => void) {
    const order: Order = { address, question, stop: this.stopping };
    this.worker = new Worker(FILE, {
      workerData: order,
      execArgv: IS_SOURCE ? ['--require', 'tsx/cjs'] : [],
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    });
    this.ended = new Promise((resolve) => this.worker.once('exit', () => resolve()));
    this.outcome = new Promise((resolve, reject) => {
      let outcome: Outcome | null = null;
      this.worker.on('message', (told: Told) => {
        if ('outcome' in told) outcome = told.outcome;
        else onProgress(told.progress);
      });
      this.worker.once('error', reject);
      this.worker.once('exit', (code) => {
        if (outcome || this.isStopped) resolve(this.isStopped ? null : outcome);
        else reject(new Error(`The thread of a what-if ended with ${code} and without an outcome.`));
      });
    });
    // Whoever stops a thread need not ask what came out of it.
    this.outcome.catch(() => undefined);
  }

  get isStopped(): boolean {
    return Atomics.load(this.stopping, 0) !== 0;
  }

  stop(): void {
    if (this.isStopped) return;
    Atomics.store(this.stopping, 0, 1);
    const timer = setTimeout(() => void this.worker.terminate(), PATIENCE_MS).unref();
    void this.ended.then(() => clearTimeout(timer));
  }
}
