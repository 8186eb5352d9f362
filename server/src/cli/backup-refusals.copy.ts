import type { BackupRefusal, RefusalDetails } from '../backups';

const inUse = ({ where, how, count, seconds }: RefusalDetails): string => {
  if (how === 'connections') return `数据库 ${where} 上还有 ${count} 个别的连接，多半是服务端还在运行。请先停下它，再恢复。`;
  if (how === 'lease') return `数据库 ${where} 里还有没到期的租约，服务端可能还在运行。请先停下它；已经停了的话，过 ${seconds} 秒再来。`;
  if (how === 'migrating') return `有别的程序正在改动数据库 ${where} 的表，请等它做完再恢复。`;
  return `有程序正开着这个数据库，多半是服务端还在运行：${where}。请先停下它（在 npm start 的窗口里按 Ctrl-C），再恢复。`;
};

const ENGINES: Readonly<Record<string, string>> = { sqlite: 'SQLite', mysql: 'MySQL', mariadb: 'MariaDB' };
const engine = (name: string | undefined): string => ENGINES[name ?? ''] ?? '';

/** What went wrong, what is kept, and what to do now. */
export const BACKUP_REFUSAL_COPY: Record<BackupRefusal, (details: RefusalDetails) => string> = {
  NO_DATABASE: ({ where }) => `还没有数据库：${where}。先运行一次 npm start，或用 DATABASE_URL 指明在哪里。  There is no database yet.`,
  DATABASE_DAMAGED: () => '数据库文件已经损坏，这次没有备份成。以前的备份都还在，请用最近的一份恢复：npm run restore。  The database is damaged.',
  FOLDER_NOT_WRITABLE: ({ folder }) => `写不进这个文件夹：${folder}。请换一个；如果是 U 盘，看看是不是写保护了。  The folder cannot be written to.`,
  DISK_FULL: ({ folder }) => `磁盘满了：${folder}。做了一半的已经删掉，腾出地方再来一次。  The disk is full.`,
  KEY_MISSING: () => '没有找到密钥，备份里要写明需要哪一把。请像启动服务端那样设好 APP_KEY，再来一次。  No key was found.',
  KEY_NOT_OF_DATA: ({ fingerprint }) =>
    `手里的密钥（指纹 ${fingerprint}）打不开这个数据库里的资料，所以没有备份。请把 APP_KEY 设成服务端正在用的那一把。  This key does not open the data.`,
  BACKUP_NOT_FOUND: ({ path }) => `找不到这份备份：${path}。不带名字运行 npm run restore，可以看到有哪些。  There is no such backup.`,
  BACKUP_UNFINISHED: ({ path }) => `这份备份没有做完，不能用：${path}。请换一份。  This backup is unfinished.`,
  BACKUP_DAMAGED: ({ file }) => `备份已经损坏，坏的是 ${file}。什么都没有改动，请换一份备份。  The backup is damaged: ${file}.`,
  BACKUP_FORMAT_NEWER: () => '这份备份是更新的程序做的，这一版读不懂。请先更新程序，再恢复。  The backup is of a newer program.',
  SCHEMA_NEWER: ({ last }) => `这份备份的数据库版本（${last}）比这一版程序新。请先更新程序，再恢复。  The backup is of a newer schema.`,
  KEY_NEEDED: ({ needed }) =>
    `这份备份要用指纹为 ${needed} 的密钥，这里还没有密钥。请把当时另存的密钥放回来（写进 DATA_DIR 里的 app-key，或设成 APP_KEY），再恢复。  The key is missing.`,
  KEY_WRONG: ({ needed, given }) =>
    `密钥不对：这份备份要用指纹为 ${needed} 的密钥，手里的是 ${given}。请把当时另存的密钥放回来，再恢复。  The key is another one.`,
  ENGINE_WRONG: ({ backup, target }) =>
    `这是 ${engine(backup)} 的备份，不能恢复到 ${engine(target)}。请用 DATABASE_URL 指明一个 ${engine(backup)} 数据库。  The backup is of another engine.`,
  DATABASE_IN_USE: (details) => `${inUse(details)}  The database is in use.`,
  DATABASE_NOT_EMPTY: ({ where }) =>
    `目标数据库里已经有资料：${where}。确定要换成备份里的，就加上 --replace；原来的会另外留着，不会删掉。  The database is not empty.`,
  FOREIGN_TABLES: ({ where, tables }) =>
    `数据库 ${where} 里有不属于同行的表：${tables}。什么都没有改动，请给同行单独一个数据库。  There are foreign tables.`,
  DATABASE_UNREACHABLE: ({ why }) => `连不上数据库（${why}）。请检查 DATABASE_URL，和数据库服务是不是开着。  The database cannot be reached.`,
  HALF_RESTORED: ({ where }) => `数据库 ${where} 上次恢复到一半就中断了，里面的资料不全。请加上 --replace 再恢复一次。  A restore was broken off.`,
};
