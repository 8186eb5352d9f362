// badge-art.ts — pure: one coherent set. A warm disc, round strokes, few fills; earned in colour, else a quiet outline.
import { svgDocument } from '../kit/svg';
import { BEGINNING } from './art/beginning';
import { COMPANION } from './art/companion';
import { HEART } from './art/heart';
import { EARNED, QUIET, type Motif } from './art/ink';
import { discSvg, trimSvg } from './art/rings';
import { SERVICE } from './art/service';
import { STREAK } from './art/streak';
import { TOGETHER } from './art/together';
import type { BadgeArt } from './badge-art-name';
import type { BadgeGrade } from './badge-family';

const MOTIFS: Record<BadgeArt, Motif> = { ...BEGINNING, ...TOGETHER, ...STREAK, ...COMPANION, ...SERVICE, ...HEART };

interface Looks {
  readonly earned: boolean;
  readonly size: number;
  readonly grade?: BadgeGrade;
}

export function badgeSvg(art: BadgeArt, { earned, size, grade = 1 }: Looks): string {
  const ink = earned ? EARNED : QUIET;
  return svgDocument(
    120,
    120,
    size,
    `${discSvg(earned, grade)}<g transform='translate(60,60)scale(1.16)' stroke='${ink.line}' stroke-width='1.7' stroke-linecap='round' stroke-linejoin='round'>${MOTIFS[art](ink)}</g>${trimSvg(earned, grade)}`,
  );
}
