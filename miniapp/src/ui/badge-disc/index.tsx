import { Image } from '@tarojs/components';
import { BADGE_GRADES, badgeSvg, svgDataUri, type BadgeArt } from '@tongxing/shared';
import { useMemo } from 'react';

interface BadgeDiscProps {
  art: BadgeArt;
  earned: boolean;
  /** 1 plain, 2 silver, 3 gold. */
  grade: number;
  className?: string;
}

/** A grade that this version does not know is drawn plain, so that a wall never breaks. */
export function BadgeDisc({ art, earned, grade, className = '' }: BadgeDiscProps) {
  const known = BADGE_GRADES.find((one) => one === grade) ?? 1;
  const src = useMemo(() => svgDataUri(badgeSvg(art, { earned, size: 240, grade: known })), [art, earned, known]);
  return <Image className={className} src={src} mode="aspectFit" />;
}
