// what-if.service.ts — asks what another rule would have brought. Owns: a few at a time, and nothing is written.
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { businessMonth, monthEnd, type ContributionKind, type Month } from '@tongxing/shared';
import { DataSource } from 'typeorm';
import { AuditService, type StaffActor } from '../audit';
import { Clock } from '../common/clock';
import { DomainError } from '../common/domain-error';
import { Env } from '../config/env';
import { databaseAddress } from '../database/engine';
import { assertTerms, RulesService } from '../rules';
import { TiersService } from '../tiers';
import { WhatIfThread } from './what-if-thread';
import type { Question } from './what-if.rule';
import type { Progress } from './what-if.worker';

export interface Wish {
  /** Null for a rule that there is not yet. */
  readonly code: string | null;
  readonly kind: ContributionKind;
  readonly name: string;
  readonly terms: unknown;
  readonly position: number;
  /** The months of the period, first and last. */
  readonly from: Month;
  readonly to: Month;
}

/** Two cores: one for everybody, and one that two may share who are patient. */
const AT_ONCE = 2;

@Injectable()
export class WhatIfService implements OnModuleDestroy {
  /** By staff id; a thread holds its place until it is gone. */
  private readonly running = new Map<string, WhatIfThread | null>();

  constructor(
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
    private readonly env: Env,
    private readonly rules: RulesService,
    private readonly tiers: TiersService,
  ) {}

  /** The server stops, and nobody will be there to read what comes out. */
  async onModuleDestroy(): Promise<void> {
    const threads = [...this.running.values()];
    for (const thread of threads) thread?.stop();
    await Promise.all(threads.map((thread) => thread?.ended));
  }

  /**
   * Starts to fold the journal as it is now. Refuses: RULE_TERMS_INVALID; NOT_FOUND for a code that no rule has;
   * TIME_RANGE_INVALID for a period that ends before it begins, REQUEST_INVALID for one that is still to come or a rule of
   * another kind; WHAT_IF_BUSY where the person has one running, or others have two.
   */
  async start(staff: StaffActor, wish: Wish, onProgress: (progress: Progress) => void): Promise<WhatIfThread> {
    const question = await this.questionOf(wish);
    this.takePlace(staff.staffId);
    try {
      await this.audit.noteLook(staff, {
        action: 'rule.tried',
        objectKind: 'rule',
        objectId: wish.code ?? 'new',
        details: { name: wish.name, from: wish.from, to: wish.to },
      });
      const thread = new WhatIfThread(databaseAddress(this.env.databaseUrl), question, onProgress);
      this.running.set(staff.staffId, thread);
      void thread.ended.then(() => this.running.delete(staff.staffId));
      return thread;
    } catch (error) {
      this.running.delete(staff.staffId);
      throw error;
    }
  }

  private takePlace(staffId: string): void {
    const isOwn = this.running.has(staffId);
    if (isOwn || this.running.size >= AT_ONCE) throw new DomainError('WHAT_IF_BUSY', { isOwn });
    this.running.set(staffId, null);
  }

  private async questionOf({ code, kind, name, terms, position, from, to }: Wish): Promise<Question> {
    assertTerms(kind, terms);
    if (to < from) throw new DomainError('TIME_RANGE_INVALID');
    if (to > businessMonth(this.clock.now())) throw new DomainError('REQUEST_INVALID', { fields: ['to'] });
    const { manager } = this.dataSource;
    const [rules, tiers] = [await this.rules.versions(manager), await this.tiers.versions(manager)];
    const own = rules.filter((rule) => rule.code === code);
    if (code !== null && own.length === 0) throw new DomainError('NOT_FOUND', { code });
    if (own.some((rule) => rule.kind !== kind)) throw new DomainError('REQUEST_INVALID', { fields: ['kind'] });
    return { rules, tiers, draft: { code, kind, name, terms, position }, from: `${from}-01`, to: monthEnd(to) };
  }
}
