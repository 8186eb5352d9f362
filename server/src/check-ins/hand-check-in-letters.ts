// hand-check-in-letters.ts — tells a member that staff recorded a check-in of theirs. What staff wrote stays in the journal until then.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { businessDay, formatDay } from '@tongxing/shared';
import { OutboxHandlers, type Delivery } from '../common/outbox';
import { Transactor } from '../common/transactor';
import { deedText, JournalQuery } from '../journal';
import { checkInByHandWords, MessagesService, type MessageWords } from '../messages';
import { SettingsService } from '../settings';

/** Told to the member. */
export const CHECK_IN_BY_HAND = 'check-in.by-hand';

/** What the outbox keeps of it: ids, names, and what only the moment of recording knew. A type, so that it is a record. */
export type ByHandTold = {
  readonly memberId: string;
  readonly entryId: string;
  readonly putBack: boolean;
  readonly points: number;
  readonly repaid: number;
  /** Not in what an older version promised. */
  readonly brief?: readonly { readonly points: number; readonly lastDay: string; readonly over: boolean }[];
  readonly growth: number;
  readonly badges: readonly string[];
  readonly tier: string | null;
};

@Injectable()
export class HandCheckInLetters implements OnModuleInit {
  constructor(
    private readonly entries: JournalQuery,
    private readonly handlers: OutboxHandlers,
    private readonly messages: MessagesService,
    private readonly settings: SettingsService,
    private readonly transactor: Transactor,
  ) {}

  /** A delivery may come twice; its dedupe key is the message's, so the second one changes nothing. */
  onModuleInit(): void {
    this.handlers.register(CHECK_IN_BY_HAND, async ({ payload, dedupeKey }: Delivery) => {
      const told = payload as ByHandTold;
      const words = await this.wordsFor(told);
      await this.transactor.run((tx) => this.messages.deliver(tx, { memberId: told.memberId, dedupeKey, ...words }));
    });
  }

  private async wordsFor({ memberId, entryId, brief = [], ...brought }: ByHandTold): Promise<MessageWords> {
    const { contactPhone } = await this.settings.organisation();
    const entry = await this.entries.entryOf(memberId, entryId);
    if (!entry) throw new Error(`The check-in of ${entryId} is not in the journal.`);
    return checkInByHandWords({ ...brought, brief, deed: deedText(entry), day: formatDay(businessDay(entry.occurredAt), businessDay(entry.recordedAt)), reason: entry.reason ?? '', contactPhone });
  }
}
