// badge-art.ts — pure: one coherent set. A warm disc, round strokes, few fills; earned in colour, else a quiet outline.

import { PALETTE } from '../kit/palette';
import { coordinate, svgDocument } from '../kit/svg';
import type { BadgeArt } from './badge-art-name';

/** What a motif is painted with. Not yet earned, every fill is the disc and every stroke one grey. */
interface Ink {
  line: string;
  coral: string;
  coralLight: string;
  leaf: string;
  leafLight: string;
  gold: string;
  sky: string;
  cream: string;
}

const EARNED: Ink = {
  line: '#7A4A3A',
  coral: PALETTE.flower,
  coralLight: '#F08A7E',
  leaf: '#4E9670',
  leafLight: '#9CCBA8',
  gold: '#F0B84C',
  sky: '#BFDCEB',
  cream: '#FFF8EC',
};

const QUIET_FILL = '#F7F2EC';
const QUIET: Ink = {
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
function bloom(ink: Ink, x: number, y: number, radius: number, colour: string = ink.coral): string {
  const r = radius;
  const d = `M0,0C${coordinate(-r * 0.62)},${coordinate(-r * 0.22)} ${coordinate(-r * 0.6)},${coordinate(-r)} 0,${coordinate(-r * 0.96)}C${coordinate(r * 0.6)},${coordinate(-r)} ${coordinate(r * 0.62)},${coordinate(-r * 0.22)} 0,0Z`;
  const petals = [0, 72, 144, 216, 288].map((angle) => `<path transform='rotate(${angle})' d='${d}'/>`).join('');
  return `<g transform='translate(${x},${y})' stroke-width='${r < 10 ? 1.1 : 1.6}'><g fill='${colour}'>${petals}</g><circle r='${coordinate(r * 0.24)}' fill='${ink.gold}'/></g>`;
}

function leafAt(ink: Ink, x: number, y: number, length: number, angle: number, colour: string = ink.leaf): string {
  const l = length;
  return `<path transform='translate(${x},${y})rotate(${angle})' d='M0,0C${coordinate(-l * 0.42)},${coordinate(-l * 0.25)} ${coordinate(-l * 0.32)},${coordinate(-l * 0.8)} 0,${-l}C${coordinate(l * 0.32)},${coordinate(-l * 0.8)} ${coordinate(l * 0.42)},${coordinate(-l * 0.25)} 0,0Z' fill='${colour}'/>`;
}

/** Motifs are drawn about the origin, within a radius of 34. */
const MOTIFS: Record<BadgeArt, (ink: Ink) => string> = {
  // A sprout out of the ground: somebody is new here.
  newcomer: (ink) =>
    `<path d='M-26,21C-18,11 18,11 26,21C18,27-18,27-26,21Z' fill='${ink.gold}'/>` +
    `<path d='M0,17C-2,6 1-4 0-12' fill='none'/>` +
    leafAt(ink, 0, -3, 27, -52) +
    leafAt(ink, 0, -9, 24, 46, ink.leafLight),
  // Two people under one flower: the first time together.
  first_meeting: (ink) =>
    `<path d='M-29,27C-29,10-21,5-13,5C-6,5-1,10 0,17C1,10 6,5 13,5C21,5 29,10 29,27Z' fill='${ink.cream}'/>` +
    `<path d='M-29,27C-29,10-21,5-13,5C-5,5 1,12 1,27Z' fill='${ink.leafLight}'/>` +
    `<path d='M29,27C29,10 21,5 13,5C5,5-1,12-1,27Z' fill='${ink.sky}'/>` +
    `<circle cx='-13' cy='-5' r='8' fill='${ink.cream}'/><circle cx='13' cy='-5' r='8' fill='${ink.cream}'/>` +
    bloom(ink, 0, -21, 12),
  // Three blossoms on one stem.
  together_3: (ink) =>
    `<path d='M0,30C1,16-1,4 0-8M0,16C-6,10-12,6-17,3M0,12C6,6 12,2 17-1' fill='none'/>` +
    leafAt(ink, 0, 25, 16, 62) +
    leafAt(ink, 0, 28, 15, -62, ink.leafLight) +
    bloom(ink, -18, -2, 12.5, ink.coralLight) +
    bloom(ink, 18, -5, 12.5, ink.coralLight) +
    bloom(ink, 0, -17, 15),
  // A wreath of ten.
  together_10: (ink) =>
    `<circle r='24' fill='none'/>` +
    Array.from({ length: 10 }, (_, i) =>
      `<g transform='rotate(${i * 36})'>${leafAt(ink, 2, -24, 12, i % 2 === 0 ? 62 : 112, i % 2 === 0 ? ink.leaf : ink.leafLight)}</g>`,
    ).join('') +
    Array.from({ length: 10 }, (_, i) =>
      `<circle transform='rotate(${i * 36})' cy='-24' r='4.6' fill='${i % 2 === 0 ? ink.coral : ink.gold}'/>`,
    ).join('') +
    bloom(ink, 0, 0, 15),
  // The sun over three hills: three months in a row.
  streak_3: (ink) =>
    `<circle cx='4' cy='-10' r='11' fill='${ink.gold}'/>` +
    `<path d='M4-27V-32M-10.5-21L-14-24.5M18.5-21L22-24.5M-14-9H-19M22-9H27' fill='none'/>` +
    `<path d='M-34,16C-28,2-16-4-8,6C-4,11 0,16 2,22H-34Z' fill='${ink.leafLight}'/>` +
    `<path d='M34,17C28-1 14-3 6,8C2,13 0,18-2,24H34Z' fill='${ink.leaf}'/>` +
    `<path d='M-27,27C-22,14-8,9 2,13C12,17 20,21 25,27C10,32-14,32-27,27Z' fill='${ink.coralLight}'/>` +
    `<path d='M-6,28C-1,24-5,21 2,17' fill='none' stroke-dasharray='1 4'/>`,
  // A tree in flower with a ring for the year.
  year_1: (ink) =>
    `<path d='M-20,29H20' fill='none'/>` +
    `<path d='M-4,29C-2,20-3,12-2,4H3C3,12 2,20 5,29Z' fill='${ink.gold}'/>` +
    `<path d='M0,10C-8,12-27,10-28-3C-29-14-19-17-17-18C-16-30 0-35 8-28C18-31 28-22 25-13C33-7 28,8 16,8C10,12 4,11 0,10Z' fill='${ink.leafLight}'/>` +
    bloom(ink, -14, -6, 8.5) +
    bloom(ink, 12, -12, 9) +
    bloom(ink, -2, -20, 7, ink.coralLight) +
    bloom(ink, 4, 2, 6.5, ink.coralLight),
};

function disc(earned: boolean): string {
  if (!earned) {
    return (
      `<circle cx='60' cy='60' r='53' fill='${QUIET_FILL}' stroke='#DCD2C8' stroke-width='2' stroke-dasharray='2 5' stroke-linecap='round'/>`
    );
  }
  return (
    `<defs><radialGradient id='tx-disc' cx='.4' cy='.3' r='.8'><stop stop-color='#FFF6E6'/><stop offset='1' stop-color='#FBDCB8'/></radialGradient></defs>` +
    `<circle cx='60' cy='60' r='57' fill='#F3C795'/><circle cx='60' cy='60' r='54.5' fill='#FFF9F0'/><circle cx='60' cy='60' r='51' fill='url(#tx-disc)'/>`
  );
}

export function badgeSvg(art: BadgeArt, { earned, size }: { earned: boolean; size: number }): string {
  const ink = earned ? EARNED : QUIET;
  return svgDocument(
    120,
    120,
    size,
    `${disc(earned)}<g transform='translate(60,60)scale(1.16)' stroke='${ink.line}' stroke-width='1.7' stroke-linecap='round' stroke-linejoin='round'>${MOTIFS[art](ink)}</g>`,
  );
}
