import { ManualClock } from './clock';
import type { Tx } from './transactor';
import { VersionCache } from './version-cache';

const tx = {} as Tx;

it('reads anew after half a minute, and at midnight in Shanghai, when new versions begin', async () => {
  const clock = new ManualClock('2026-11-22T23:59:20.000+08:00');
  let reads = 0;
  const cache = new VersionCache(clock, () => Promise.resolve([{ id: `read ${(reads += 1)}` }]));

  expect(await cache.get(tx)).toEqual([{ id: 'read 1' }]);
  clock.advance({ seconds: 29 });
  expect(await cache.get(tx)).toEqual([{ id: 'read 1' }]);
  clock.advance({ seconds: 1 });
  expect(await cache.get(tx)).toEqual([{ id: 'read 2' }]);
  clock.advance({ seconds: 10 });
  expect(await cache.get(tx)).toEqual([{ id: 'read 3' }]);
});

it('looks once more for a version that it does not know, for another node may have published it', async () => {
  const clock = new ManualClock('2026-11-22T12:00:00.000+08:00');
  const published = [{ id: 'a' }];
  const cache = new VersionCache(clock, () => Promise.resolve([...published]));
  await cache.get(tx);
  published.push({ id: 'b' });

  expect([...(await cache.named(tx, ['a', 'b'])).keys()]).toEqual(['a', 'b']);
  expect([...(await cache.named(tx, ['c'])).keys()]).toEqual([]);
});
