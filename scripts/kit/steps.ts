// steps.ts — the runner behind npm test: named steps with needs, a few at a time, and one honest count at the end.
import { performance } from 'node:perf_hooks';
import type { Counted } from './jest';

export interface Step {
  name: string;
  /** Steps that must have passed before; when one did not, this step counts as one failure and does not run. */
  needs?: readonly string[];
  /** A step that must have the machine for itself. */
  alone?: boolean;
  run(): Promise<Counted>;
}

export interface StepResult extends Counted {
  name: string;
  seconds: number;
}

/** The steps that were asked for by name or by the start of a name, and everything that they need. */
export function chosenSteps(steps: readonly Step[], only: readonly string[]): Step[] {
  if (only.length === 0) return [...steps];
  const wanted = new Set<string>();
  const add = (step: Step): void => {
    if (wanted.has(step.name)) return;
    wanted.add(step.name);
    for (const need of step.needs ?? []) add(steps.find(({ name }) => name === need)!);
  };
  for (const word of only) {
    const matching = steps.filter(({ name }) => name === word || name.startsWith(word));
    if (matching.length === 0) throw new Error(`No step ${word}. The steps: ${steps.map(({ name }) => name).join(', ')}`);
    matching.forEach(add);
  }
  return steps.filter(({ name }) => wanted.has(name));
}

export async function runSteps(steps: readonly Step[], slots: number, onEnd: (result: StepResult) => void): Promise<StepResult[]> {
  const waiting = [...steps];
  const results = new Map<string, StepResult>();
  const running = new Map<string, Promise<void>>();
  let isAlone = false;

  const finish = (result: StepResult): void => {
    results.set(result.name, result);
    running.delete(result.name);
    onEnd(result);
  };
  const start = (step: Step): void => {
    const began = performance.now();
    isAlone = step.alone === true;
    const work = step
      .run()
      .catch((error: unknown): Counted => ({ passed: 0, failed: 1, skipped: 0, output: error instanceof Error ? (error.stack ?? error.message) : String(error) }))
      .then((counted) => finish({ name: step.name, seconds: (performance.now() - began) / 1000, ...counted }));
    running.set(step.name, work);
  };

  while (waiting.length > 0 || running.size > 0) {
    for (const step of [...waiting]) {
      const needs = (step.needs ?? []).filter((need) => steps.some(({ name }) => name === need));
      const broken = needs.find((need) => (results.get(need)?.failed ?? 0) > 0);
      if (broken !== undefined) {
        waiting.splice(waiting.indexOf(step), 1);
        finish({ name: step.name, seconds: 0, passed: 0, failed: 1, skipped: 0, output: `Not run: ${broken} failed.` });
        continue;
      }
      const isReady = needs.every((need) => results.has(need));
      const hasRoom = running.size === 0 || (running.size < slots && !isAlone && step.alone !== true);
      if (!isReady || !hasRoom) continue;
      waiting.splice(waiting.indexOf(step), 1);
      start(step);
    }
    if (running.size > 0) await Promise.race(running.values());
    else if (waiting.length > 0) throw new Error(`Steps wait for each other: ${waiting.map(({ name }) => name).join(', ')}`);
  }
  return steps.map(({ name }) => results.get(name)!);
}

export function sumOf(results: readonly StepResult[]): { passed: number; failed: number; skipped: number } {
  const add = (key: 'passed' | 'failed' | 'skipped') => results.reduce((sum, result) => sum + result[key], 0);
  return { passed: add('passed'), failed: add('failed'), skipped: add('skipped') };
}
