// companion.ts — years in a row: what people who know each other share.
import { bloom, leafAt, type Motif } from './ink';

export const COMPANION = {
  // A cup of tea and three breaths of steam.
  companion_3: (ink) =>
    `<path d='M-28,26C-14,34 14,34 28,26C14,22-14,22-28,26Z' fill='${ink.leafLight}'/>` +
    `<path d='M18,5C31,1 32,19 16,18' fill='none' stroke-width='3.4'/>` +
    `<path d='M-21,1H20C21,16 13,26 0,26C-13,26-21,16-21,1Z' fill='${ink.coral}'/>` +
    `<ellipse cx='-.5' cy='1' rx='20.5' ry='5' fill='${ink.gold}'/>` +
    `<path d='M-11-8C-15-13-8-16-11-22M0-9C-5-16 4-20 0-28M11-8C7-13 14-16 11-22' fill='none' stroke-width='2.2'/>` +
    bloom(ink, -1, 15, 7.5, ink.cream),
  // One umbrella for two.
  companion_5: (ink) =>
    `<path d='M0-29V-24M0-4V23C0,31 11,31 11,24' fill='none' stroke-width='2.2'/>` +
    `<path d='M-31-1C-31-17-17-25 0-25C17-25 31-17 31-1C26-6 17-6 12.4-1C8-6-8-6-12.4-1C-17-6-26-6-31-1Z' fill='${ink.coral}'/>` +
    `<path d='M-12.4-1C-12-13-6-22 0-25C6-22 12-13 12.4-1C8-6-8-6-12.4-1Z' fill='${ink.coralLight}'/>` +
    `<path d='M-26,30C-26,20-21,17-16,17C-11,17-6,20-6,30Z' fill='${ink.leaf}'/><circle cx='-16' cy='10' r='6' fill='${ink.cream}'/>` +
    `<path d='M14,30C14,21 18,18 22,18C26,18 30,21 30,30Z' fill='${ink.gold}'/><circle cx='22' cy='12' r='5.4' fill='${ink.cream}'/>`,
  // A tree as high as the eaves.
  companion_9: (ink) =>
    `<path d='M-31,28H31' fill='none'/>` +
    `<path d='M-25,28V4H7V28Z' fill='${ink.cream}'/>` +
    `<path d='M-32,6L-9-16L14,6Z' fill='${ink.coral}'/>` +
    `<path d='M-14,28V15C-14,10-4,10-4,15V28Z' fill='${ink.gold}'/>` +
    `<path d='M19,28V0M19,13L25,7' fill='none' stroke-width='2.6'/>` +
    `<path d='M19,8C9,9 3,1 7-6C4-14 12-21 19-18C26-22 34-14 31-7C35,1 28,9 19,8Z' fill='${ink.leafLight}'/>` +
    [[12, -3], [20, -10], [26, -1], [17, 2]].map(([x, y]) => `<circle cx='${x}' cy='${y}' r='2.7' fill='${ink.coral}'/>`).join(''),
  // A lantern that is lit for the tenth time.
  companion_10: (ink) =>
    `<path d='M0-33V-25' fill='none'/>` +
    `<path d='M-10-25H10V-20H-10Z' fill='${ink.gold}'/>` +
    `<path d='M-10-20C-38-20-38,14-10,14H10C38,14 38-20 10-20Z' fill='${ink.coral}'/>` +
    `<path d='M-10-20C-22-12-22,6-10,14M10-20C22-12 22,6 10,14' fill='none'/>` +
    `<path d='M-10,14H10V19H-10Z' fill='${ink.gold}'/>` +
    `<path d='M-5,19V30M0,19V33M5,19V30' fill='none' stroke-width='2'/>` +
    bloom(ink, 0, -3, 11, ink.cream) +
    leafAt(ink, -10, 29, 13, -70) +
    leafAt(ink, 10, 29, 13, 70),
} satisfies Record<string, Motif>;
