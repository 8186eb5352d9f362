// petal.ts — one petal, one bud, one stem: the strokes that every flower is made of.

import type { ContributionKind } from '../journal/contribution-kind';
import { PALETTE } from '../kit/palette';
import { coordinate, coordinates, sway } from '../kit/svg';

export interface PetalColour {
  name: string;
  /** At the heart of the flower. */
  base: string;
  /** At the petal's edge. */
  tip: string;
}

const CORAL: PetalColour = { name: 'coral', base: PALETTE.flower, tip: '#F28B7F' };
const LEAF: PetalColour = { name: 'leaf', base: PALETTE.leaf, tip: '#82BE9B' };
const VIOLET: PetalColour = { name: 'violet', base: PALETTE.violet, tip: '#B9A3DA' };

export const KIND_COLOURS: Record<ContributionKind, PetalColour> = {
  joined: CORAL,
  checked_in: CORAL,
  served: LEAF,
  gave: { name: 'gold', base: '#D08E22', tip: '#F4C766' },
  friend_joined_in: { name: 'sky', base: '#3B7FB1', tip: '#8FBFE0' },
  answered: VIOLET,
  suggestion_adopted: VIOLET,
  walked: { name: 'leaf-light', base: '#64A674', tip: '#B4DBB4' },
  learned: { name: 'teal', base: PALETTE.teal, tip: '#78C0BA' },
};

/** A place in the flower that is still open. */
export const PALE: PetalColour = { name: 'pale', base: '#F9DFDA', tip: PALETTE.flowerTint };

/**
 * Gradients run from heart to edge in the petal's own box, so they turn with it. A name always
 * stands for the same gradient: many drawings may share one HTML page.
 */
export function gradients(colours: readonly PetalColour[]): string {
  const once = [...new Map(colours.map((colour) => [colour.name, colour])).values()];
  return once
    .map(
      ({ name, base, tip }) =>
        `<linearGradient id='tx-${name}' x1='0' y1='1' x2='0' y2='0'><stop offset='.1' stop-color='${base}'/><stop offset='.95' stop-color='${tip}'/></linearGradient>`,
    )
    .join('');
}

/**
 * A petal that points up from the origin: a narrow foot, a full shoulder, a shy notch at the edge.
 * `index` gives it its own lean and fullness.
 */
export function petalPath(length: number, halfWidth: number, index: number): string {
  const l = -length * (1 + sway(index, 1) * 0.03);
  const left = halfWidth * (1 + sway(index, 2) * 0.09);
  const right = halfWidth * (1 + sway(index, 3) * 0.09);
  const lean = halfWidth * sway(index, 4) * 0.14;
  // A narrow petal of a full flower is round: many notches side by side would look torn.
  const notch = (halfWidth > length * 0.33 ? 0.955 : 0.99) + sway(index, 5) * 0.02;
  return (
    `M0,0C${coordinates(-left * 0.5, l * 0.1, -left * 1.12, l * 0.46, -left * 0.9 + lean * 0.5, l * 0.76)}` +
    `C${coordinates(-left * 0.72 + lean, l * 0.99, -left * 0.2 + lean, l * 1.04, lean, l * notch)}` +
    `C${coordinates(right * 0.24 + lean, l * 1.04, right * 0.76 + lean, l * 0.98, right * 0.9 + lean * 0.5, l * 0.75)}` +
    `C${coordinates(right * 1.1, l * 0.44, right * 0.46, l * 0.1, 0, 0)}Z`
  );
}

/** Three fine lines from the foot, as light through a petal. */
export function petalVeins(length: number, halfWidth: number, index: number): string {
  const lean = halfWidth * sway(index, 4) * 0.14;
  const side = halfWidth * 0.34;
  return (
    `<path d='M${coordinates(0, -length * 0.24)}Q${coordinates(lean, -length * 0.5, lean, -length * 0.78)}` +
    `M${coordinates(-side * 0.3, -length * 0.3)}Q${coordinates(-side, -length * 0.48, -side * 1.2 + lean, -length * 0.66)}` +
    `M${coordinates(side * 0.3, -length * 0.3)}Q${coordinates(side, -length * 0.48, side * 1.2 + lean, -length * 0.66)}' ` +
    `fill='none' stroke='#fff' stroke-opacity='.38' stroke-width='${coordinate(length * 0.018)}' stroke-linecap='round'/>`
  );
}

/** A closed bud that points up from the origin: a heart of petal held by three green hands. */
export function bud(length: number): string {
  const l = length;
  return (
    `<path d='M0,0C${coordinates(-l * 0.42, -l * 0.16, -l * 0.36, -l * 0.66, 0, -l)}C${coordinates(l * 0.36, -l * 0.66, l * 0.42, -l * 0.16, 0, 0)}Z' fill='#EE8C81'/>` +
    `<path d='M${coordinates(0, -l * 0.04)}C${coordinates(l * 0.3, -l * 0.3, l * 0.22, -l * 0.7, 0, -l)}C${coordinates(-l * 0.06, -l * 0.66, -l * 0.1, -l * 0.3, 0, -l * 0.04)}Z' fill='${PALETTE.flower}' fill-opacity='.72'/>` +
    `<path d='M${coordinates(0, l * 0.06)}C${coordinates(-l * 0.34, 0, -l * 0.38, -l * 0.28, -l * 0.27, -l * 0.5)}C${coordinates(-l * 0.2, -l * 0.34, -l * 0.1, -l * 0.26, 0, -l * 0.4)}C${coordinates(l * 0.1, -l * 0.26, l * 0.2, -l * 0.34, l * 0.27, -l * 0.5)}C${coordinates(l * 0.38, -l * 0.28, l * 0.34, 0, 0, l * 0.06)}Z' fill='#4E9670'/>`
  );
}

/** A leaf that points up from the origin, with its rib. */
export function leaf(length: number, fill: string = '#5FA37D'): string {
  const l = length;
  return (
    `<path d='M0,0C${coordinates(-l * 0.34, -l * 0.22, -l * 0.3, -l * 0.68, 0, -l)}C${coordinates(l * 0.32, -l * 0.7, l * 0.34, -l * 0.24, 0, 0)}Z' fill='${fill}'/>` +
    `<path d='M0,0Q${coordinates(l * 0.04, -l * 0.4, 0, -l * 0.8)}' fill='none' stroke='#fff' stroke-opacity='.4' stroke-width='${coordinate(Math.max(0.4, l * 0.03))}'/>`
  );
}
