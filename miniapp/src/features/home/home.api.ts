import type { HomeView } from '../../platform/api-types';
import { send } from '../../platform/request';
import { currentSession, noteMember } from '../../platform/session';

/** The first page's one request. It never makes anybody sign in: a visitor reads it too. */
export async function getHome(): Promise<HomeView> {
  const home = await send<HomeView>({ method: 'GET', path: '/home', as: 'known-or-anyone' });
  if (currentSession()) noteMember(home.member?.me.id ?? null);
  return home;
}
