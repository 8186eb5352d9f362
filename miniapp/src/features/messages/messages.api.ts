import type { MessageView, Page } from '../../platform/api-types';
import { send } from '../../platform/request';

export const listMessages = (cursor?: string): Promise<Page<MessageView>> =>
  send({ method: 'GET', path: '/me/messages', query: { cursor }, as: 'signed-in' });

export const readMessage = (messageId: string): Promise<MessageView> =>
  send({ method: 'POST', path: `/me/messages/${messageId}/read`, as: 'signed-in' });
