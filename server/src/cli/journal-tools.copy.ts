export const DATABASE_COPY = {
  none: (file: string) => `还没有数据库：${file}。先运行一次 npm start，或用 DATABASE_URL 指明在哪里。  There is no database yet.`,
  otherVersion: '数据库和这一版程序不一致，请先启动一次服务端让它升级。  The database awaits migrations: start the server once.',
} as const;
