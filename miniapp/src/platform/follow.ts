import { rememberJoinCode, type Arrival } from './launch';
import { openPage, replacePage } from './navigate';

/** Opens the page that a code asks for. Says whether there was one. */
export async function follow(arrival: Arrival, how: 'open' | 'replace' = 'open'): Promise<boolean> {
  const go = how === 'open' ? openPage : replacePage;
  if (arrival.kind === 'join') {
    rememberJoinCode(arrival.code);
    await go('joining/landing', { code: arrival.code });
    return true;
  }
  if (arrival.kind === 'check-in') {
    await go('check-ins/arrive', { q: arrival.token });
    return true;
  }
  return false;
}
