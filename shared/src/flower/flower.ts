// flower.ts — pure: the flower that is a member's own contributions. The same facts make the same drawing everywhere.

import { CONTRIBUTION_KINDS, type ContributionKind } from '../journal/contribution-kind';
import { PALETTE } from '../kit/palette';
import { coordinate, coordinates, svgDocument, sway } from '../kit/svg';
import { bud, gradients, KIND_COLOURS, leaf, PALE, petalPath, petalVeins, type PetalColour } from './petal';

export interface PetalFact {
  kind: ContributionKind;
  /** In the kind's own unit: times, minutes, fen, steps. */
  quantity: number;
}

export interface Petal {
  kind: ContributionKind;
  /** 0.72 for the smallest act to 1 for a large one; the square root keeps large gifts from dwarfing small ones. */
  reach: number;
}

export interface MonthPetals {
  month: string;
  petals: readonly PetalFact[];
}

/** More petals than this would be a smear; the longest are drawn. */
export const MOST_PETALS = 24;
/** A flower has at least this many places; open ones are pale. */
export const FEWEST_PLACES = 5;

/** The quantity at which a petal of the kind reaches its full length. */
const FULL_QUANTITY: Record<ContributionKind, number> = {
  joined: 1,
  checked_in: 3,
  served: 240,
  gave: 50_000,
  friend_joined_in: 3,
  answered: 3,
  suggestion_adopted: 1,
  walked: 20_000,
  learned: 3,
};

/** One petal a contribution, in an order that depends on the facts alone and not on how they arrived. */
export function petalsOf(contributions: readonly PetalFact[]): Petal[] {
  const petals = contributions.map(({ kind, quantity }) => ({ kind, reach: reachOf(kind, quantity) }));
  const longest = petals.sort((a, b) => b.reach - a.reach || orderOf(a) - orderOf(b)).slice(0, MOST_PETALS);
  return longest.sort((a, b) => orderOf(a) - orderOf(b) || b.reach - a.reach);
}

const orderOf = (petal: Petal): number => CONTRIBUTION_KINDS.indexOf(petal.kind);

function reachOf(kind: ContributionKind, quantity: number): number {
  const share = Math.sqrt(Math.min(1, Math.max(0, quantity) / FULL_QUANTITY[kind]));
  return 0.72 + 0.28 * (Number.isFinite(share) ? share : 0);
}

interface Place {
  colour: PetalColour;
  reach: number;
  angle: number;
  inner: boolean;
  index: number;
}

/** Puts petals on one ring, or from ten on two: two of five go to the inner ring, so colours keep their side. */
function arrange(petals: readonly Petal[]): Place[] {
  const places: { colour: PetalColour; reach: number }[] = petals.map(({ kind, reach }) => ({
    colour: KIND_COLOURS[kind],
    reach,
  }));
  while (places.length < FEWEST_PLACES) places.push({ colour: PALE, reach: 0.84 });
  const twoRings = places.length > 9;
  const isInner = (i: number) => twoRings && (i % 5 === 1 || i % 5 === 3);
  const counts = { outer: 0, inner: 0 };
  places.forEach((_, i) => (counts[isInner(i) ? 'inner' : 'outer'] += 1));
  const seen = { outer: 0, inner: 0 };
  return places.map(({ colour, reach }, index) => {
    const inner = isInner(index);
    const ring = inner ? 'inner' : 'outer';
    const turn = (seen[ring] + (inner ? 0.5 : 0)) / counts[ring];
    seen[ring] += 1;
    return { colour, reach, angle: turn * 360 + sway(index, 6) * 3.5, inner, index };
  });
}

function halfWidthOf(length: number, ringCount: number): number {
  // A petal is as wide as its share of the ring, and a little more, so that neighbours lean on each other.
  const share = [0.53, 0.53, 0.53, 0.53, 0.53, 0.53, 0.47, 0.42, 0.385, 0.355];
  return length * (share[ringCount] ?? Math.max(0.24, 3.2 / ringCount));
}

/** The head of a flower about the origin. */
function blossom(petals: readonly Petal[], radius: number, fine: boolean): string {
  const places = arrange(petals);
  const ringCount = (inner: boolean) => places.filter((place) => place.inner === inner).length;
  const gap = coordinate(Math.max(0.6, radius * 0.022));
  const drawn = [...places]
    .sort((a, b) => Number(a.inner) - Number(b.inner) || Number(a.colour !== PALE) - Number(b.colour !== PALE))
    .map((place) => {
      const length = radius * place.reach * (place.inner ? 0.7 : 1);
      const halfWidth = halfWidthOf(length, ringCount(place.inner));
      const veins = fine && place.colour !== PALE ? petalVeins(length, halfWidth, place.index) : '';
      return (
        `<g transform='rotate(${coordinate(place.angle)})'><path d='${petalPath(length, halfWidth, place.index)}' ` +
        `fill='url(#tx-${place.colour.name})' stroke='${PALETTE.paper}' stroke-width='${gap}'/>${veins}</g>`
      );
    });
  return drawn.join('') + heart(radius * 0.19, fine);
}

