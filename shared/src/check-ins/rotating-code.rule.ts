// rotating-code.rule.ts — pure: which epochs of the venue code count, and how six digits are read off a MAC.

/** The code on the venue's screen changes this often. */
export const EPOCH_SECONDS = 15;

/** The current epoch and this many before it are accepted, so a slow hand or phone has a minute. */
export const PAST_EPOCHS_ACCEPTED = 3;

/** The number of whole epochs since 1970. */
export function epochOf(ms: number): number {
  return Math.floor(ms / (EPOCH_SECONDS * 1000));
}

/** The instant, in milliseconds, at which the epoch's code leaves the screen. */
export function epochEndsAt(epoch: number): number {
  return (epoch + 1) * EPOCH_SECONDS * 1000;
}

/** True for the current epoch and the three before it; a code from the future is a forged one. */
export function isAccepted(codeEpoch: number, nowEpoch: number): boolean {
  const age = nowEpoch - codeEpoch;
  return Number.isSafeInteger(age) && age >= 0 && age <= PAST_EPOCHS_ACCEPTED;
}

/** Six digits by RFC 4226's dynamic truncation, leading zeros kept. The MAC has at least 20 bytes. */
export function sixDigits(mac: Uint8Array): string {
  if (mac.length < 20) throw new RangeError('A MAC of at least 20 bytes is needed.');
  const offset = mac[mac.length - 1]! & 0x0f;
  const number =
    ((mac[offset]! & 0x7f) << 24) | (mac[offset + 1]! << 16) | (mac[offset + 2]! << 8) | mac[offset + 3]!;
  return String(number % 1_000_000).padStart(6, '0');
}
