// branch.ts — pure: the year as a branch with twelve places.

import { PALETTE } from '../kit/palette';
import { coordinate, coordinates, svgDocument, sway } from '../kit/svg';
import { FEWEST_PLACES, petalsOf, type MonthPetals, type Petal } from './flower';
import { bud, gradients, KIND_COLOURS, leaf, PALE, type PetalColour } from './petal';

export const BRANCH_WIDTH = 360;
export const BRANCH_HEIGHT = 150;

/** A blossom this small shows no more petals than these. */
const MOST_PETALS_A_MONTH = 9;

type Point = readonly [x: number, y: number];

const LIMB: readonly [Point, Point, Point, Point] = [
  [6, 122],
  [110, 108],
  [210, 66],
  [348, 52],
];

function onLimb(t: number): Point {
  const s = 1 - t;
  const at = (axis: 0 | 1) =>
    s * s * s * LIMB[0][axis] + 3 * s * s * t * LIMB[1][axis] + 3 * s * t * t * LIMB[2][axis] + t * t * t * LIMB[3][axis];
  return [at(0), at(1)];
}

export interface BranchPlace {
  /** Where the twig leaves the limb. */
  root: Point;
  /** Where the blossom sits, on the 360 × 150 sheet: for labels and taps. */
  tip: Point;
  up: boolean;
}

/** The twelve places, oldest month first; one up, one down. */
export const BRANCH_PLACES: readonly BranchPlace[] = Array.from({ length: 12 }, (_, i) => {
  const root = onLimb(0.045 + (i / 11) * 0.925);
  const up = i % 2 === 0;
  const reach = 26 + sway(i, 11) * 5;
  const tip: Point = [root[0] + 7 + sway(i, 12) * 3, root[1] + (up ? -reach : reach - 3)];
  return { root, tip, up };
});

function twig({ root, tip, up }: BranchPlace): string {
  const bend = up ? -8 : 8;
  return `M${coordinates(root[0] - 5, root[1])}Q${coordinates(root[0] + 3, root[1] + bend, tip[0], tip[1])}`;
}

/** A blossom the size of a fingertip: round petals, no veins. */
function smallBlossom(petals: readonly Petal[], index: number): string {
  const shown = petals.slice(0, MOST_PETALS_A_MONTH);
  const colours: PetalColour[] = shown.map(({ kind }) => KIND_COLOURS[kind]);
  while (colours.length < FEWEST_PLACES) colours.push(PALE);
  const radius = 14 + Math.min(4, shown.length * 0.6);
  const halfWidth = radius * (colours.length > 6 ? 0.42 : 0.55);
  const drawn = colours.map((colour, i) => {
    const length = radius * (shown[i]?.reach ?? 0.84);
    const d = `M0,0C${coordinates(-halfWidth, -length * 0.25, -halfWidth, -length, 0, -length)}C${coordinates(halfWidth, -length, halfWidth, -length * 0.25, 0, 0)}Z`;
    const angle = (i * 360) / colours.length + sway(index, 13) * 20 + sway(i, 14) * 4;
    return `<path transform='rotate(${coordinate(angle)})' d='${d}' fill='url(#tx-${colour.name})'/>`;
  });
  // Pale places first, so that what the member did lies on top.
  const ordered = [...drawn.slice(shown.length), ...drawn.slice(0, shown.length)];
  return `<g stroke='${PALETTE.paper}' stroke-width='.7'>${ordered.join('')}</g><circle r='3' fill='#F8D078'/>`;
}

function monthAt(place: BranchPlace, petals: readonly Petal[], index: number): string {
  const [x, y] = place.tip;
  if (petals.length > 0) return `<g transform='translate(${coordinates(x, y)})'>${smallBlossom(petals, index)}</g>`;
  const tilt = place.up ? 14 + sway(index, 15) * 10 : 166 + sway(index, 15) * 10;
  return `<g transform='translate(${coordinates(x, y + (place.up ? 2 : -2))})rotate(${coordinate(tilt)})'>${bud(14)}</g>`;
}

/** Leaves grow where there is room: opposite the twigs, never on a month's place. */
function leaves(): string {
  return [1, 3, 6, 8, 10]
    .map((i) => {
      const { root, up } = BRANCH_PLACES[i]!;
      const angle = up ? 128 + sway(i, 16) * 16 : 38 + sway(i, 16) * 16;
      return `<g transform='translate(${coordinates(root[0], root[1])})rotate(${coordinate(angle)})'>${leaf(15 + sway(i, 17) * 2, i % 2 === 0 ? '#7DB48F' : '#5FA37D')}</g>`;
    })
    .join('');
}

/** The year's branch: twelve months, oldest first; a silent month is a bud. Refuses another number of months. */
export function branchSvg(months: readonly MonthPetals[], { size = BRANCH_WIDTH }: { size?: number } = {}): string {
  if (months.length !== 12) throw new RangeError(`A branch has twelve places, not ${months.length}.`);
  const drawn = months.map(({ petals }) => petalsOf(petals));
  const colours = drawn.flat().map(({ kind }) => KIND_COLOURS[kind]);
  const [a, b, c, d] = LIMB;
  // Out along the upper edge and back along the lower: thick at the trunk, a point at the end.
  const limb =
    `M${coordinates(a[0], a[1] - 3.5)}C${coordinates(b[0], b[1] - 2.6, c[0], c[1] - 1.6, ...d)}` +
    `C${coordinates(c[0], c[1] + 1.6, b[0], b[1] + 2.6, a[0], a[1] + 3.5)}Z`;
  const body =
    `<defs>${gradients([...colours, PALE])}</defs>` +
    `<path d='${limb}' fill='#8A6A55' stroke='#8A6A55' stroke-width='1.6' stroke-linejoin='round'/>` +
    `<path d='${BRANCH_PLACES.map(twig).join('')}' fill='none' stroke='#8A6A55' stroke-width='2' stroke-linecap='round'/>` +
    leaves() +
    drawn.map((petals, i) => monthAt(BRANCH_PLACES[i]!, petals, i)).join('');
  return svgDocument(BRANCH_WIDTH, BRANCH_HEIGHT, size, body);
}