/** The soft centre: a gold cushion with its stamens. */
function heart(radius: number, fine: boolean): string {
  const cushion = `<circle r='${coordinate(radius)}' fill='#F6C766'/><circle r='${coordinate(radius * 0.72)}' cx='${coordinate(-radius * 0.1)}' cy='${coordinate(-radius * 0.12)}' fill='#FBDD97'/>`;
  if (!fine) return cushion;
  const stamens = Array.from({ length: 9 }, (_, i) => {
    const out = radius * (1.34 + sway(i, 7) * 0.12);
    return `<path d='M${coordinates(0, -radius * 0.9)}V${coordinate(-out)}' transform='rotate(${i * 40 + Math.round(sway(i, 8) * 7)})'/>`;
  }).join('');
  const pollen = Array.from({ length: 9 }, (_, i) => {
    const out = radius * (1.34 + sway(i, 7) * 0.12);
    return `<circle r='${coordinate(radius * 0.11)}' cy='${coordinate(-out)}' transform='rotate(${i * 40 + Math.round(sway(i, 8) * 7)})'/>`;
  }).join('');
  const grains = Array.from({ length: 7 }, (_, i) =>
    `<circle r='${coordinate(radius * 0.08)}' cy='${coordinate(-radius * (i === 0 ? 0 : 0.48))}' transform='rotate(${i * 60})'/>`,
  ).join('');
  return (
    `<g fill='none' stroke='#F9DDA0' stroke-width='${coordinate(radius * 0.08)}'>${stamens}</g>` +
    `<g fill='#F6C766'>${pollen}</g>${cushion}<g fill='#D9982F'>${grains}</g>`
  );
}

/** The stem under a large flower, with two leaves. The head is at (100, 82) of a 200 × 200 sheet. */
function stem(): string {
  return (
    `<path d='M100,92C104,124,98,150,104,194' fill='none' stroke='#4E9670' stroke-width='4' stroke-linecap='round'/>` +
    `<g transform='translate(101.6,162)rotate(58)'>${leaf(36)}</g>` +
    `<g transform='translate(101,174)rotate(-52)'>${leaf(27, '#7DB48F')}</g>`
  );
}

const LARGE = { sheet: 200, cx: 100, cy: 82, radius: 76 };
const SMALL = { sheet: 100, cx: 50, cy: 51, radius: 47 };

/**
 * The month's flower. Large stands on its stem with veins and stamens; small is the head alone,
 * which stays readable at 24 px. No contribution at all is a bud: an invitation, never a zero.
 */
export function blossomSvg({
  petals,
  size,
  large = false,
}: {
  petals: readonly PetalFact[];
  size: number;
  large?: boolean;
}): string {
  const { sheet, cx, cy, radius } = large ? LARGE : SMALL;
  const drawn = petalsOf(petals);
  if (drawn.length === 0) return svgDocument(sheet, sheet, size, large ? largeBud() : smallBud());
  const colours = drawn.map(({ kind }) => KIND_COLOURS[kind]);
  if (drawn.length < FEWEST_PLACES) colours.push(PALE);
  return svgDocument(
    sheet,
    sheet,
    size,
    `<defs>${gradients(colours)}</defs>${large ? stem() : ''}<g transform='translate(${cx},${cy})'>${blossom(drawn, radius, large)}</g>`,
  );
}

function largeBud(): string {
  return (
    `<path d='M98,112C104,136,98,160,104,194' fill='none' stroke='#4E9670' stroke-width='4' stroke-linecap='round'/>` +
    `<g transform='translate(101,170)rotate(56)'>${leaf(38)}</g><g transform='translate(101,180)rotate(-50)'>${leaf(28, '#7DB48F')}</g>` +
    `<g transform='translate(98,114)rotate(-5)'>${bud(74)}</g>`
  );
}

function smallBud(): string {
  return (
    `<path d='M49,62C52,74,48,84,51,97' fill='none' stroke='#4E9670' stroke-width='3' stroke-linecap='round'/>` +
    `<g transform='translate(50,84)rotate(54)'>${leaf(22)}</g><g transform='translate(49,64)rotate(-5)'>${bud(50)}</g>`
  );
}
