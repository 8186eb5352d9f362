import { numberIn } from './typed-number';

it.each([
  ['120', 120],
  [' 120 ', 120],
  ['１２０', 120],
  ['1,000', 1000],
  ['100，000', 100_000],
  ['1.5', 1.5],
  ['-3', -3],
  ['', null],
  ['   ', null],
])('reads %j as %j', (text, number) => {
  expect(numberIn(text)).toBe(number);
});

it.each(['60 分钟', '一百', '1.', '1,00', '1e3', '0x10', '12 34'])('leaves %j as it was typed, to be mended and not guessed', (text) => {
  expect(numberIn(text)).toBe(text);
});
