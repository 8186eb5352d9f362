import { inRows } from './badge-rows.rule';

it.each([
  [0, []],
  [1, [1]],
  [2, [2]],
  [3, [3]],
  [4, [2, 2]],
  [5, [3, 2]],
  [6, [3, 3]],
  [7, [3, 2, 2]],
  [8, [3, 3, 2]],
  [10, [3, 3, 2, 2]],
])('a family of %i stands in rows of %j, in its order', (size, lengths) => {
  const family = Array.from({ length: size }, (_, i) => i);
  const rows = inRows(family);
  expect(rows.map(({ length }) => length)).toEqual(lengths);
  expect(rows.flat()).toEqual(family);
});
