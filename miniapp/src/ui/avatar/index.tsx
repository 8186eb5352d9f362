import { Image, View } from '@tarojs/components';
import { avatarSvg, svgDataUri, tierPetalsSvg, TIER_AVATAR_SHARE, type AvatarKey } from '@tongxing/shared';
import { useMemo } from 'react';
import './index.scss';

interface AvatarProps {
  face: AvatarKey;
  size?: 'small' | 'middle' | 'large' | 'huge';
  /** 0 to 1 fills five petals around the face; without it the face stands alone. */
  filled?: number;
}

export function Avatar({ face, size = 'middle', filled }: AvatarProps) {
  const faceSrc = useMemo(() => svgDataUri(avatarSvg(face, { size: 160 })), [face]);
  const petals = useMemo(
    () => (filled === undefined ? null : svgDataUri(tierPetalsSvg({ filled, size: 320 }))),
    [filled],
  );
  const inset = `${((1 - TIER_AVATAR_SHARE) / 2) * 100}%`;
  const share = `${TIER_AVATAR_SHARE * 100}%`;
  return (
    <View className={`tx-avatar tx-avatar--${size}`}>
      {petals ? <Image className="tx-avatar__petals" src={petals} mode="aspectFit" /> : null}
      <Image
        className="tx-avatar__face"
        src={faceSrc}
        mode="aspectFit"
        style={petals ? { left: inset, top: `calc(${inset} + 1%)`, width: share, height: share } : {}}
      />
    </View>
  );
}
