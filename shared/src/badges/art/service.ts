// service.ts — hours of one's own time: a glove, a watering can, a basket of what has grown.
import { bloom, leafAt, type Motif } from './ink';

export const SERVICE = {
  // A working glove with a flower on it: the first time lending a hand.
  service_first: (ink) =>
    `<path d='M-15,17V-12C-15-18-7-18-7-12V-19C-7-26 1.5-26 1.5-19V-17C1.5-24 10-24 10-17V-11C10-17 18-17 18-11V3C20-1 25-6 29-3C32 0 27,5 24,9C21,13 18,15 16,17Z' fill='${ink.gold}'/>` +
    `<path d='M-7-12V-2M1.5-17V-3M10-11V-2' fill='none'/>` +
    `<path d='M-17,17H18V29H-17Z' fill='${ink.leaf}'/><path d='M-17,23H18' fill='none' stroke-dasharray='2 4'/>` +
    bloom(ink, 1, 8, 7.6),
  // Water for what grows: fifty hours.
  service_50: (ink) =>
    `<path d='M-14,0C-27-3-31-21-14-22C-4-22 0-14 2-8' fill='none' stroke-width='3.2'/>` +
    `<path d='M6,12L22-9L29-6L17,24Z' fill='${ink.coralLight}'/>` +
    `<path d='M-22-8H8L11,26H-25Z' fill='${ink.coral}'/>` +
    `<ellipse cx='-7' cy='-8' rx='15' ry='4' fill='${ink.cream}'/>` +
    `<path d='M18-14L33-6' fill='none' stroke-width='3'/>` +
    `<path d='M28,1V6M33-1V4M31,10V15' fill='none'/>` +
    leafAt(ink, 25, 30, 11, -38, ink.leafLight) +
    leafAt(ink, 25, 30, 11, 42) +
    bloom(ink, -7, 11, 9, ink.cream),
  // A full basket: two hundred hours.
  service_200: (ink) =>
    `<path d='M-24,3C-24-40 24-40 24,3' fill='none' stroke-width='3'/>` +
    leafAt(ink, -6, 0, 22, -34, ink.leafLight) +
    leafAt(ink, 8, 0, 22, 30) +
    `<circle cx='-14' cy='-1' r='9' fill='${ink.coral}'/><circle cx='14' cy='-1' r='9' fill='${ink.coral}'/><circle cx='0' cy='-4' r='10' fill='${ink.gold}'/>` +
    `<path d='M-14-10V-13M0-14V-17M14-10V-13' fill='none'/>` +
    `<path d='M-29,3H29L23,27C14,31-14,31-23,27Z' fill='${ink.cream}'/>` +
    `<path d='M-27,11C-14,15 14,15 27,11M-25,19C-13,23 13,23 25,19M-14,4L-12,29M0,4V30M14,4L12,29' fill='none' stroke-width='1.3'/>`,
} satisfies Record<string, Motif>;
