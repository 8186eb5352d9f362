// consents.service.ts — the only writer and reader of consent. Owns: nothing is ever changed, the latest word counts.
import { Injectable } from '@nestjs/common';
import { CONSENT_DOCUMENT_VERSION, CONSENT_PURPOSES, CONSENT_PURPOSE_TEXTS, type ConsentPurpose } from '@tongxing/shared';
import { DataSource, type EntityManager } from 'typeorm';
import type { MemberCaller } from '../common/caller';
import { Clock } from '../common/clock';
import { DomainError } from '../common/domain-error';
import { Idempotency } from '../common/idempotency';
import { newId } from '../common/ids';
import type { Tx } from '../common/transactor';
import { readAll } from '../database/rows';
import { MembersService } from '../members';
import { Consent } from './consent.entity';
import type { ConsentDocumentView, ConsentRequest, ConsentView } from './consents.dto';
import { finalAnswers, missingConsents, type ConsentAnswer } from './consents.rule';

/** Where a person said it. */
export type ConsentChannel = 'joining' | 'profile' | 'exit';

/** What a member said last about one purpose, and whether there ever was a yes: without one nothing was withdrawn. */
type Standing = Readonly<Consent> & { readonly wasGiven: boolean };

@Injectable()
export class ConsentsService {
  constructor(
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
    private readonly idempotency: Idempotency,
    private readonly members: MembersService,
  ) {}

  /** The words that are in force. */
  document(): ConsentDocumentView {
    const purposes = CONSENT_PURPOSES.map((purpose) => ({ purpose, ...CONSENT_PURPOSE_TEXTS[purpose] }));
    return { version: CONSENT_DOCUMENT_VERSION, purposes };
  }

  /** Refuses: CONSENT_REQUIRED for words that are no longer in force, or without a purpose that membership stands on. */
  assertEnough(answers: readonly ConsentAnswer[], documentVersion: string): void {
    assertInForce(documentVersion);
    const missing = missingConsents(answers);
    if (missing.length > 0) throw new DomainError('CONSENT_REQUIRED', { missing });
  }

  /** Writes down the answers of someone who joins: one line a purpose, silence as a no. */
  async answer(tx: Tx, memberId: string, answers: readonly ConsentAnswer[], documentVersion: string): Promise<void> {
    for (const answer of finalAnswers(answers)) await this.append(tx, memberId, answer, documentVersion, 'joining');
  }

  /** Withdraws whatever is given, for someone who leaves. */
  async withdrawAll(tx: Tx, memberId: string): Promise<void> {
    for (const { purpose, granted, documentVersion } of await this.latest(memberId, tx)) {
      if (granted) await this.append(tx, memberId, { purpose, granted: false }, documentVersion, 'exit');
    }
  }

  /**
   * Gives or withdraws one consent of a member. Saying the same again adds no line.
   * Refuses: CONSENT_REQUIRED for withdrawing what membership stands on (`instead: 'exit'` says where that is done)
   * or for giving consent to words no longer in force; MEMBERSHIP_REQUIRED, MEMBER_SUSPENDED or MEMBER_NOT_ACTIVE
   * for who is no member in good standing any more; IDEMPOTENCY_KEY_REUSED.
   */
  async change(caller: MemberCaller, key: string, request: ConsentRequest): Promise<ConsentView[]> {
    const { purpose, granted, documentVersion } = request;
    if (!granted && CONSENT_PURPOSE_TEXTS[purpose].required) {
      throw new DomainError('CONSENT_REQUIRED', { missing: [purpose], instead: 'exit' });
    }
    if (granted) assertInForce(documentVersion);
    return this.idempotency.once(caller, key, request, async (tx) => {
      // Leaving takes this row too and then withdraws everything: a yes comes before that or not at all.
      await this.members.holdActive(tx, caller.memberId);
      const before = (await this.latest(caller.memberId, tx)).find((consent) => consent.purpose === purpose);
      const isNews = before?.granted !== granted || (granted && before.documentVersion !== documentVersion);
      if (isNews) await this.append(tx, caller.memberId, { purpose, granted }, documentVersion, 'profile');
      return this.standing(caller.memberId, tx);
    });
  }

  /** Where a member stands on every purpose; inside a transaction, say which. */
  async standing(memberId: string, manager: EntityManager = this.dataSource.manager): Promise<ConsentView[]> {
    const latest = await this.latest(memberId, manager);
    return CONSENT_PURPOSES.map((purpose) => {
      const said = latest.find((consent) => consent.purpose === purpose);
      return {
        purpose,
        ...CONSENT_PURPOSE_TEXTS[purpose],
        granted: said?.granted ?? false,
        changedAt: said?.wasGiven ? said.at.toISOString() : null,
        documentVersion: said?.documentVersion ?? null,
        currentVersion: CONSENT_DOCUMENT_VERSION,
      };
    });
  }

  /** Whether a member has agreed to this, as of now. */
  async isGranted(memberId: string, purpose: ConsentPurpose, manager: EntityManager = this.dataSource.manager): Promise<boolean> {
    const said = await readAll(manager, Consent, ['id', 'granted'], 'member_id = ? AND purpose = ?', [memberId, purpose]);
    return said.sort((a, b) => (a.id < b.id ? 1 : -1))[0]?.granted ?? false;
  }

  /** A ledger is as long as a person's changes of mind, so it is read whole. */
  private async latest(memberId: string, manager: EntityManager): Promise<Standing[]> {
    const said = await manager.getRepository(Consent).find({ where: { memberId }, order: { id: 'ASC' } });
    const latest = new Map<ConsentPurpose, Standing>();
    for (const consent of said) {
      const before = latest.get(consent.purpose);
      // A no said twice dates from the first time.
      if (before && !before.granted && !consent.granted) continue;
      latest.set(consent.purpose, { ...consent, wasGiven: consent.granted || (before?.wasGiven ?? false) });
    }
    return [...latest.values()];
  }

  private async append(
    tx: Tx,
    memberId: string,
    { purpose, granted }: ConsentAnswer,
    documentVersion: string,
    channel: ConsentChannel,
  ): Promise<void> {
    const at = this.clock.now();
    await tx.getRepository(Consent).insert({ id: newId(at), memberId, purpose, granted, documentVersion, at, channel });
  }
}

function assertInForce(documentVersion: string): void {
  if (documentVersion !== CONSENT_DOCUMENT_VERSION) {
    throw new DomainError('CONSENT_REQUIRED', { documentVersion: CONSENT_DOCUMENT_VERSION });
  }
}
