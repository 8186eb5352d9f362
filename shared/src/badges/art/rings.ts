// rings.ts — the disc and what goes around it: plain, silver, gold with small leaves.
import type { BadgeGrade } from '../badge-family';
import { bloom, EARNED, leafPath, QUIET, QUIET_FILL, QUIET_RING } from './ink';

/** From the edge inwards: the rim, its light, the inner line. */
const RIMS: Record<BadgeGrade, readonly [rim: string, light: string, inner: string | null]> = {
  1: ['#F3C795', '#FFF9F0', null],
  2: ['#A9B6BF', '#F3F6F8', '#C9D3DA'],
  3: ['#D89F35', '#FFF0C9', '#EBC068'],
};

const SUNRISE = `<defs><radialGradient id='tx-disc' cx='.4' cy='.3' r='.8'><stop stop-color='#FFF6E6'/><stop offset='1' stop-color='#FBDCB8'/></radialGradient></defs>`;

export function discSvg(earned: boolean, grade: BadgeGrade): string {
  if (!earned) return quietDisc(grade);
  const [rim, light, inner] = RIMS[grade];
  return (
    `${SUNRISE}<circle cx='60' cy='60' r='57' fill='${rim}'/><circle cx='60' cy='60' r='54.5' fill='${light}'/>` +
    (inner === null ? '' : `<circle cx='60' cy='60' r='52.5' fill='${inner}'/>`) +
    `<circle cx='60' cy='60' r='51' fill='url(#tx-disc)'/>`
  );
}

function quietDisc(grade: BadgeGrade): string {
  const dashed = `<circle cx='60' cy='60' r='53' fill='${QUIET_FILL}' stroke='${QUIET_RING}' stroke-width='2' stroke-dasharray='2 5' stroke-linecap='round'/>`;
  return grade === 1 ? dashed : `${dashed}<circle cx='60' cy='60' r='57' fill='none' stroke='${QUIET_RING}' stroke-width='1.6'/>`;
}

/** Degrees from the top at which the leaves of a gold rim sit, each side. */
const LEAVES = [118, 136, 154];

/** What lies upon the rim: silver has none. */
export function trimSvg(earned: boolean, grade: BadgeGrade): string {
  if (grade !== 3) return '';
  const ink = earned ? EARNED : { ...QUIET, line: QUIET_RING };
  const leaves = (side: 1 | -1): string =>
    LEAVES.map((degrees, i) => `<path transform='rotate(${side * degrees})translate(0,-55)rotate(${side * -72})' d='${leafPath(13)}' fill='${i % 2 ? ink.leafLight : ink.leaf}'/>`).join('');
  return `<g transform='translate(60,60)' stroke='${ink.line}' stroke-width='1.2' stroke-linejoin='round'>${leaves(1)}${leaves(-1)}${bloom(ink, 0, 52.4, 7.2)}</g>`;
}
