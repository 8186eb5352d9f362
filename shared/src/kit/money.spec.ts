import { formatFen } from './money';

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

  it('refuses half a fen', () => {
    expect(() => formatFen(0.5)).toThrow(RangeError);
  });
});
