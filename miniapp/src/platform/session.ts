import Taro, { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import type { SessionView } from './api-types';
import { Cancelled, isRefusal, Refusal } from './failure';
import { exchange } from './http';
import { openPage } from './navigate';
import { forget, read, write } from './storage';

/** Who this phone is to the server. `memberId` is what the server last said; null is a visitor. */
export interface Session {
  token: string;
  memberId: string | null;
}

let session: Session | null | undefined;
let signingIn: Promise<Session> | null = null;

export function currentSession(): Session | null {
  if (session === undefined) session = read<Session>('session');
  return session;
}

function keep(next: Session): Session {
  session = next;
  write('session', next);
  return next;
}

/** Called when the server says who we are beside signing in: after joining, after leaving. */
export function noteMember(memberId: string | null): void {
  const known = currentSession();
  if (known && known.memberId !== memberId) keep({ ...known, memberId });
}

const isMember = (): boolean => Boolean(currentSession()?.memberId);

/** Whether this phone is a member's, looked at anew each time the page is shown. */
export function useIsMember(): boolean {
  const [value, setValue] = useState(isMember);
  useDidShow(() => setValue(isMember()));
  return value;
}

export function dropSession(): void {
  session = null;
  forget('session');
}

/**
 * Makes sure that the server knows who we are; many callers at once make one sign-in.
 * On WeChat nobody sees it. On H5 the demo's visitor first picks whom to play.
 * Refuses: Cancelled when the person closed the picker; what POST /session refuses.
 */
export async function signIn(): Promise<Session> {
  return currentSession() ?? (await renewSession(null));
}

let isJoining = false;

/** As `signIn`, for a join that waits for it: the demo's picker then says so. */
export async function signInToJoin(): Promise<Session> {
  isJoining = true;
  return signIn().finally(() => {
    isJoining = false;
  });
}

export const doesJoinWait = (): boolean => isJoining;

/** A new session in place of the stale one; if someone renewed it meanwhile, that one. */
export function renewSession(stale: string | null): Promise<Session> {
  const known = currentSession();
  if (known && known.token !== stale) return Promise.resolve(known);
  signingIn ??= openSession().finally(() => {
    signingIn = null;
  });
  return signingIn;
}

/** Renews without asking anybody: what a 401 in the middle of a page may do. */
export async function renewSilently(stale: string): Promise<Session | null> {
  if (process.env.TARO_ENV === 'h5' && read<string>('persona') === null) return null;
  try {
    return await renewSession(stale);
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown;
    dropSession();
    return null;
  }
}

async function openSession(): Promise<Session> {
  const code = process.env.TARO_ENV === 'h5' ? await personaCode() : await weChatCode();
  const { token, memberId } = await exchange<SessionView>({ method: 'POST', path: '/session', body: { code } });
  return keep({ token, memberId });
}

async function weChatCode(): Promise<string> {
  try {
    return (await Taro.login()).code;
  } catch {
    throw new Refusal('WX_UNAVAILABLE');
  }
}

// --- H5: a browser has no WeChat identity, so in the demo a person plays one -----------------------------

let waiting: { chosen: (openid: string) => void; closed: () => void } | null = null;
let choice: string | null = null;

async function personaCode(): Promise<string> {
  const openid = read<string>('persona') ?? (await askForPersona());
  try {
    return (await exchange<{ code: string }>({ method: 'POST', path: '/demo/login-code', body: { openid } })).code;
  } catch (thrown) {
    // The demo was set up anew and no longer knows this person: the next try asks again.
    if (isRefusal(thrown)) forget('persona');
    throw thrown;
  }
}

function askForPersona(): Promise<string> {
  return new Promise((resolve, reject) => {
    waiting = { chosen: resolve, closed: () => reject(new Cancelled()) };
    openPage('demo/personas').catch(reject);
  });
}

/** The picker's answer. Says whether a page waits for it: then the picker goes back, and that page goes on. */
export async function playPersona(openid: string): Promise<boolean> {
  dropSession();
  write('persona', openid);
  choice = openid;
  if (waiting) return true;
  await renewSession(null);
  return false;
}

/** The picker is gone. Only now does the waiting page go on, for two pages cannot navigate at once. */
export function leavePersonas(): void {
  const { chosen, closed } = waiting ?? {};
  const openid = choice;
  waiting = null;
  choice = null;
  if (openid !== null) chosen?.(openid);
  else closed?.();
}
