// gift-letters.ts — tells a member of a badge that somebody gave, or took back. What staff wrote stays in the journal until then.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BADGE_GIVEN } from '../badges';
import { OutboxHandlers, type Delivery } from '../common/outbox';
import { Transactor } from '../common/transactor';
import { ConsentsService } from '../consents';
import { JournalQuery, titleOf, type Entry } from '../journal';
import { badgeGivenWords, badgeTakenBackWords, MessagesService, type MessageWords } from '../messages';
import { SettingsService } from '../settings';

/** Told to the member. */
export const GIFT_TAKEN_BACK = 'badge.taken_back';

@Injectable()
export class GiftLetters implements OnModuleInit {
  constructor(
    private readonly consents: ConsentsService,
    private readonly entries: JournalQuery,
    private readonly handlers: OutboxHandlers,
    private readonly messages: MessagesService,
    private readonly settings: SettingsService,
    private readonly transactor: Transactor,
  ) {}

  /** A delivery may come twice; its dedupe key is the message's, so the second one changes nothing. */
  onModuleInit(): void {
    this.handlers.register(BADGE_GIVEN, (delivery) => this.tell(delivery, (memberId) => this.given(memberId, textOf(delivery, 'entryId'))));
    this.handlers.register(GIFT_TAKEN_BACK, (delivery) => this.tell(delivery, (memberId) => this.takenBack(memberId, textOf(delivery, 'reversalId'))));
  }

  private async tell(delivery: Delivery, wordsFor: (memberId: string) => Promise<MessageWords | null>): Promise<void> {
    const memberId = textOf(delivery, 'memberId');
    // Read before the transaction: it holds nothing but the one write.
    const words = await wordsFor(memberId);
    if (words === null) return;
    await this.transactor.run((tx) => this.messages.deliver(tx, { memberId, dedupeKey: delivery.dedupeKey, ...words }));
  }

  /** Good news goes to those who agreed to it, and not of a gift that was taken back before it was told. */
  private async given(memberId: string, entryId: string): Promise<MessageWords | null> {
    const [isWanted, entry, undone] = await Promise.all([
      this.consents.isGranted(memberId, 'messages'),
      this.entryOf(memberId, entryId),
      this.entries.reversalsOf([entryId]),
    ]);
    if (!isWanted || undone.size > 0) return null;
    return badgeGivenWords({ name: titleOf(entry), reason: entry.reason ?? '', by: String(entry.details['by'] ?? '') });
  }

  private async takenBack(memberId: string, reversalId: string): Promise<MessageWords> {
    const { contactPhone } = await this.settings.organisation();
    const reversal = await this.entryOf(memberId, reversalId);
    return badgeTakenBackWords({ name: titleOf(reversal), reason: reversal.reason ?? '', contactPhone });
  }

  private async entryOf(memberId: string, entryId: string): Promise<Entry> {
    const entry = await this.entries.entryOf(memberId, entryId);
    if (!entry) throw new Error(`The entry ${entryId} is not in the journal.`);
    return entry;
  }
}

function textOf({ payload, topic }: Delivery, field: string): string {
  const value = payload[field];
  if (typeof value !== 'string') throw new Error(`${topic} came without its ${field}.`);
  return value;
}
