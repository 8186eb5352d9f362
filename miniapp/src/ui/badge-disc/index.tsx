import { Image } from '@tarojs/components';
import { badgeSvg, svgDataUri, type BadgeArt } from '@tongxing/shared';
import { useMemo } from 'react';

interface BadgeDiscProps {
  art: BadgeArt;
  earned: boolean;
  className?: string;
}

export function BadgeDisc({ art, earned, className = '' }: BadgeDiscProps) {
  const src = useMemo(() => svgDataUri(badgeSvg(art, { earned, size: 240 })), [art, earned]);
  return <Image className={className} src={src} mode="aspectFit" />;
}
