import type { Page, TierHistoryView, TierStandingView } from '../../platform/api-types';
import { send } from '../../platform/request';

export const getTiers = (): Promise<TierStandingView[]> => send({ method: 'GET', path: '/me/tiers', as: 'signed-in' });

export const listTierHistory = (cursor?: string): Promise<Page<TierHistoryView>> =>
  send({ method: 'GET', path: '/me/tiers/history', query: { cursor }, as: 'signed-in' });
