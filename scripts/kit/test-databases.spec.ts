import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dropTestDatabases } from './test-databases';

const make = (maker: string): string => mkdtempSync(path.join(tmpdir(), `tongxing-test-${maker}-`));

it('removes what one maker left, and nothing of another', async () => {
  const maker = `spec${process.pid}`;
  const [left, another] = [make(maker), make(`${maker}1`)];
  try {
    await dropTestDatabases(maker, undefined);
    expect([existsSync(left), existsSync(another)]).toEqual([false, true]);
  } finally {
    rmSync(another, { recursive: true });
  }
});

it.each(['', '%', 'a-b', '../x'])('takes no "%s" for a maker', async (maker) => {
  await expect(dropTestDatabases(maker, undefined)).rejects.toThrow('No maker');
});
