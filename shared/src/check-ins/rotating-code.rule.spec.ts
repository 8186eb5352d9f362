import fc from 'fast-check';
import { hmacSha256 } from '../kit/hmac';
import { utf8Bytes } from '../kit/utf8';
import { EPOCH_SECONDS, epochEndsAt, epochOf, isAccepted, sixDigits } from './rotating-code.rule';

describe('the rotating venue code', () => {
  it.each([
    [0, true],
    [1, true],
    [2, true],
    [3, true],
    [4, false],
    [-1, false],
    [0.5, false],
    [Number.NaN, false],
  ])('of age %d epochs is accepted: %s', (age, accepted) => {
    expect(isAccepted(1000 - age, 1000)).toBe(accepted);
  });

  it('is accepted for at least 45 and less than 60 seconds after it was shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: 0, max: 120_000 }), (shownAt, later) => {
        const accepted = isAccepted(epochOf(shownAt), epochOf(shownAt + later));
        if (later <= 3 * EPOCH_SECONDS * 1000) expect(accepted).toBe(true);
        if (later >= 4 * EPOCH_SECONDS * 1000) expect(accepted).toBe(false);
      }),
    );
  });

  it('ends one millisecond before the next epoch', () => {
    const end = epochEndsAt(7);
    expect([epochOf(end - 1), epochOf(end)]).toEqual([7, 8]);
  });

  // RFC 4226 appendix D truncates this 20-byte value to 1284755224, whose last six digits are 755224.
  it('reads six digits as RFC 4226 does', () => {
    expect(sixDigits(Uint8Array.from(Buffer.from('cc93cf18508d94934c64b65d8ba7667fb7cde4b0', 'hex')))).toBe('755224');
  });

  it('always shows six digits', () => {
    fc.assert(
      fc.property(fc.nat(), (epoch) => {
        expect(sixDigits(hmacSha256(utf8Bytes('session'), utf8Bytes(String(epoch))))).toMatch(/^\d{6}$/);
      }),
    );
    expect(() => sixDigits(new Uint8Array(16))).toThrow(RangeError);
  });
});
