import type { BadgeDetailView, BadgeWallView } from '../../platform/api-types';
import { send } from '../../platform/request';

export const getBadges = (): Promise<BadgeWallView> => send({ method: 'GET', path: '/me/badges', as: 'signed-in' });

export const getBadge = (code: string): Promise<BadgeDetailView> => send({ method: 'GET', path: `/me/badges/${encodeURIComponent(code)}`, as: 'signed-in' });
