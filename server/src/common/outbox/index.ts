export { type Delivery, type OutboxHandler, OutboxHandlers } from './outbox-handlers';
export { OutboxMessage } from './outbox-message.entity';
export { Outbox, type Promised } from './outbox';
