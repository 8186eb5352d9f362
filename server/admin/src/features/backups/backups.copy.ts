// backups.copy.ts — how the nightly backups stand, in words, and what somebody who is no engineer does now.
import type { BackupFailure, BackupStandingView } from '../../api/types';

type Standing = Pick<BackupStandingView, 'isAutomatic' | 'lastAt' | 'failure' | 'failedAt' | 'isLate'>;

const FAILURES: Record<BackupFailure, string> = {
  DISK_FULL: '放备份的磁盘满了。腾出一些地方，十分钟内会自己再试。',
  FOLDER_NOT_WRITABLE: '放备份的文件夹写不进去。看看它还在不在，是不是写保护了；好了以后会自己再试。',
  DATABASE_DAMAGED: '数据库文件有损坏。请马上找照看服务器的人；以前的备份都还在。',
  KEY_NOT_OF_DATA: '服务器现在的密钥打不开会员资料。请照看服务器的人把 APP_KEY 换回原来的那一把。',
  OTHER: '原因写在服务器的日志里，请照看服务器的人看一看；十分钟内会自己再试。',
};

export const BACKUPS = {
  title: '备份',
  go: '看看怎么办',
  elsewhere: '这里没有开自动备份。请照看服务器的人定时做，并时常看一眼最近一份是哪天的。',
  none: '还没有做过。服务器开着的话，十分钟内会做第一份。',
  last: (when: string): string => `最近一份：${when}，做好了。`,
} as const;

/** What is wrong, in one sentence; null while all is well. */
export function troubleOf({ lastAt, failure, isLate }: Standing): string | null {
  if (failure) return lastAt === null ? '备份还一次都没有做成' : '最近一次备份没有做成';
  return isLate ? '已经两天没有新的备份了' : null;
}

/** All that there is to say, a line each; `momentOf` says an instant as lists do. */
export function standingLines(standing: Standing, momentOf: (instant: string) => string): string[] {
  const { isAutomatic, lastAt, failure, failedAt, isLate } = standing;
  if (!isAutomatic) return [BACKUPS.elsewhere];
  const last = lastAt === null ? (failure || isLate ? [] : [BACKUPS.none]) : [BACKUPS.last(momentOf(lastAt))];
  const failed = failure ? [`${failedAt === null ? '' : `${momentOf(failedAt)}试过，`}没有做成：${FAILURES[failure]}`] : [];
  const late = isLate && !failure ? ['已经两天没有新的备份了。服务器夜里关着的话，开机十分钟后会补上；一直没有，就请照看服务器的人看一看。'] : [];
  return [...failed, ...late, ...last];
}
