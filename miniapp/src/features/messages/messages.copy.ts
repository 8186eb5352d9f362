export const MESSAGES = {
  empty: '还没有消息。有活动、有感谢，都会写在这里。',
  visitor: '成为会员后，感谢和通知会写在这里。',
  open: '去看看',
  unread: '未读',
} as const;

/** A letter on a few lines: its paragraphs run on, its lists become one sentence. */
export const previewOf = (body: string): string => body.replace(/([:：])\n· /g, '$1').replace(/\n· /g, '、').replace(/\n+/g, '');
