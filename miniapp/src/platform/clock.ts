/**
 * Time as the server tells it. A phone whose clock is an hour off must still greet and show
 * 「今天」 rightly, so every answer's time corrects ours; between answers the phone only counts on.
 */
let offsetMs = 0;

/** @param sentAtMs local time just before the request; half of the way there and back is taken as the delay. */
export function noteServerTime(serverTime: string | undefined, sentAtMs: number): void {
  const serverMs = serverTime === undefined ? Number.NaN : Date.parse(serverTime);
  if (Number.isNaN(serverMs)) return;
  const receivedAtMs = Date.now();
  const measured = serverMs + (receivedAtMs - sentAtMs) / 2 - receivedAtMs;
  // The HTTP date has whole seconds: a smaller difference is noise and would make clocks jitter.
  if (Math.abs(measured - offsetMs) > 1500) offsetMs = measured;
}

export function now(): Date {
  return new Date(Date.now() + offsetMs);
}
