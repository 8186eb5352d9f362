import { webcrypto } from 'node:crypto';
import { WriteKey } from './write-key';

beforeAll(() => {
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
});

it('keeps its key while the same is wished, and takes another one for another wish', () => {
  const key = new WriteKey();
  const first = key.keyFor({ points: 10, reason: '补记' });
  expect(first).toMatch(/^[\w-]{22}$/);
  expect(key.keyFor({ points: 10, reason: '补记' })).toBe(first);
  expect(key.keyFor({ points: 11, reason: '补记' })).not.toBe(first);
});

it('is another one in another drawer', () => {
  expect(new WriteKey().keyFor({})).not.toBe(new WriteKey().keyFor({}));
});
