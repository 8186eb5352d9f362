// occasions.ts — which promised events become messages, and for whom.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { businessDay, formatDay } from '@tongxing/shared';
import { OutboxHandlers, type Delivery } from '../common/outbox';
import { Transactor } from '../common/transactor';
import { MembersQuery } from '../members';
import { SettingsService } from '../settings';
import { badgeWords, contributionReversedWords, tierRiseWords, welcomeBackWords, welcomeWords, type MessageWords } from './messages.copy';
import { MessagesService } from './messages.service';

type Payload = Delivery['payload'];

/** A delivery may come twice; its dedupe key is the message's, so the second one changes nothing. */
@Injectable()
export class Occasions implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly members: MembersQuery,
    private readonly messages: MessagesService,
    private readonly settings: SettingsService,
    private readonly transactor: Transactor,
  ) {}

  onModuleInit(): void {
    this.tell('member.joined', (payload) => this.welcome(payload));
    this.tell('badge.granted', (payload) => badgeWords({ name: text(payload, 'name'), description: text(payload, 'description') }));
    this.tell('contribution.reversed', (payload) => this.reversal(payload));
    this.tell('tier.changed', (payload) => tierRiseWords({ name: text(payload, 'name') }));
  }

  private tell(topic: string, wordsFor: (payload: Payload) => MessageWords | Promise<MessageWords>): void {
    this.handlers.register(topic, async ({ payload, dedupeKey }) => {
      // Read before the transaction: it holds nothing but the one write.
      const words = await wordsFor(payload);
      await this.transactor.run((tx) =>
        this.messages.deliver(tx, { memberId: text(payload, 'memberId'), dedupeKey, ...words }),
      );
    });
  }

  private async reversal(payload: Payload): Promise<MessageWords> {
    const { contactPhone } = await this.settings.organisation();
    const { badges, tier } = payload;
    return contributionReversedWords({
      deed: text(payload, 'text'),
      day: formatDay(businessDay(text(payload, 'occurredAt'))),
      reason: text(payload, 'reason'),
      points: number(payload, 'points'),
      growth: number(payload, 'growth'),
      debt: number(payload, 'debt'),
      badges: Array.isArray(badges) ? badges.map(String) : [],
      tier: typeof tier === 'string' ? tier : null,
      contactPhone,
    });
  }

  private async welcome(payload: Payload): Promise<MessageWords> {
    const [{ nickname }, { name, mission }, { benefits }] = await Promise.all([
      this.members.profile(text(payload, 'memberId')),
      this.settings.organisation(),
      this.settings.landing(),
    ]);
    if (payload['rejoined'] === true) return welcomeBackWords({ nickname, organisation: name });
    return welcomeWords({ nickname, organisation: name, mission, benefits });
  }
}

function number(payload: Payload, field: string): number {
  const value = payload[field];
  if (typeof value !== 'number') throw new Error(`An event came without its ${field}.`);
  return value;
}

function text(payload: Payload, field: string): string {
  const value = payload[field];
  if (typeof value !== 'string') throw new Error(`An event came without its ${field}.`);
  return value;
}
