// streak.ts — months in a row: hills, stepping stones, a tree through the year.
import { bloom, leafAt, type Motif } from './ink';

export const STREAK = {
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
  // Half of the year's branch: six places in bloom.
  streak_6: (ink) =>
    `<path d='M-30,25C-16,20-4,13 4,3C11-6 17-15 27-24M-15,19C-16,12-19,8-23,5M-3,11C3,15 8,18 14,19M7-2C5-8 2-12-2-15M14-11C20-8 25-6 29-2' fill='none' stroke-width='2.6'/>` +
    leafAt(ink, -24, 22.5, 11, 150) +
    leafAt(ink, -8, 14.5, 11, 160, ink.leafLight) +
    leafAt(ink, 10, -6, 12, 100) +
    bloom(ink, -24, 2, 7.5, ink.coralLight) +
    bloom(ink, 16, 20, 8.5, ink.coralLight) +
    bloom(ink, -12, 17, 8) +
    bloom(ink, -4, -17, 9.5, ink.coralLight) +
    bloom(ink, 26, 3, 9) +
    bloom(ink, 20, -20, 11.5),
} satisfies Record<string, Motif>;
