// verify.service.ts — holds the database against everything that must be true of it. Reads; writes nothing.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, MoreThan, type EntityManager } from 'typeorm';
import { AuditHeads, firstBadRow, FLAW_TEXTS } from '../audit';
import { Clock } from '../common/clock';
import { Transactor, type Tx } from '../common/transactor';
import { EFFECTS, JournalService, type Effect } from '../journal';
import { JournalAccount } from '../journal/journal-account.entity';
import { isUntouched } from '../rules';
import { RuleVersionRow } from '../rules/rule-version.entity';
import { findingOf, MOST_EXAMPLES, type Finding, type Invariant } from './invariant';
import { SQL_INVARIANTS } from './invariants';
import { REPLAY_INVARIANTS, suspectsAmong, type Suspect } from './replay.check';

const MEMBERS_A_PAGE = 200;

const RULE_TEXTS: Invariant = {
  code: 'I5.rules',
  title: { zh: '规则版本发布以后没有被改动', en: 'no rule version was changed after it was published' },
};

const AUDIT_CHAIN: Invariant = {
  code: 'I16',
  title: { zh: '操作日志封存以后没有被改动，链头还留在数据库外面', en: 'no line of the audit log was changed after it was sealed, and its head stands outside the database' },
};

@Injectable()
export class VerifyService {
  constructor(
    @Inject(EFFECTS) private readonly effects: readonly Effect[],
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
    private readonly heads: AuditHeads,
    private readonly journal: JournalService,
    private readonly transactor: Transactor,
  ) {}

  /** Tells of one invariant after the other. Inside a transaction, say which. */
  async *findings(manager: EntityManager = this.dataSource.manager): AsyncGenerator<Finding> {
    const now = this.clock.now();
    for (const invariant of SQL_INVARIANTS) yield await findingOf(manager, invariant, now);
    yield await this.ruleTexts(manager);
    yield await this.auditChain(manager, now);
    yield* await this.replayed(manager);
  }

  private async ruleTexts(manager: EntityManager): Promise<Finding> {
    const versions = await manager.find(RuleVersionRow);
    return findingFrom(RULE_TEXTS, versions.filter((version) => !isUntouched(version)).map(({ id }) => id));
  }

  /** A chain breaks once: what comes after the first bad row says nothing of itself. */
  private async auditChain(manager: EntityManager, now: Date): Promise<Finding> {
    const bad = await firstBadRow(manager, this.heads, now);
    return findingFrom(AUDIT_CHAIN, bad ? [`#${bad.sealedNo} ${bad.flaw} ${bad.entryId ?? ''}`.trimEnd() + `（${FLAW_TEXTS[bad.flaw]}）`] : []);
  }

  /** Every member's journal once more, in pages by id; each finding counts members. */
  private async replayed(manager: EntityManager): Promise<Finding[]> {
    const suspects: Suspect[] = [];
    for (let last = ''; ; ) {
      const page = await manager.find(JournalAccount, { where: { memberId: MoreThan(last) }, order: { memberId: 'ASC' }, take: MEMBERS_A_PAGE });
      const memberIds = page.map(({ memberId }) => memberId);
      suspects.push(...(await this.wrongAmong(manager, memberIds)));
      if (page.length < MEMBERS_A_PAGE) break;
      last = memberIds.at(-1) ?? last;
    }
    return Object.entries(REPLAY_INVARIANTS).map(([aspect, invariant]) =>
      findingFrom(invariant, suspects.filter((suspect) => suspect.aspect === aspect).map(({ memberId, entry = '' }) => `${memberId} ${entry}`.trimEnd())),
    );
  }

  /** A contribution recorded between two reads looks like a difference; under the member's lock it is gone. */
  private async wrongAmong(manager: EntityManager, memberIds: readonly string[]): Promise<Suspect[]> {
    const seeming = await suspectsAmong(manager, this.effects, await this.books(manager), memberIds);
    const wrong: Suspect[] = [];
    for (const memberId of new Set(seeming.map((suspect) => suspect.memberId))) {
      const sure = await this.transactor.run(async (tx) => {
        await this.journal.lock(tx, memberId);
        return suspectsAmong(tx, this.effects, await this.books(tx), [memberId]);
      });
      wrong.push(...sure);
    }
    return wrong;
  }

  private async books(manager: EntityManager): Promise<Map<string, unknown>> {
    const books = new Map<string, unknown>();
    // Reading the definitions needs no transaction: they are only ever added to.
    for (const effect of this.effects) books.set(effect.name, await effect.book(manager as Tx));
    return books;
  }
}

function findingFrom(said: Invariant, violating: readonly string[]): Finding {
  return { ...said, violations: violating.length, examples: violating.slice(0, MOST_EXAMPLES) };
}
