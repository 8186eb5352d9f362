// heart.ts — a gift, a friend, a word, a lesson; a day, and a thank-you.
import { bloom, leafAt, type Motif } from './ink';

export const HEART = {
  // A parcel with a flower for a bow.
  first_gift: (ink) =>
    `<path d='M-23,0H23V27C10,30-10,30-23,27Z' fill='${ink.cream}'/>` +
    `<path d='M-27-9H27V1H-27Z' fill='${ink.coralLight}'/>` +
    `<path d='M-5-9H5V29H-5Z' fill='${ink.gold}'/>` +
    leafAt(ink, -2, -10, 20, -68) +
    leafAt(ink, 2, -10, 20, 68) +
    bloom(ink, 0, -16, 13.5),
  // Two birds on one branch.
  first_friend: (ink) =>
    `<path d='M-33,17C-16,21 12,13 33,18' fill='none' stroke-width='2.8'/>` +
    leafAt(ink, -26, 18, 13, 200) +
    leafAt(ink, 24, 16, 14, 160, ink.leafLight) +
    bird(ink, -14, ink.coral, 1) +
    bird(ink, 14, ink.sky, -1) +
    bloom(ink, 0, -22, 7.5, ink.coralLight),
  // A word that was heard.
  first_voice: (ink) =>
    `<path d='M-31-6C-31-32 31-32 31-6C31,8 14,16-2,15L-17,29L-14,12C-24,9-31,3-31-6Z' fill='${ink.cream}'/>` +
    `<path d='M0,7C-20-6-13-20-4-18C-1-17 0-14 0-13C0-14 1-17 4-18C13-20 20-6 0,7Z' fill='${ink.coral}'/>` +
    leafAt(ink, 14, 24, 14, 20) +
    leafAt(ink, 14, 24, 13, 76, ink.leafLight),
  // A sprout out of an open book.
  first_lesson: (ink) =>
    `<path d='M0,26C-10,18-22,17-31,19V-4C-22-7-9-5 0,3C9-5 22-7 31-4V19C22,17 10,18 0,26Z' fill='${ink.cream}'/>` +
    `<path d='M-31,19C-22,17-10,18 0,26C10,18 22,17 31,19V24C20,22 10,24 0,31C-10,24-20,22-31,24Z' fill='${ink.coral}'/>` +
    `<path d='M0,3V25M-24,3C-18,2-12,3-7,6M-24,10C-18,9-12,10-7,13M24,3C18,2 12,3 7,6M24,10C18,9 12,10 7,13' fill='none' stroke-width='1.3'/>` +
    `<path d='M0,3C-1-3 1-8 0-14' fill='none' stroke-width='2'/>` +
    leafAt(ink, 0, -10, 20, -50) +
    leafAt(ink, 0, -12, 20, 46, ink.leafLight),
  // A day in the calendar that has a flower.
  event_day: (ink) =>
    `<path d='M-24-21H24C27-21 28-20 28-17V25C28,28 27,29 24,29H-24C-27,29-28,28-28,25V-17C-28-20-27-21-24-21Z' fill='${ink.cream}'/>` +
    `<path d='M-24-21H24C27-21 28-20 28-17V-8H-28V-17C-28-20-27-21-24-21Z' fill='${ink.leaf}'/>` +
    `<path d='M-13-27V-16M13-27V-16' fill='none' stroke-width='3.4'/>` +
    bloom(ink, 0, 11, 15),
  // A letter with a flower in it.
  thank_you: (ink) =>
    `<path d='M-29-1L0-20L29-1V4H-29Z' fill='${ink.coralLight}'/>` +
    `<path d='M0,16V-6' fill='none' stroke-width='2'/>` +
    leafAt(ink, 0, 6, 17, -48) +
    leafAt(ink, 0, 6, 17, 48, ink.leafLight) +
    bloom(ink, 0, -15, 15.5) +
    `<path d='M-29-1L-6,14C-2,17 2,17 6,14L29-1V27C29,29 28,30 26,30H-26C-28,30-29,29-29,27Z' fill='${ink.cream}'/>` +
    `<path d='M-28,29L-8,13M28,29L8,13' fill='none'/>`,
} satisfies Record<string, Motif>;

function bird(ink: Parameters<Motif>[0], x: number, colour: string, faces: 1 | -1): string {
  return (
    `<g transform='translate(${x},5)scale(${faces},1)'>` +
    `<path d='M-12,4L-19,13L-9,11Z' fill='${colour}'/>` +
    `<path d='M-12,5C-12-9-3-17 4-15C12-13 12-4 9,3C7,9 2,12-3,12C-8,12-12,10-12,5Z' fill='${colour}'/>` +
    `<path d='M10-9L15-7L9.6-5Z' fill='${ink.gold}'/>` +
    `<path d='M-9,1C-4-4 2-1 2,5C-3,8-8,6-9,1Z' fill='${ink.cream}'/><circle cx='5' cy='-8' r='1.2'/><path d='M-1,12V14M4,11V13' fill='none'/></g>`
  );
}
