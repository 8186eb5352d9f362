import type { DocumentsView } from '../../platform/api-types';
import { send } from '../../platform/request';

export const getDocuments = (): Promise<DocumentsView> => send({ method: 'GET', path: '/documents', as: 'anyone' });
