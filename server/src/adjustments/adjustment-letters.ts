// adjustment-letters.ts — tells a member that staff changed their points, or took such a change back. What staff wrote stays in the journal until then.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OutboxHandlers, type Delivery } from '../common/outbox';
import { Transactor } from '../common/transactor';
import { JournalQuery } from '../journal';
import { MessagesService, pointsAdjustedWords, pointsAdjustmentUndoneWords, type MessageWords } from '../messages';
import { PointsQuery } from '../points';
import { SettingsService } from '../settings';

/** Told to the member. */
export const POINTS_ADJUSTED = 'points.adjusted';

/** What the outbox keeps of it: ids. A type, so that it is a record. */
export type AdjustmentTold = {
  readonly memberId: string;
  readonly adjustmentId: string;
  /** The adjustment's own entry, or the one that undid it. */
  readonly entryId: string;
};

@Injectable()
export class AdjustmentLetters implements OnModuleInit {
  constructor(
    private readonly entries: JournalQuery,
    private readonly handlers: OutboxHandlers,
    private readonly messages: MessagesService,
    private readonly points: PointsQuery,
    private readonly settings: SettingsService,
    private readonly transactor: Transactor,
  ) {}

  /** A delivery may come twice; its dedupe key is the message's, so the second one changes nothing. */
  onModuleInit(): void {
    this.handlers.register(POINTS_ADJUSTED, async ({ payload, dedupeKey }: Delivery) => {
      const told = payload as AdjustmentTold;
      const words = await this.wordsFor(told);
      await this.transactor.run((tx) => this.messages.deliver(tx, { memberId: told.memberId, dedupeKey, ...words }));
    });
  }

  private async wordsFor({ memberId, entryId }: AdjustmentTold): Promise<MessageWords> {
    const { contactPhone } = await this.settings.organisation();
    const entry = await this.entries.entryOf(memberId, entryId);
    if (!entry) throw new Error(`The adjustment ${entryId} is not in the journal.`);
    const direction = entry.details['direction'] === 'take' ? ('take' as const) : ('add' as const);
    const said = { direction, points: entry.quantity, reason: entry.reason ?? '', contactPhone };
    if (entry.reversesId === null) return pointsAdjustedWords(said);
    const { debt } = await this.points.takenBackBy(entryId);
    return pointsAdjustmentUndoneWords({ ...said, debt });
  }
}
