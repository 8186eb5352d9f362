export const MESSAGES = {
  empty: '还没有消息。有活动、有感谢，都会写在这里。',
  visitor: '成为会员后，感谢和通知会写在这里。',
  open: '去看看',
  unread: '未读',
} as const;
