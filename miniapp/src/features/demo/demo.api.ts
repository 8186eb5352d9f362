import type { PersonaView } from '../../platform/api-types';
import { send } from '../../platform/request';

/** Refuses: NOT_FOUND where this is not the demo. */
export const listPersonas = (): Promise<PersonaView[]> => send({ method: 'GET', path: '/demo/personas', as: 'anyone' });

export const newVisitor = (): Promise<{ openid: string }> => send({ method: 'POST', path: '/demo/visitors', as: 'anyone' });
