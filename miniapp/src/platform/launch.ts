import { forget, read, write } from './storage';

/** What a printed or shown code asks for. */
export type Arrival = { kind: 'join'; code: string } | { kind: 'check-in'; token: string } | { kind: 'none' };

export type LaunchQuery = Record<string, string | undefined>;

const NONE: Arrival = { kind: 'none' };

/**
 * Reads a page's or a launch's query: `scene` of a 小程序码 ('k=<join code>'), `q` of an ordinary link
 * (…/j/<join code>, …/c/<venue token>), or `code` as the server's own redirect to H5 has it.
 */
export function arrivalOf(query: LaunchQuery): Arrival {
  if (query.code) return { kind: 'join', code: decodeOnce(query.code) };
  if (query.scene) return arrivalOfScene(decodeOnce(query.scene));
  if (query.q) return arrivalOfLink(decodeOnce(query.q));
  return NONE;
}

/** Reads what a scanner gave: a link's text, or the page path that a 小程序码 stands for. */
export function arrivalOfScan(scanned: { result?: string; path?: string }): Arrival {
  if (scanned.path) return arrivalOf(queryOf(scanned.path));
  return scanned.result ? arrivalOfLink(scanned.result) : NONE;
}

function arrivalOfScene(scene: string): Arrival {
  const code = queryOf(`?${scene}`).k;
  return code ? { kind: 'join', code } : NONE;
}

/** The venue's link stays whole: what is in it is between the screen and the server. */
function arrivalOfLink(link: string): Arrival {
  const [, kind, token] = /\/([jc])\/([^/?#\s]+)/.exec(link) ?? [];
  if (kind === 'j' && token) return { kind: 'join', code: token };
  if (kind === 'c' && token) return { kind: 'check-in', token: link };
  return NONE;
}

function queryOf(path: string): LaunchQuery {
  const pairs = (path.split('?')[1] ?? '').split('&').map((pair): [string, string] => {
    const at = pair.indexOf('=');
    return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
  });
  return Object.fromEntries(pairs);
}

/**
 * WeChat hands a query over percent-encoded, a browser's router has decoded it already.
 * Decoding what is not encoded changes nothing here, since codes and links hold no '%'.
 */
function decodeOnce(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// --- The join code outlives the page it came to, so that joining later still counts for it ----------------

export function rememberJoinCode(code: string): void {
  write('join-code', code);
}

export const rememberedJoinCode = (): string | null => read<string>('join-code');

export function forgetJoinCode(): void {
  forget('join-code');
}

// --- A code may open the mini-program at its first page, cold or warm; that page then leads on --------------

let pending: Arrival = NONE;
let lastSeen = '';

/** Called by the app on launch and on each show. Coming back from the background tells the same thing again. */
export function noteLaunch({ path = '', query = {} }: { path?: string; query?: LaunchQuery }): void {
  const arrival = arrivalOf(query);
  if (arrival.kind === 'join') rememberJoinCode(arrival.code);
  const seen = `${path}?${JSON.stringify(query)}`;
  if (seen === lastSeen) return;
  lastSeen = seen;
  // A subpackage's page reads its own query; a tab page cannot show what the code asks for.
  if (path.startsWith('pages/')) pending = arrival;
}

/** What is still to be followed; asking takes it. */
export function takeArrival(): Arrival {
  const taken = pending;
  pending = NONE;
  return taken;
}
