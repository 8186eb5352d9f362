// The drawings of the house, as pictures. The only file of the admin pages that draws.
import {
  AVATAR_KEYS,
  avatarSvg,
  BADGE_GRADES,
  badgeSvg,
  blossomSvg,
  branchSvg,
  illustrationSvg,
  KIND_COLOURS,
  markSvg,
  petalTurningSvg,
  svgDataUri,
  tierPetalsSvg,
  TIER_AVATAR_SHARE,
  type AvatarKey,
  type BadgeArt,
  type ContributionKind,
  type IllustrationKey,
  type PetalFact,
} from '@tongxing/shared';
import { memo, useMemo } from 'react';
import type { MonthPetalsView } from '../api/types';

interface PictureProps {
  svg: string;
  width: number | string;
  /** Empty for decoration: the words beside it say the same. */
  alt?: string;
  className?: string;
}

export const Picture = memo(function Picture({ svg, width, alt = '', className }: PictureProps) {
  return <img src={svgDataUri(svg)} alt={alt} className={className} style={{ width, height: 'auto', display: 'block' }} />;
});

export const Mark = ({ size }: { size: number }) => <Picture svg={markSvg({ size })} width={size} />;
export const Bud = ({ size }: { size: number }) => <Picture svg={blossomSvg({ petals: [], size })} width={size} />;
export const TurningPetal = ({ size }: { size: number }) => <Picture svg={petalTurningSvg({ size })} width={size} />;

interface BlossomProps {
  petals: readonly PetalFact[];
  size: number;
  alt?: string;
}

export function Blossom({ petals, size, alt }: BlossomProps) {
  return <Picture svg={blossomSvg({ petals, size, large: true })} width={size} alt={alt} />;
}

export function Branch({ months, alt }: { months: readonly MonthPetalsView[]; alt: string }) {
  const svg = useMemo(() => branchSvg(months), [months]);
  return <Picture svg={svg} width="100%" alt={alt} />;
}

/** A key that this version does not know becomes the first flower, so that a list never breaks. */
const avatarKeyOf = (key: string): AvatarKey => AVATAR_KEYS.find((known) => known === key) ?? AVATAR_KEYS[0];

export function Avatar({ avatarKey, size }: { avatarKey: string; size: number }) {
  return <Picture svg={avatarSvg(avatarKeyOf(avatarKey), { size })} width={size} className="avatar" />;
}

/** The member's avatar with five petals that fill as the next tier comes nearer. */
export function TierAvatar({ avatarKey, filled, size }: { avatarKey: string; filled: number; size: number }) {
  const inner = Math.round(size * TIER_AVATAR_SHARE);
  return (
    <div className="tier-avatar" style={{ width: size, height: size }}>
      <Picture svg={tierPetalsSvg({ filled, size })} width={size} />
      <Avatar avatarKey={avatarKey} size={inner} />
    </div>
  );
}

interface BadgeProps {
  art: BadgeArt;
  earned: boolean;
  size: number;
  grade?: number;
}

export function Badge({ art, earned, size, grade }: BadgeProps) {
  return <Picture svg={badgeSvg(art, { earned, size, grade: BADGE_GRADES.find((known) => known === grade) ?? 1 })} width={size} />;
}

export function Scene({ scene, width, className }: { scene: IllustrationKey; width: number | string; className?: string }) {
  return <Picture svg={illustrationSvg(scene)} width={width} className={className} />;
}

export const KindDot = ({ kind }: { kind: ContributionKind }) => (
  <span className="dot" style={{ background: KIND_COLOURS[kind].base }} aria-hidden />
);
