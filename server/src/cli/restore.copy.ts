import { businessDay, formatDay, formatTime } from '@tongxing/shared';
import type { FoundBackup, Manifest } from '../backups';

const KINDS: Record<Manifest['kind'], string> = { asked: '手动', daily: '每日', 'before-restore': '恢复前留存' };
const when = (takenAt: string): string => {
  const day = businessDay(takenAt);
  return `${day.slice(0, 4)}年${formatDay(day)} ${formatTime(takenAt)}`;
};
const rowsOf = ({ tables }: Manifest): number => Object.values(tables).reduce((sum, count) => sum + count, 0);

export const RESTORE_COPY = {
  usage: `用法：npm run restore -- <备份> [--replace]
      <备份>     备份的文件夹，或它在 .data/backups（BACKUP_DIR）里的名字
      --replace  目标数据库里已有资料时也恢复；原来的会另外留着，不会删掉
恢复之前请先停下服务端。`,
  none: (folder: string) => `${folder} 里还没有备份。  There is no backup yet.`,
  list: (folder: string) => `${folder} 里的备份，新的在前：`,
  listed: ({ name, manifest }: FoundBackup) => `  ${name}  ${when(manifest.takenAt)}，${KINDS[manifest.kind]}，${rowsOf(manifest)} 行，密钥指纹 ${manifest.key.fingerprint}`,
  folderOfBackups: (folder: string) => `${folder} 是放备份的文件夹，不是一份备份。什么都没有改动；里面有这几份，新的在前，挑一份：`,
  command: (path: string, replace: boolean) => `    npm run restore -- ${/\s/.test(path) ? `"${path}"` : path}${replace ? ' --replace' : ''}`,
  checked: (manifest: Manifest) => `备份完好：${when(manifest.takenAt)}，${rowsOf(manifest)} 行。  The backup is whole.`,
  mysqlChecked: '已经查过：没有别的连接开着这个数据库（SHOW PROCESSLIST），库里也没有没到期的租约。  Nobody else is connected.',
  progress: (table: string, rows: number) => `${table}：${rows} 行`,
  former: (former: string) => `原来的数据库留在：${former}`,
  headKept: '备份里没有操作日志最后的链头，已按这份备份里的记录重新留下一个：从现在起，再有改动看得出来。  The head of the audit log was kept anew.',
  formerHeads: (heads: string) => `原来的操作日志链头留在：${heads}`,
  migrated: (names: readonly string[]) => `备份比程序旧，已经升级：${names.join('、')}。  Migrated.`,
  done: (seconds: string) => `恢复好了，用时 ${seconds} 秒。下面核对一遍。  Restored; now verified:`,
  right: '都对得上，可以启动服务端了：npm start。那以后的签到和改动不在这份备份里，停用过的员工账号要再停用一次。',
  wrong: '资料已经恢复，但有对不上的地方，请先不要启动服务端，把上面几行发给照看程序的人。',
} as const;
