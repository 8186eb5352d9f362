import { decode } from 'jpeg-js';
import { create } from 'qrcode';
import { drawCode, QUIET_MODULES } from './code-image';

/** Reads the dark squares back from the pixels, knowing only what a scanner knows: where the ink begins and ends. */
function modulesIn(picture: Buffer): { size: number; rows: string[]; quietModules: number } {
  const { data, width } = decode(picture, { useTArray: true });
  const isDark = (x: number, y: number) => data[(y * width + x) * 4]! < 128;
  let first = 0;
  while (!isDark(first, first)) first += 1;
  let end = width - 1;
  while (!isDark(end, first)) end -= 1;
  // The finder pattern in the corner is seven modules of ink, so its edge gives the scale.
  let edge = first;
  while (isDark(edge, first)) edge += 1;
  const scale = (edge - first) / 7;
  const size = Math.round((end + 1 - first) / scale);
  const centre = (n: number) => Math.floor(first + (n + 0.5) * scale);
  const rows = Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) => (isDark(centre(column), centre(row)) ? '1' : '0')).join(''),
  );
  return { size, rows, quietModules: Math.min(first, width - 1 - end) / scale };
}

it.each([280, 430, 1280])('draws, at %i px, exactly the squares of its text inside a quiet zone', (width) => {
  const text = 'http://192.168.31.120:3000/j/aB3dE5gH7j';
  const picture = drawCode(text, width, '{}');
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const read = modulesIn(picture);
  expect(decode(picture, { useTArray: true })).toMatchObject({ width, height: width });
  expect(read.size).toBe(modules.size);
  expect(read.rows.join('')).toBe([...modules.data].map(Number).join(''));
  expect(read.quietModules).toBeGreaterThanOrEqual(QUIET_MODULES);
});

it('keeps the request in the comment segment, whatever letters it holds', () => {
  const { comments } = decode(drawCode('x', 280, JSON.stringify({ scene: 'k=a', page: '页' })), { useTArray: true });
  expect(JSON.parse(comments![0]!)).toEqual({ scene: 'k=a', page: '页' });
});

it('refuses a picture too small to be read', () => {
  expect(() => drawCode('a'.repeat(900), 100, '{}')).toThrow(RangeError);
});
