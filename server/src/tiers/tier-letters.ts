// tier-letters.ts — tells a member of honours and locks. What staff wrote stays in the journal until the letter is written.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OutboxHandlers, type Delivery } from '../common/outbox';
import { Transactor } from '../common/transactor';
import { ConsentsService } from '../consents';
import { JournalQuery, titleOf, type Entry } from '../journal';
import { honourGivenWords, honourOverWords, honourTakenBackWords, MessagesService, tierLockedWords, tierUnlockedWords, type MessageWords } from '../messages';
import { SettingsService } from '../settings';

@Injectable()
export class TierLetters implements OnModuleInit {
  constructor(
    private readonly consents: ConsentsService,
    private readonly entries: JournalQuery,
    private readonly handlers: OutboxHandlers,
    private readonly messages: MessagesService,
    private readonly settings: SettingsService,
    private readonly transactor: Transactor,
  ) {}

  onModuleInit(): void {
    // Good news goes to those who agreed to it; what changes something that they were told stands goes to everyone.
    this.tell('tier.given', async (told) => ((await this.consents.isGranted(told.memberId, 'messages')) ? honourGivenWords(saidBy(told)) : null));
    this.tell('tier.locked', (told) => Promise.resolve(tierLockedWords(saidBy(told))));
    this.tell('tier.unlocked', (told) => Promise.resolve(tierUnlockedWords(saidBy(told))));
    this.tell('tier.taken_back', async (told) => honourTakenBackWords({ ...saidBy(told), contactPhone: (await this.settings.organisation()).contactPhone }));
    this.tell('tier.term_over', async ({ memberId }, { givenId }) => honourOverWords(saidBy(await this.entryOf(memberId, givenId))));
  }

  /** A delivery may come twice; its dedupe key is the message's, so the second one changes nothing. */
  private tell(topic: string, wordsFor: (entry: Entry, payload: Delivery['payload']) => Promise<MessageWords | null>): void {
    this.handlers.register(topic, async ({ payload, dedupeKey }) => {
      const entry = await this.entryOf(String(payload['memberId']), payload['entryId']);
      const words = await wordsFor(entry, payload);
      if (words === null) return;
      await this.transactor.run((tx) => this.messages.deliver(tx, { memberId: entry.memberId, dedupeKey, ...words }));
    });
  }

  private async entryOf(memberId: string, entryId: unknown): Promise<Entry> {
    const entry = await this.entries.entryOf(memberId, String(entryId));
    if (!entry) throw new Error(`The entry ${String(entryId)} is not in the journal.`);
    return entry;
  }
}

/** The honour or the lock that an entry tells of, or that it takes back. */
function saidBy(entry: Entry): { name: string; reason: string; until: string | null } {
  const { until } = entry.details;
  return { name: titleOf(entry), reason: entry.reason ?? '', until: typeof until === 'string' ? until : null };
}
