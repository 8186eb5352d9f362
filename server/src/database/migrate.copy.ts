/** For whoever starts a server or a command on a database that is not whole. */
export const MIGRATE_COPY = {
  halfRestored: '这个数据库上次恢复到一半就中断了，里面的资料不全。请再恢复一次：npm run restore -- <备份> --replace  A restore was broken off.',
} as const;
