import fc from 'fast-check';
import { coordinates, sway, svgDataUri } from './svg';

it('encodes a drawing so that decoding gives it back and nothing in it can end a CSS url()', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const uri = svgDataUri(`<svg xmlns='x'>${text}</svg>`);
      expect(decodeURIComponent(uri.slice(uri.indexOf(',') + 1))).toBe(`<svg xmlns='x'>${text}</svg>`);
      expect(uri).toMatch(/^data:image\/svg\+xml;charset=utf-8,[^"'()\s#<>]*$/);
    }),
  );
});

it('parts coordinates by a comma or by their sign, to one decimal', () => {
  expect(coordinates(1, -2, 3.14159, -0.01)).toBe('1-2,3.1,0');
});

it('gives an index a sway within −1…1 that never changes', () => {
  fc.assert(
    fc.property(fc.nat(10_000), fc.nat(50), (index, salt) => {
      expect(Math.abs(sway(index, salt))).toBeLessThanOrEqual(1.0001);
      expect(sway(index, salt)).toBe(sway(index, salt));
    }),
  );
  expect(sway(0, 1)).not.toBe(sway(1, 1));
});
