// ink.ts — what every motif is painted with and drawn from: one palette, one blossom, one leaf.
import { PALETTE } from '../../kit/palette';
import { coordinate, coordinates } from '../../kit/svg';

/** Not yet earned, every fill is the disc and every stroke one grey. */
export interface Ink {
  readonly line: string;
  readonly coral: string;
  readonly coralLight: string;
  readonly leaf: string;
  readonly leafLight: string;
  readonly gold: string;
  readonly sky: string;
  readonly cream: string;
}

/** A motif is drawn about the origin, within a radius of 34. */
export type Motif = (ink: Ink) => string;

export const EARNED: Ink = {
  line: '#7A4A3A',
  coral: PALETTE.flower,
  coralLight: '#F08A7E',
  leaf: '#4E9670',
  leafLight: '#9CCBA8',
  gold: '#F0B84C',
  sky: '#BFDCEB',
  cream: '#FFF8EC',
};

export const QUIET_FILL = '#F7F2EC';
export const QUIET_RING = '#DCD2C8';

export const QUIET: Ink = {
  line: '#B9ADA4',
  coral: QUIET_FILL,
  coralLight: QUIET_FILL,
  leaf: QUIET_FILL,
  leafLight: QUIET_FILL,
  gold: QUIET_FILL,
  sky: QUIET_FILL,
  cream: QUIET_FILL,
};

/** A five-petal blossom about a point. */
export function bloom(ink: Ink, x: number, y: number, radius: number, colour: string = ink.coral): string {
  const r = radius;
  return `<g transform='translate(${x},${y})' stroke-width='${r < 10 ? 1.1 : 1.6}'><path d='${rosette(5, r * 0.5, r * 0.94)}' fill='${colour}'/><circle r='${coordinate(r * 0.24)}' fill='${ink.gold}'/></g>`;
}

/** Petals about the origin as one path, because a badge is inlined wherever it is shown: the outline, and what parts them. */
export function rosette(petals: number, valley: number, tip: number, turn = 0): string {
  const half = Math.PI / petals;
  const [x, y] = [valley * Math.sin(half), -valley * Math.cos(half)];
  const [side, crest] = [1.03 * tip * Math.tan(half), (-tip - y / 4) / 0.75];
  const turns = Array.from({ length: petals }, (_, i) => turned(turn + (i * 360) / petals));
  const outline = turns.map((at) => `C${at(-side, crest)},${at(side, crest)},${at(x, y)}`).join('');
  return `M${turned(turn)(-x, y)}${outline}${turns.map((at) => `M0,0L${at(x, y)}`).join('')}`;
}

function turned(degrees: number): (x: number, y: number) => string {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  return (x, y) => coordinates(x * cos - y * sin, x * sin + y * cos);
}

export function leafAt(ink: Ink, x: number, y: number, length: number, angle: number, colour: string = ink.leaf): string {
  return `<path transform='translate(${x},${y})rotate(${angle})' d='${leafPath(length)}' fill='${colour}'/>`;
}

/** From its stalk at the origin upwards. */
export function leafPath(l: number): string {
  return `M0,0C${coordinate(-l * 0.42)},${coordinate(-l * 0.25)} ${coordinate(-l * 0.32)},${coordinate(-l * 0.8)} 0,${-l}C${coordinate(l * 0.32)},${coordinate(-l * 0.8)} ${coordinate(l * 0.42)},${coordinate(-l * 0.25)} 0,0Z`;
}
