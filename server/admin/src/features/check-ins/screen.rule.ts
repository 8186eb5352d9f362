// screen.rule.ts — pure: what the check-in screen shows at an instant, on the server's clock.
import { epochEndsAt, EPOCH_SECONDS, epochOf, isAccepted } from '@tongxing/shared';
import type { ArrivalView, CheckInScreenView, CodeView } from '../../api/types';

export type Phase = 'before' | 'open' | 'after';

/** Opening and closing are instants that the screen may pass while nobody touches it. */
export function phaseAt({ opensAt, closesAt }: Pick<CheckInScreenView, 'opensAt' | 'closesAt'>, now: number): Phase {
  if (now < Date.parse(opensAt)) return 'before';
  return now <= Date.parse(closesAt) ? 'open' : 'after';
}

/** How far the server's clock is ahead of this machine's, in milliseconds. */
export const clockGap = (serverTime: string, receivedAt: number): number => Date.parse(serverTime) - receivedAt;

/** The part of the code's turn that is left, 1 to 0: what the ring shows. */
export function turnLeft({ epoch }: Pick<CodeView, 'epoch'>, now: number): number {
  const left = (epochEndsAt(epoch) - now) / (EPOCH_SECONDS * 1000);
  return Math.min(1, Math.max(0, left));
}

/** A code that the server takes no more: showing it would send people to a refusal. */
export const isSpent = ({ epoch }: Pick<CodeView, 'epoch'>, now: number): boolean =>
  // A clock that seems to run behind the server's is no reason to hide a code that just came.
  epochOf(now) > epoch && !isAccepted(epoch, epochOf(now));

/** The code of the later epoch, whichever way and in whichever order they came. */
export const laterCode = (shown: CodeView, heard: CodeView): CodeView => (heard.epoch >= shown.epoch ? heard : shown);

const GROUP = 3;

/** '482', '913': two groups, so that the eye carries them over in two looks. */
export const inGroups = (digits: string): [string, string] => [digits.slice(0, GROUP), digits.slice(GROUP)];

const NAMES_SHOWN = 6;

export const lastArrivals = (recent: readonly ArrivalView[]): ArrivalView[] =>
  [...recent].sort((a, b) => b.at.localeCompare(a.at)).slice(0, NAMES_SHOWN);
