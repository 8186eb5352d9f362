import type { BadgeWallView } from '../../platform/api-types';
import { send } from '../../platform/request';

export const getBadges = (): Promise<BadgeWallView> => send({ method: 'GET', path: '/me/badges', as: 'signed-in' });
