// What every drawing is made with. No randomness and no engine-dependent arithmetic: a drawing is its facts.

/** A coordinate: one decimal is finer than any phone shows, and keeps the text short. */
export function coordinate(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return String(rounded === 0 ? 0 : rounded);
}

/** Coordinates in a row, with a comma only where a minus sign does not already part them. */
export function coordinates(...values: number[]): string {
  return values.map(coordinate).reduce((text, next) => text + (text === '' || next.startsWith('-') ? '' : ',') + next, '');
}

/** A fixed number in −1…1 for an index, so that no two petals are quite alike and each stays itself. */
export function sway(index: number, salt: number): number {
  let word = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 15), 0x2c1b3c6d);
  word = Math.imul(word ^ (word >>> 12), 0x297a2d39);
  return ((word ^ (word >>> 15)) >>> 0) / 0x7fffffff - 1;
}

/** The outer element. Attributes use single quotes: they need no escape in a data URI between double quotes. */
export function svgDocument(width: number, height: number, size: number, body: string): string {
  const drawnHeight = Math.round((size * height) / width);
  return `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${width} ${height}' width='${size}' height='${drawnHeight}'>${body}</svg>`;
}

/**
 * The drawing as an address for an `<Image>`. Percent-encoded and not base64, because a mini-program
 * has no btoa; quotes, brackets and spaces are encoded too, so it may stand bare inside CSS url().
 */
export function svgDataUri(svg: string): string {
  const encoded = encodeURIComponent(svg)
    .replace(/'/g, '%27')
    .replace(/\(/g, '%28')
    .replace(/\)/g, '%29')
    .replace(/%(2C|2F|3A|3B|3D)/g, (escape) => decodeURIComponent(escape));
  return `data:image/svg+xml;charset=utf-8,${encoded}`;
}
