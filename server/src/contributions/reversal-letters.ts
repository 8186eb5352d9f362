// reversal-letters.ts — tells a member that a contribution was taken back. What staff wrote stays in the journal until then.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { businessDay, formatDay } from '@tongxing/shared';
import { OutboxHandlers, type Delivery } from '../common/outbox';
import { Transactor } from '../common/transactor';
import { deedText, JournalQuery } from '../journal';
import { contributionReversedWords, MessagesService, type MessageWords, type TierLost } from '../messages';
import { SettingsService } from '../settings';

/** Told to the member. */
export const CONTRIBUTION_REVERSED = 'contribution.reversed';

/** What the outbox keeps of it: ids, names, and what only the moment of the reversal knew. A type, so that it is a record. */
export type ReversalTold = {
  readonly memberId: string;
  readonly reversalId: string;
  readonly points: number;
  readonly growth: number;
  readonly debt: number;
  readonly badges: readonly string[];
  readonly tiers: readonly TierLost[];
};

/** As it was kept while only the growth track was told of: where the member then stood on it, if it had fallen. */
type ToldBefore = Omit<ReversalTold, 'tiers'> & { readonly tier: string | null };

/** What waits in the outbox in the earlier shape still says what it said then. */
export function toldIn(payload: Delivery['payload']): ReversalTold {
  const told = payload as ReversalTold | ToldBefore;
  if ('tiers' in told) return told;
  const { tier, ...rest } = told;
  return { ...rest, tiers: tier === null ? [] : [{ from: null, to: tier }] };
}

@Injectable()
export class ReversalLetters implements OnModuleInit {
  constructor(
    private readonly entries: JournalQuery,
    private readonly handlers: OutboxHandlers,
    private readonly messages: MessagesService,
    private readonly settings: SettingsService,
    private readonly transactor: Transactor,
  ) {}

  /** A delivery may come twice; its dedupe key is the message's, so the second one changes nothing. */
  onModuleInit(): void {
    this.handlers.register(CONTRIBUTION_REVERSED, async ({ payload, dedupeKey }: Delivery) => {
      const told = toldIn(payload);
      const words = await this.wordsFor(told);
      await this.transactor.run((tx) => this.messages.deliver(tx, { memberId: told.memberId, dedupeKey, ...words }));
    });
  }

  private async wordsFor({ memberId, reversalId, ...changes }: ReversalTold): Promise<MessageWords> {
    const { contactPhone } = await this.settings.organisation();
    const reversal = await this.entries.entryOf(memberId, reversalId);
    const fact = reversal?.reversesId ? await this.entries.entryOf(memberId, reversal.reversesId) : null;
    if (!reversal || !fact) throw new Error(`The reversal ${reversalId} is not in the journal.`);
    return contributionReversedWords({
      ...changes,
      deed: deedText(fact),
      day: formatDay(businessDay(fact.occurredAt), businessDay(reversal.recordedAt)),
      reason: reversal.reason ?? '',
      contactPhone,
    });
  }
}
