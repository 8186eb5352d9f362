// venue-code.rule.ts — pure: what the venue's code looks like, and which epochs of it count. No Nest, no TypeORM, no clock, no I/O.
import { PAST_EPOCHS_ACCEPTED, type ErrorCode, isAccepted } from '@tongxing/shared';

/** What a venue code says of itself, before anyone believes it. */
export interface VenueCode {
  readonly sessionKey: string;
  readonly epoch: number;
  readonly mac: string;
}

/** Digits that left the screen within ten minutes are told apart from wrong ones, so that the person looks up again. */
const REMEMBERED_EPOCHS = 40;
const TOKEN = /^([0-9A-Za-z]{10})\.([0-9a-z]{1,9})\.([A-Za-z0-9_-]{22})$/;

export function venueToken({ sessionKey, epoch, mac }: VenueCode): string {
  return `${sessionKey}.${epoch.toString(36)}.${mac}`;
}

/**
 * The code in whatever a phone hands over: the address in the QR, also percent-encoded as WeChat passes it on,
 * or the bare token. Null for anything else.
 */
export function venueCodeOf(text: string): VenueCode | null {
  const said = decoded(text).trim();
  const token = /\/c\/([^/?#\s]+)/.exec(said)?.[1] ?? said;
  const [, sessionKey, epoch, mac] = TOKEN.exec(token) ?? [];
  if (sessionKey === undefined || epoch === undefined || mac === undefined) return null;
  return { sessionKey, epoch: Number.parseInt(epoch, 36), mac };
}

/** Why a genuine code of this epoch does not count now; null where it does. A code from the future was never on a screen. */
export function epochRefusal(codeEpoch: number, nowEpoch: number): ErrorCode | null {
  if (isAccepted(codeEpoch, nowEpoch)) return null;
  return codeEpoch > nowEpoch ? 'CHECK_IN_CODE_INVALID' : 'CHECK_IN_CODE_STALE';
}

/** The epochs whose digits are accepted, newest first. */
export function acceptedEpochs(nowEpoch: number): number[] {
  return Array.from({ length: PAST_EPOCHS_ACCEPTED + 1 }, (_, age) => nowEpoch - age);
}

/** The epochs whose digits have just left the screen. */
export function staleEpochs(nowEpoch: number): number[] {
  return Array.from({ length: REMEMBERED_EPOCHS }, (_, age) => nowEpoch - PAST_EPOCHS_ACCEPTED - 1 - age);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
