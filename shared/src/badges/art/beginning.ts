// beginning.ts — somebody is new here.
import { bloom, leafAt, type Motif } from './ink';

export const BEGINNING = {
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
} satisfies Record<string, Motif>;
