// messages.service.ts — the only writer of message. Owns: one occasion is one message, however often it is told.
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { Clock } from '../common/clock';
import { DomainError } from '../common/domain-error';
import { newId } from '../common/ids';
import { pageOf, seek, type Page, type PageQuery } from '../common/paging';
import { Transactor, type Tx } from '../common/transactor';
import { putAll } from '../database/rows';
import { Message } from './message.entity';
import type { MessageWords } from './messages.copy';
import type { MessageView } from './messages.dto';

export interface NewMessage extends MessageWords {
  readonly memberId: string;
  /** The occasion, e.g. `welcome:<memberId>`; ASCII, at most 120 characters. */
  readonly dedupeKey: string;
}

@Injectable()
export class MessagesService {
  constructor(
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
  ) {}

  /** Puts a message into a member's inbox; an occasion that was told already changes nothing. */
  async deliver(tx: Tx, message: NewMessage): Promise<void> {
    await this.deliverAll(tx, [message]);
  }

  /** Puts many messages into inboxes at once; answers how many occasions there were, told before or not. */
  async deliverAll(tx: Tx, messages: readonly NewMessage[]): Promise<number> {
    const createdAt = this.clock.now();
    const rows = messages.map((message) => ({ id: newId(createdAt), ...message, createdAt, readAt: null }));
    // Insert if absent: setting the key to itself changes nothing.
    await putAll(tx, Message, rows, { key: ['dedupeKey'], set: ['dedupeKey'] });
    return rows.length;
  }

  /** The inbox, newest first. */
  async inbox(memberId: string, page: PageQuery): Promise<Page<MessageView>> {
    const query = this.dataSource
      .getRepository(Message)
      .createQueryBuilder('message')
      .where('message.memberId = :memberId', { memberId });
    const rows = await seek(query, { key: 'message.createdAt', id: 'message.id', direction: 'DESC' }, page).getMany();
    return pageOf(rows, page, ({ createdAt, id }) => ({ key: createdAt, id }), toMessageView);
  }

  /** Marks a message of this member as read; the first reading is the one that counts. Refuses: NOT_FOUND. */
  async markRead(memberId: string, messageId: string): Promise<MessageView> {
    return this.transactor.run(async (tx) => {
      const messages = tx.getRepository(Message);
      await messages.update({ id: messageId, memberId, readAt: IsNull() }, { readAt: this.clock.now() });
      const message = await messages.findOneBy({ id: messageId, memberId });
      if (!message) throw new DomainError('NOT_FOUND');
      return toMessageView(message);
    });
  }

  unreadCount(memberId: string): Promise<number> {
    return this.dataSource.getRepository(Message).countBy({ memberId, readAt: IsNull() });
  }

  async latest(memberId: string): Promise<MessageView | null> {
    const message = await this.dataSource
      .getRepository(Message)
      .findOne({ where: { memberId }, order: { createdAt: 'DESC', id: 'DESC' } });
    return message && toMessageView(message);
  }
}

function toMessageView({ id, title, body, createdAt, readAt, link }: Message): MessageView {
  return { id, title, body, createdAt: createdAt.toISOString(), readAt: readAt?.toISOString() ?? null, link };
}
