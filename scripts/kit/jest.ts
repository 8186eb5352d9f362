import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { binaryOf } from './builds';
import { inRoot } from './root';
import { runNode } from './run';

export interface Counted {
  passed: number;
  failed: number;
  skipped: number;
  /** What a person needs to see; shown when something failed. */
  output: string;
}

interface JestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numRuntimeErrorTestSuites: number;
}

/** Runs a package's specs and counts them. A suite that cannot even load is one failure. `onSaid` hears it meanwhile. */
export async function runJest(folder: string, args: readonly string[], env: Record<string, string> = {}, onSaid?: (text: string) => void): Promise<Counted> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'tongxing-test-'));
  const reportFile = path.join(scratch, 'report.json');
  try {
    const ran = await runNode([binaryOf(folder, 'jest', 'jest'), '--ci', '--json', `--outputFile=${reportFile}`, '--silent=false', ...args], {
      cwd: inRoot(folder),
      env: { ...process.env, NODE_ENV: 'test', FORCE_COLOR: '0', ...env },
      onSaid,
    });
    const report = readReport(reportFile);
    if (report === null) return { passed: 0, failed: 1, skipped: 0, output: ran.output };
    const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
    // A run that fails with no failing test (none found, an unhandled rejection after the end) is still a failure.
    const unexplained = ran.code !== 0 && failed === 0 ? 1 : 0;
    return {
      passed: report.numPassedTests,
      failed: failed + unexplained,
      skipped: report.numPendingTests + report.numTodoTests,
      output: withoutReport(ran.output),
    };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function readReport(file: string): JestReport | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as JestReport;
  } catch {
    return null;
  }
}

/** With --json the report is printed as well: one endless line that helps nobody. */
function withoutReport(output: string): string {
  return output
    .split('\n')
    .filter((line) => !line.startsWith('{"num'))
    .join('\n');
}
