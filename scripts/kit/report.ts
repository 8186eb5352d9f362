import { lastLines } from './run';
import { sumOf, type StepResult } from './steps';

/** One line when a step ends, and what it said when it failed. */
export function reportStep(result: StepResult): void {
  const sign = result.failed === 0 ? '✓' : '✗';
  console.log(`${sign} ${result.name.padEnd(16)} ${counts(result).padEnd(34)} ${result.seconds.toFixed(1).padStart(6)} s`);
  if (result.failed > 0) console.log(`\n${lastLines(result.output, 250)}\n`);
}

/** The table, and as the very last line the sum that machines read. */
export function reportAll(results: readonly StepResult[], seconds: number): number {
  const sum = sumOf(results);
  console.log('');
  for (const result of [...results].sort((a, b) => b.seconds - a.seconds)) {
    console.log(`${result.failed === 0 ? ' ' : '✗'} ${result.name.padEnd(16)} ${result.seconds.toFixed(1).padStart(6)} s  ${counts(result)}`);
  }
  console.log(`  ${'all'.padEnd(16)} ${seconds.toFixed(1).padStart(6)} s`);
  if (sum.skipped > 0) console.log(`${sum.skipped} tests did not run.`);
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed === 0 && sum.passed > 0 ? 0 : 1;
}

function counts({ passed, failed, skipped }: StepResult): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} not run` : ''}`;
}
