/** What the staff's first page says of people. */
export const HOME = {
  joined: '加入了我们',
} as const;
