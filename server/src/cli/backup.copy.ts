import type { TakenBackup } from '../backups';

const KEY_FROM_ENVIRONMENT = 'APP_KEY';
const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);

export const BACKUP_COPY = {
  usage: `用法：npm run backup [-- --to <文件夹>] [--keep <份数>]
      --to    放到哪个文件夹；不写就放在 DATA_DIR 的 backups 里
      --keep  只留最近的几份，更早的删掉；只删这个命令自己做的备份`,
  toNothing: '--to 后面没有写文件夹。',
  keepWrong: (keep: string) => `--keep 应是 1 到 9999 的整数，写的是 ${keep || '空的'}。什么都没有备份，也没有删。`,
  unknown: '参数不对：有不认识的，或少写了值。',
  progress: (table: string, rows: number) => `${table}：${rows} 行`,
  done: ({ path, manifest: { tables, files, engineVersion } }: TakenBackup, seconds: string) => {
    const rows = Object.values(tables).reduce((sum, count) => sum + count, 0);
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    return `备份好了：${path}
  ${Object.keys(tables).length} 张表，${rows} 行，${megabytes(bytes)} MB，用时 ${seconds} 秒（${engineVersion}）。  The backup is whole.`;
  },
  key: (fingerprint: string, from: string) => `
请另外保存密钥：它没有放进备份里，免得捡到备份的人读出会员的手机号和姓名。
  恢复这份备份要用指纹为 ${fingerprint} 的密钥；没有它，手机号、姓名和生日就再也读不回来。
  ${
    from === KEY_FROM_ENVIRONMENT
      ? '密钥就是环境变量 APP_KEY 的值。'
      : `密钥现在在 ${from}，是第一次启动时自动生成的。`
  }
  抄一份，放在和备份不同的地方，比如锁在抽屉里的 U 盘，并写上这个指纹。  Keep the key apart from the backup.`,
  noHeads: '操作日志的链头（audit-head.jsonl）没有找到，备份里就没有它。请在服务端所在的机器上、用同一个 DATA_DIR 备份。  The audit heads were not found.',
  forgotten: (names: readonly string[]) => `按 --keep 删掉了 ${names.length} 份更早的：${names.join('、')}`,
} as const;
