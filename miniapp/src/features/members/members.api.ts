import type { MeView, ProfileRequest } from '../../platform/api-types';
import { send, sendOnce } from '../../platform/request';
import { noteMember } from '../../platform/session';

export const getMe = (): Promise<MeView> => send({ method: 'GET', path: '/me', as: 'signed-in' });

/**
 * Changes the fields that are named; null clears one. Saying it twice has one effect, so it needs no key, and a
 * phone number is never kept on the phone.
 */
export const changeProfile = (change: ProfileRequest): Promise<MeView> =>
  send({ method: 'POST', path: '/me/profile', body: change, as: 'signed-in' });

export async function leave(reason: string): Promise<void> {
  const body = reason.trim() === '' ? {} : { reason: reason.trim() };
  await sendOnce('leave', { method: 'POST', path: '/membership/exit', body, as: 'signed-in' });
  noteMember(null);
}
