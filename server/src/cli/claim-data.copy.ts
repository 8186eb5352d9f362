export const CLAIM_COPY = {
  usage: '用法：claim-data [--clear]（npm start 自己会叫它）',
  inUse: (file: string) =>
    `有程序正开着这个数据库，多半是服务端还在运行：${file}。同一份数据只能开一个服务端：请先停下它（在它的窗口里按 Ctrl-C），或等正在跑的命令做完，再来。想另开一份，就设 DATA_DIR 指到别的文件夹。  The database is in use.`,
  inUseNotCleared: (file: string) =>
    `有程序正开着这个数据库，多半是服务端还在运行：${file}。请先停下它（在它的窗口里按 Ctrl-C），再用 --fresh 从头来。什么都没有删。  The database is in use; nothing was removed.`,
  notOurs: (database: string, heads: string) =>
    `DATABASE_URL 指的是 MySQL / MariaDB 的数据库 ${database}，--fresh 不替你清空它，什么都没有删。要从头来：在数据库里执行 DROP DATABASE \`${database}\`; CREATE DATABASE \`${database}\` CHARACTER SET utf8mb4; 把操作日志的链头 ${heads} 移走，再运行 npm start（不带 --fresh）；或者不设 DATABASE_URL，用 SQLite。  --fresh clears SQLite files only; nothing was removed.`,
  otherTables: (file: string) =>
    `DATABASE_URL 指的文件里不是同行的数据：${file}。什么都没有删；确定不要它，就自己删掉。  This is no database of Tongxing; nothing was removed.`,
  anOffice: (file: string) =>
    `这里是一家机构自己的数据，不是演示数据：${file}。--fresh 只清演示数据，什么都没有删。想看演示，就设 DATA_DIR 指到别的文件夹；真要从头来，先运行 npm run backup，再自己移走这个文件。  This is an office's own data; nothing was removed.`,
  cleared: (file: string) => `演示数据已清空，会重新生成：${file}。备份和密钥还留着。  Demo data removed, backups and their key kept.`,
  nothing: (file: string) => `还没有数据，不用清空：${file}。  There was nothing to remove.`,
  headsAside: (heads: string) => `原来的操作日志链头留在：${heads}  The heads of the audit log were set aside.`,
} as const;
