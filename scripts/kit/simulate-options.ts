// simulate-options.ts — what npm run simulate is asked for.
import { parseArgs } from 'node:util';

export const SIMULATE_USAGE = `用法：npm run simulate [-- --lives <多少段人生>] [--seed <种子>] [--engine sqlite|mysql]
      --lives   每种数据库过多少段，默认 2000；想快一点就写 50
      --seed    重过失败时印出的那一次
      --engine  只用一种数据库；不写就是 SQLite，和能连上的 MySQL / MariaDB`;

export interface SimulateWish {
  readonly lives: string;
  readonly seed: string | undefined;
  readonly engine: 'sqlite' | 'mysql' | undefined;
}

/** Null where the words make no sense. */
export function simulateWish(args: readonly string[]): SimulateWish | null {
  try {
    const { lives, seed, engine } = parseArgs({
      args: [...args],
      options: { lives: { type: 'string', default: '2000' }, seed: { type: 'string' }, engine: { type: 'string' } },
    }).values;
    // A seed of fast-check may be negative.
    if (!/^[1-9]\d{0,8}$/.test(lives) || !/^-?\d{1,10}$/.test(seed ?? '1')) return null;
    return engine === undefined || engine === 'sqlite' || engine === 'mysql' ? { lives, seed, engine } : null;
  } catch {
    return null;
  }
}
