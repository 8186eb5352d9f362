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

export interface DocumentSection {
  title: string;
  paragraphs: string[];
}

export interface DocumentText {
  title: string;
  /** Paragraphs may say {organisation} and {contact}. */
  sections: DocumentSection[];
}

/** What whoever joins may read in full: how personal information is handled, and what members and office promise. */
export interface Documents {
  version: string;
  /** 'YYYY-MM-DD' */
  effectiveOn: string;
  privacy: DocumentText;
  terms: DocumentText;
}

/** Every setting and the shape of its value. */
export interface Settings {
  organisation: Organisation;
  landing: LandingContent;
  documents: Documents;
}

export type SettingKey = keyof Settings;
