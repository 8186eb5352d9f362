import { epochOf } from '@tongxing/shared';
import { ManualClock } from '../common/clock';
import { KeyRing } from '../common/crypto/key-ring';
import type { Env } from '../config/env';
import { acceptedEpochs, venueCodeOf } from './venue-code.rule';
import { VenueCodes } from './venue-codes';

const clock = new ManualClock('2026-11-22T06:30:00.000Z');
const keyOf = (byte: number) => new KeyRing(Buffer.alloc(32, byte).toString('base64url'));
const codes = new VenueCodes(clock, { publicUrl: 'https://tongxing.example' } as Env, keyOf(7));
const session = { id: '01KAMC0000000000000000000A', sessionKey: 'aB3dE6gH9k' };
const other = { id: '01KAMC0000000000000000000B', sessionKey: 'zB3dE6gH9k' };

describe('the venue code', () => {
  it('lasts one epoch and says when the next one comes', () => {
    const code = codes.current(session);
    expect(code).toMatchObject({ epoch: epochOf(clock.now().getTime()), serverTime: '2026-11-22T06:30:00.000Z', expiresAt: '2026-11-22T06:30:15.000Z', epochSeconds: 15 });
    expect(code.url).toMatch(/^https:\/\/tongxing\.example\/c\/aB3dE6gH9k\.[0-9a-z]+\.[A-Za-z0-9_-]{22}$/);
    expect(code.digits).toMatch(/^\d{6}$/);
  });

  it('is genuine for its own session alone', () => {
    const said = venueCodeOf(codes.current(session).url)!;
    expect(codes.isGenuine(session.id, said)).toBe(true);
    expect(codes.isGenuine(other.id, said)).toBe(false);
  });

  it('is not genuine with another epoch written into it', () => {
    const said = venueCodeOf(codes.current(session).url)!;
    expect(codes.isGenuine(session.id, { ...said, epoch: said.epoch + 1 })).toBe(false);
  });

  it('cannot be made with another APP_KEY', () => {
    const elsewhere = new VenueCodes(clock, { publicUrl: 'https://tongxing.example' } as Env, keyOf(8));
    const forged = venueCodeOf(elsewhere.current(session).url)!;
    expect(codes.isGenuine(session.id, forged)).toBe(false);
  });

  it('is found again by its digits among the accepted epochs, and not at another session', () => {
    const { digits, epoch } = codes.current(session);
    expect(codes.epochOfDigits(session.id, digits, acceptedEpochs(epoch + 3))).toBe(epoch);
    expect(codes.epochOfDigits(session.id, digits, acceptedEpochs(epoch + 4))).toBeNull();
    expect(codes.epochOfDigits(other.id, digits, acceptedEpochs(epoch))).toBeNull();
  });
});
