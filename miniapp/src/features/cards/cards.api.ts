import type { CardSummaryView, FigureEntryView, ImpactCardView, Page } from '../../platform/api-types';
import { send } from '../../platform/request';

export const listCards = (cursor?: string): Promise<Page<CardSummaryView>> =>
  send({ method: 'GET', path: '/me/cards', query: { cursor }, as: 'signed-in' });

export const getCard = (month: string): Promise<ImpactCardView> =>
  send({ method: 'GET', path: `/me/cards/${month}`, as: 'signed-in' });

export const listFigureEntries = (month: string, figure: string, cursor?: string): Promise<Page<FigureEntryView>> =>
  send({ method: 'GET', path: `/me/cards/${month}/figures/${figure}`, query: { cursor }, as: 'signed-in' });

/** Naturally once: a second time changes nothing, so it needs no key. */
export const markCardSeen = (month: string): Promise<void> =>
  send({ method: 'POST', path: `/me/cards/${month}/seen`, as: 'signed-in' });
