import { EPOCH_SECONDS } from '@tongxing/shared';
import type { CodeView } from '../../api/types';
import { clockGap, inGroups, isSpent, lastArrivals, laterCode, phaseAt, turnLeft } from './screen.rule';

const EPOCH = 119_000_000;
const startOf = (epoch: number): number => epoch * EPOCH_SECONDS * 1000;
const codeOf = (epoch: number): CodeView => ({
  url: `https://hui.example.org/c/k.${epoch}.m`,
  digits: '004821',
  epoch,
  serverTime: new Date(startOf(epoch)).toISOString(),
  expiresAt: new Date(startOf(epoch + 1)).toISOString(),
  epochSeconds: EPOCH_SECONDS,
});

describe('the check-in screen', () => {
  const door = { opensAt: '2026-11-22T01:00:00.000Z', closesAt: '2026-11-22T04:00:00.000Z' };
  it.each([
    ['2026-11-22T00:59:59.999Z', 'before'],
    ['2026-11-22T01:00:00.000Z', 'open'],
    ['2026-11-22T04:00:00.000Z', 'open'],
    ['2026-11-22T04:00:00.001Z', 'after'],
  ])('at %s is %s', (now, phase) => {
    expect(phaseAt(door, Date.parse(now))).toBe(phase);
  });

  it('knows how far this machine’s clock is off', () => {
    expect(clockGap('2026-11-22T01:00:00.000Z', Date.parse('2026-11-22T00:58:30.000Z'))).toBe(90_000);
  });

  it('empties the ring over one turn, and not below nothing', () => {
    expect(turnLeft(codeOf(EPOCH), startOf(EPOCH))).toBe(1);
    expect(turnLeft(codeOf(EPOCH), startOf(EPOCH) + 5_000)).toBeCloseTo(2 / 3);
    expect(turnLeft(codeOf(EPOCH), startOf(EPOCH + 3))).toBe(0);
    expect(turnLeft(codeOf(EPOCH), startOf(EPOCH) - 5_000)).toBe(1);
  });

  it('shows a code as long as the server takes it, and then no more', () => {
    expect(isSpent(codeOf(EPOCH), startOf(EPOCH))).toBe(false);
    expect(isSpent(codeOf(EPOCH), startOf(EPOCH + 4) - 1)).toBe(false);
    expect(isSpent(codeOf(EPOCH), startOf(EPOCH + 4))).toBe(true);
  });

  it('does not hide a code because a clock seems to run behind', () => {
    expect(isSpent(codeOf(EPOCH), startOf(EPOCH) - 1)).toBe(false);
  });

  it('keeps the newer code when an older answer comes late', () => {
    expect(laterCode(codeOf(EPOCH + 1), codeOf(EPOCH)).epoch).toBe(EPOCH + 1);
    expect(laterCode(codeOf(EPOCH), codeOf(EPOCH + 1)).epoch).toBe(EPOCH + 1);
  });

  it('keeps leading zeros in two groups', () => {
    expect(inGroups('004821')).toEqual(['004', '821']);
  });

  it('names the latest six arrivals, newest first', () => {
    const recent = Array.from({ length: 9 }, (_, i) => ({ id: `c${i}`, surname: '王*', at: new Date(startOf(EPOCH + i)).toISOString() }));
    expect(lastArrivals(recent).map(({ id }) => id)).toEqual(['c8', 'c7', 'c6', 'c5', 'c4', 'c3']);
  });
});
