import { standingLines, troubleOf } from './backups.copy';

const well = { isAutomatic: true, lastAt: '2026-11-22T18:30:00Z', failure: null, failedAt: null, isLate: false } as const;
const linesOf = (over: Partial<Parameters<typeof standingLines>[0]>) => standingLines({ ...well, ...over }, (instant) => `${instant.slice(8, 10)} 日`);

it('is calm while there is one of last night', () => {
  expect(linesOf({})).toEqual(['最近一份：22 日，做好了。']);
  expect(troubleOf(well)).toBeNull();
});

it('says what went wrong and what to do, and that the last good one is still there', () => {
  const failed = { failure: 'DISK_FULL', failedAt: '2026-11-23T18:40:00Z' } as const;
  expect(linesOf(failed)).toEqual(['23 日试过，没有做成：放备份的磁盘满了。腾出一些地方，十分钟内会自己再试。', '最近一份：22 日，做好了。']);
  expect(troubleOf({ ...well, ...failed })).toBe('最近一次备份没有做成');
  expect(troubleOf({ ...well, ...failed, lastAt: null })).toBe('备份还一次都没有做成');
});

it('says when there has been none for too long, whatever kept it', () => {
  expect(linesOf({ isLate: true })[0]).toContain('已经两天没有新的备份了');
  expect(troubleOf({ ...well, isLate: true })).toBe('已经两天没有新的备份了');
});

it('does not promise what it does not know', () => {
  expect(linesOf({ lastAt: null })).toEqual(['还没有做过。服务器开着的话，十分钟内会做第一份。']);
  expect(linesOf({ isAutomatic: false, lastAt: null })[0]).toContain('这里没有开自动备份');
  expect(troubleOf({ ...well, isAutomatic: false, lastAt: null })).toBeNull();
});
