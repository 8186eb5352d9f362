// venue-codes.ts — owns: nobody but this server can make a code that it accepts.
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EPOCH_SECONDS, epochEndsAt, epochOf, sixDigits } from '@tongxing/shared';
import { Clock } from '../common/clock';
import { KeyRing } from '../common/crypto/key-ring';
import { Env } from '../config/env';
import type { CodeView } from './check-ins.dto';
import { venueToken, type VenueCode } from './venue-code.rule';

const MAC_BYTES = 16;

interface CodedSession {
  readonly id: string;
  readonly sessionKey: string;
}

@Injectable()
export class VenueCodes {
  constructor(
    private readonly clock: Clock,
    private readonly env: Env,
    private readonly keys: KeyRing,
  ) {}

  nowEpoch(): number {
    return epochOf(this.clock.now().getTime());
  }

  /** What the venue's screen shows at this moment. */
  current(session: CodedSession): CodeView {
    const now = this.clock.now();
    const epoch = epochOf(now.getTime());
    const token = venueToken({ sessionKey: session.sessionKey, epoch, mac: this.macOf(session.id, epoch) });
    return {
      url: `${this.env.publicUrl}/c/${token}`,
      digits: this.digitsOf(session.id, epoch),
      epoch,
      serverTime: now.toISOString(),
      expiresAt: new Date(epochEndsAt(epoch)).toISOString(),
      epochSeconds: EPOCH_SECONDS,
    };
  }

  /** Whether this server once made the code for the session; its age is another question. */
  isGenuine(sessionId: string, { epoch, mac }: VenueCode): boolean {
    return equal(this.macOf(sessionId, epoch), mac);
  }

  /** The epoch among these whose digits these are. All are compared, so that the time taken tells nothing. */
  epochOfDigits(sessionId: string, digits: string, epochs: readonly number[]): number | null {
    return epochs.filter((epoch) => equal(this.digitsOf(sessionId, epoch), digits))[0] ?? null;
  }

  private macOf(sessionId: string, epoch: number): string {
    return this.hmac(sessionId, `url:${epoch}`).subarray(0, MAC_BYTES).toString('base64url');
  }

  private digitsOf(sessionId: string, epoch: number): string {
    return sixDigits(this.hmac(sessionId, `digits:${epoch}`));
  }

  /** Each session has a key of its own, so that a code of one is nothing at another. */
  private hmac(sessionId: string, text: string): Buffer {
    const key = Buffer.from(hkdfSync('sha256', this.keys.sign, 'tongxing', `check-in:${sessionId}`, 32));
    return createHmac('sha256', key).update(text).digest();
  }
}

function equal(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
