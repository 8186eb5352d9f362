// together.ts — flowers for the times that somebody came: a stem, a wreath, a bunch, a flower of a hundred petals.
import { bloom, leafAt, rosette, type Motif } from './ink';

export const TOGETHER = {
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
  // A bunch in paper with a ribbon: thirty times.
  together_30: (ink) =>
    leafAt(ink, -10, 4, 24, -58) +
    leafAt(ink, 10, 4, 24, 58) +
    leafAt(ink, -6, -6, 26, -22, ink.leafLight) +
    leafAt(ink, 6, -6, 26, 22, ink.leafLight) +
    bloom(ink, 0, -21, 11.5, ink.coralLight) +
    bloom(ink, -14, -9, 12) +
    bloom(ink, 14, -9, 12) +
    bloom(ink, 0, -3, 12.5, ink.coralLight) +
    `<path d='M-21,3C-12,10 12,10 21,3L6,33C2,34-2,34-6,33Z' fill='${ink.cream}'/>` +
    `<path d='M-9,9L-2,33M9,9L2,33' fill='none' stroke-width='1.3'/>` +
    `<path d='M-13,19C-4,23 4,23 13,19L9,26C3,28-3,28-9,26Z' fill='${ink.gold}'/>`,
  // A flower of a hundred petals.
  together_100: (ink) =>
    leafAt(ink, 0, 14, 30, 118) +
    leafAt(ink, 0, 14, 30, -118) +
    `<path d='${rosette(12, 24, 32)}' fill='${ink.coralLight}'/>` +
    `<path d='${rosette(10, 17, 24, 18)}' fill='${ink.coral}'/>` +
    `<path d='${rosette(8, 10, 15.5)}' fill='${ink.coralLight}'/>` +
    `<circle r='5.5' fill='${ink.gold}'/>`,
} satisfies Record<string, Motif>;
