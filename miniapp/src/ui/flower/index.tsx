import { Image } from '@tarojs/components';
import { blossomSvg, branchSvg, svgDataUri, type MonthPetals, type PetalFact } from '@tongxing/shared';
import { useMemo } from 'react';

interface FlowerProps {
  petals: readonly PetalFact[];
  large?: boolean;
  className?: string;
}

/** The same facts draw the same flower; none at all is a bud. */
export function Flower({ petals, large = false, className = '' }: FlowerProps) {
  const src = useMemo(() => svgDataUri(blossomSvg({ petals, size: large ? 480 : 120, large })), [petals, large]);
  return <Image className={className} src={src} mode="aspectFit" />;
}

/** A year as a branch with twelve places. */
export function Branch({ months, className = '' }: { months: readonly MonthPetals[]; className?: string }) {
  const src = useMemo(() => svgDataUri(branchSvg(months, { size: 720 })), [months]);
  return <Image className={className} src={src} mode="aspectFit" />;
}
