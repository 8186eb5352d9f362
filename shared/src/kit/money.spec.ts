import fc from 'fast-check';
import { formatFen, parseYuan } from './money';

describe('money', () => {
  it.each([
    [0, '¥0'],
    [600, '¥6'],
    [123456, '¥1,234.56'],
    [5, '¥0.05'],
    [-100000, '-¥1,000'],
  ])('writes %i fen as %s', (fen, text) => {
    expect(formatFen(fen)).toBe(text);
  });

  it.each([
    ['12.34', 1234],
    ['¥1,234.5', 123450],
    ['¥ 6', 600],
    ['￥6', 600],
    [' 6 元', 600],
    ['0.05', 5],
    ['1,23', null],
    ['1.234', null],
    ['', null],
    ['abc', null],
  ])('reads %j as %j', (text, fen) => {
    expect(parseYuan(text)).toBe(fen);
  });

  it('reads back what it wrote', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e13 }), (fen) => expect(parseYuan(formatFen(fen))).toBe(fen)));
  });

  it('refuses half a fen', () => {
    expect(() => formatFen(0.5)).toThrow(RangeError);
  });
});
