import type { ContributionKind, IllustrationKey } from '@tongxing/shared';

export interface Organisation {
  name: string;
  mission: string;
  contactPhone: string | null;
}

/** What a visitor reads before joining: a true story, what one's own part can be, what members get. */
export interface LandingContent {
  story: { title: string; body: string; who: string; illustration: IllustrationKey };
  parts: { kind: ContributionKind; text: string }[];
  benefits: string[];
}

/** Every setting and the shape of its value. */
export interface Settings {
  organisation: Organisation;
  landing: LandingContent;
}

export type SettingKey = keyof Settings;
