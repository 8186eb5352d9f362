// occasions.ts — which promised events become messages, and for whom.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntryKind, Track } from '@tongxing/shared';
import { OutboxHandlers, type Delivery } from '../common/outbox';
import { Transactor } from '../common/transactor';
import { ConsentsService } from '../consents';
import { MembersQuery } from '../members';
import { SettingsService } from '../settings';
import { badgesBackfilledWords, badgeWords, briefPointsWords, welcomeBackWords, welcomeWords, type MessageWords } from './messages.copy';
import { MessagesService } from './messages.service';
import { tierFellWords, tierNoticeWords, tierRiseWords } from './tier-words.copy';

type Payload = Delivery['payload'];

/** A delivery may come twice; its dedupe key is the message's, so the second one changes nothing. */
@Injectable()
export class Occasions implements OnModuleInit {
  constructor(
    private readonly consents: ConsentsService,
    private readonly handlers: OutboxHandlers,
    private readonly members: MembersQuery,
    private readonly messages: MessagesService,
    private readonly settings: SettingsService,
    private readonly transactor: Transactor,
  ) {}

  onModuleInit(): void {
    this.tell('member.joined', (payload) => this.welcome(payload));
    this.tellWhoWantsNews('badge.granted', (payload) => badgeWords({ name: text(payload, 'name'), description: text(payload, 'description') }));
    this.tellWhoWantsNews('badges.backfilled', (payload) => badgesBackfilledWords(texts(payload, 'names')));
    this.tellWhoWantsNews('tier.changed', (payload) => tierRiseWords({ name: text(payload, 'name'), track: payload['track'] as Track | undefined }));
    // What may be lost, or was, belongs to the membership itself.
    this.tell('tier.noticed', (payload) => tierNoticeWords({ name: text(payload, 'name'), missing: text(payload, 'missing') }));
    this.tell('points.brief', (payload) => {
      // What an older version promised does not name the kind; nearly always it is a check-in.
      const kind = (payload['kind'] ?? 'checked_in') as EntryKind;
      return briefPointsWords({ points: Number(payload['points']), lastDay: text(payload, 'lastDay'), recordedOn: text(payload, 'recordedOn'), kind });
    });
    this.tell('tier.fell', (payload) => tierFellWords({ from: text(payload, 'from'), to: payload['to'] === null ? null : text(payload, 'to') }));
  }

  /** Good news goes to those who agreed to it, as of the delivery. The badge or the tier is theirs without a word, too. */
  private tellWhoWantsNews(topic: string, wordsFor: (payload: Payload) => MessageWords): void {
    this.tell(topic, async (payload) => ((await this.consents.isGranted(text(payload, 'memberId'), 'messages')) ? wordsFor(payload) : null));
  }

  /** Tells a member in words, or says nothing where there are none. */
  private tell(topic: string, wordsFor: (payload: Payload) => MessageWords | null | Promise<MessageWords | null>): void {
    this.handlers.register(topic, async ({ payload, dedupeKey }) => {
      // Read before the transaction: it holds nothing but the one write.
      const words = await wordsFor(payload);
      if (words === null) return;
      await this.transactor.run((tx) =>
        this.messages.deliver(tx, { memberId: text(payload, 'memberId'), dedupeKey, ...words }),
      );
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

function texts(payload: Payload, field: string): string[] {
  const values = payload[field];
  if (!Array.isArray(values) || values.some((value) => typeof value !== 'string')) throw new Error(`An event came without its ${field}.`);
  return values as string[];
}

function text(payload: Payload, field: string): string {
  const value = payload[field];
  if (typeof value !== 'string') throw new Error(`An event came without its ${field}.`);
  return value;
}
