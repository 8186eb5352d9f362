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

/** The last time that the second person was switched on or off. */
export interface Switching {
  by: string;
  /** An instant as ISO-8601 text. */
  at: string;
  reason: string;
}

/** When something needs a second person. */
export interface ApprovalSettings {
  /** Off in an office of one: whoever asks may decide, and that is written down. */
  twoPersons: boolean;
  /** Points that one person may give to or take from one member on one day without a second person. */
  pointsLimit: number;
  /** Left out where it still is as the office began. */
  switched?: Switching;
}

/** Every setting and the shape of its value. */
export interface Settings {
  organisation: Organisation;
  landing: LandingContent;
  documents: Documents;
  approvals: ApprovalSettings;
}

export type SettingKey = keyof Settings;
