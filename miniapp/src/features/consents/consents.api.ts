import { CONSENT_DOCUMENT_VERSION, type ConsentPurpose } from '@tongxing/shared';
import type { ConsentView } from '../../platform/api-types';
import { send, sendOnce } from '../../platform/request';

export const listConsents = (): Promise<ConsentView[]> => send({ method: 'GET', path: '/me/consents', as: 'signed-in' });

/** Gives or takes back; the answer is where every purpose stands now. */
export const decideConsent = (purpose: ConsentPurpose, granted: boolean): Promise<ConsentView[]> =>
  sendOnce(`consent:${purpose}`, {
    method: 'POST',
    path: '/me/consents',
    body: { purpose, granted, documentVersion: CONSENT_DOCUMENT_VERSION },
    as: 'signed-in',
  });
