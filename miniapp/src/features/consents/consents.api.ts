import type { ConsentView } from '../../platform/api-types';
import { send, sendOnce } from '../../platform/request';

export const listConsents = (): Promise<ConsentView[]> => send({ method: 'GET', path: '/me/consents', as: 'signed-in' });

/** Gives or takes back, for the words that were on the screen; the answer is where every purpose stands now. */
export const decideConsent = ({ purpose, currentVersion }: ConsentView, granted: boolean): Promise<ConsentView[]> =>
  sendOnce(`consent:${purpose}`, {
    method: 'POST',
    path: '/me/consents',
    body: { purpose, granted, documentVersion: currentVersion },
    as: 'signed-in',
  });
