/** How a visitor came to a join code. */
export const CHANNEL_KINDS = ['event', 'exhibition', 'partner', 'online', 'staff', 'referral'] as const;

export type ChannelKind = (typeof CHANNEL_KINDS)[number];

export const CHANNEL_KIND_NAMES: Record<ChannelKind, string> = {
  event: '活动',
  exhibition: '展览',
  partner: '伙伴',
  online: '线上',
  staff: '工作人员',
  referral: '老带新',
};
