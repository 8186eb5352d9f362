/** The version of the words below. A change of wording is a new version, and members are asked again. */
export const CONSENT_DOCUMENT_VERSION = '2026-11';

export const CONSENT_PURPOSES = ['membership', 'messages', 'stories'] as const;

export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

export interface ConsentPurposeText {
  title: string;
  /** One line that says what is done with which data. */
  line: string;
  /** Without it there is no membership; the others are free to refuse. */
  required: boolean;
}

export const CONSENT_PURPOSE_TEXTS: Record<ConsentPurpose, ConsentPurposeText> = {
  membership: {
    title: '入会与活动记录',
    line: '保存你的昵称和参加活动的记录，用来确认会员身份、计算积分。',
    required: true,
  },
  messages: {
    title: '活动通知与问候',
    line: '活动有变动、有进展时告诉你，不发广告。',
    required: false,
  },
  stories: {
    title: '在故事和照片中出现',
    line: '活动照片和故事里可以有你，随时可以收回。',
    required: false,
  },
};
