import type { Page, PointsEntryView, PointsSummaryView, WhyView } from '../../platform/api-types';
import { send } from '../../platform/request';

export const getPoints = (): Promise<PointsSummaryView> => send({ method: 'GET', path: '/me/points', as: 'signed-in' });

export const listEntries = (cursor?: string): Promise<Page<PointsEntryView>> =>
  send({ method: 'GET', path: '/me/points/entries', query: { cursor }, as: 'signed-in' });

export const getWhy = (entryId: string): Promise<WhyView> =>
  send({ method: 'GET', path: `/me/points/entries/${entryId}/why`, as: 'signed-in' });
