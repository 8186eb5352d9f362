import { backupName, dayDue, draftName, isBackupName, isDraftName, toForget, type KeptBackup } from './backups.rule';

it.each([
  // Shanghai is eight hours ahead: half past two there is half past six in the evening before, UTC.
  ['2026-11-21T18:29:59.999Z', '2026-11-21'],
  ['2026-11-21T18:30:00.000Z', '2026-11-22'],
  ['2026-11-22T15:59:59.999Z', '2026-11-22'],
  ['2026-12-31T16:00:00.000Z', '2026-12-31'],
  ['2026-12-31T18:30:00.000Z', '2027-01-01'],
])('at %s the backup of %s should be there', (now, day) => {
  expect(dayDue(new Date(now))).toBe(day);
});

it('names a backup after its kind and the time on a wall in Shanghai', () => {
  const at = new Date('2026-11-21T17:05:09.000Z');
  expect(backupName('asked', at)).toBe('tongxing-20261122-010509');
  expect(backupName('daily', at)).toBe('tongxing-daily-20261122-010509');
  expect(backupName('before-restore', at)).toBe('tongxing-before-restore-20261122-010509');
});

it('tells a whole backup from one that is being written, and both from anything else', () => {
  const at = new Date('2026-11-22T06:30:00.000Z');
  for (const kind of ['asked', 'daily', 'before-restore'] as const) {
    const draft = draftName(kind, at, 'ab12');
    expect([isBackupName(draft), isDraftName(draft)]).toEqual([false, true]);
    expect([isBackupName(backupName(kind, at)), isDraftName(backupName(kind, at))]).toEqual([true, false]);
    expect(isBackupName(`${backupName(kind, at)}-2`)).toBe(true);
  }
  for (const other of ['照片', 'tongxing', 'tongxing-20261122', 'tongxing-20261122-143000.zip', '../tongxing-20261122-143000', 'tongxing-old-20261122-143000']) {
    expect([isBackupName(other), isDraftName(other)]).toEqual([false, false]);
  }
});

describe('which older backups may go', () => {
  const backup = (day: number, change: Partial<KeptBackup> = {}): KeptBackup => ({
    name: `tongxing-daily-202611${day}-023000`,
    kind: 'daily',
    takenAt: `2026-11-${day}T18:30:00.000Z`,
    fingerprint: 'AAAA-BBBB-CCCC',
    ...change,
  });
  const of = { kind: 'daily', fingerprint: 'AAAA-BBBB-CCCC' } as const;

  it('are the oldest ones beyond those that are kept, in whatever order they are found', () => {
    expect(toForget([backup(12), backup(14), backup(11), backup(13)], of, 2)).toEqual([backup(12).name, backup(11).name]);
    expect(toForget([backup(12), backup(14)], of, 2)).toEqual([]);
    expect(toForget([], of, 1)).toEqual([]);
  });

  it('are none that somebody asked for, and none that a restore kept', () => {
    const others = [backup(10, { kind: 'asked' }), backup(10, { kind: 'before-restore' })];
    expect(toForget([...others, backup(11), backup(12)], of, 1)).toEqual([backup(11).name]);
  });

  it('are none of another office in the same folder', () => {
    expect(toForget([backup(10, { fingerprint: 'DDDD-EEEE-FFFF' }), backup(11)], of, 1)).toEqual([]);
  });

  it('counts one of two from the same second by its name', () => {
    const second = backup(11, { name: `${backup(11).name}-2` });
    expect(toForget([backup(11), second], of, 1)).toEqual([backup(11).name]);
  });
});
