import { PictureCache } from './picture-cache';

it('lets go of what nobody asked for longest', async () => {
  const cache = new PictureCache(2);
  const drawn: string[] = [];
  const ask = (key: string) =>
    cache.get(key, () => {
      drawn.push(key);
      return Promise.resolve(Buffer.from(key));
    });
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(key);
  expect(drawn).toEqual(['a', 'b', 'c', 'b']);
});
