import { ManualClock } from './clock';
import type { Tx } from './transactor';
import { VersionCache } from './version-cache';

const tx = {} as Tx;

it('reads anew after half a minute, and at midnight in Shanghai, when new versions begin', async () => {
  const clock = new ManualClock('2026-11-22T23:59:20.000+08:00');
  let reads = 0;
  const cache = new VersionCache(clock, () => Promise.resolve([(reads += 1)]));

  expect(await cache.get(tx)).toEqual([1]);
  clock.advance({ seconds: 29 });
  expect(await cache.get(tx)).toEqual([1]);
  clock.advance({ seconds: 1 });
  expect(await cache.get(tx)).toEqual([2]);
  clock.advance({ seconds: 10 });
  expect(await cache.get(tx)).toEqual([3]);
});
