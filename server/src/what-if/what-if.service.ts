// what-if.service.ts — asks what another rule or another ladder would have brought. Owns: a few at a time, and nothing is written.
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { AuditService, type Act, type StaffActor } from '../audit';
import { DomainError } from '../common/domain-error';
import { Env } from '../config/env';
import { databaseAddress } from '../database/engine';
import { isOfTiers, type Change } from './change.rule';
import { WhatIfQuestions, type Wish } from './what-if-questions';
import { WhatIfThread } from './what-if-thread';
import type { Progress } from './what-if.worker';

/** Two cores: one for everybody, and one that two may share who are patient. */
const AT_ONCE = 2;

@Injectable()
export class WhatIfService implements OnModuleDestroy {
  /** By staff id; a thread holds its place until it is gone. */
  private readonly running = new Map<string, WhatIfThread | null>();

  constructor(
    private readonly audit: AuditService,
    private readonly env: Env,
    private readonly questions: WhatIfQuestions,
  ) {}

  /** The server stops, and nobody will be there to read what comes out. */
  async onModuleDestroy(): Promise<void> {
    const threads = [...this.running.values()];
    for (const thread of threads) thread?.stop();
    await Promise.all(threads.map((thread) => thread?.ended));
  }

  /**
   * Starts to fold the journal as it is now. Refuses what cannot be asked, and WHAT_IF_BUSY where the person has one running,
   * or others have two.
   */
  async start(staff: StaffActor, wish: Wish, onProgress: (progress: Progress) => void): Promise<WhatIfThread> {
    const { question, name } = await this.questions.of(wish);
    this.takePlace(staff.staffId);
    try {
      await this.audit.noteLook(staff, lookAt(wish, question.change, name));
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
}

function lookAt({ code, from, to }: Wish, change: Change, name: string): Act {
  const ending: Act['details'] = change.about === 'rule_ending' || change.about === 'tier_ending' ? { isEnding: true } : {};
  const about = isOfTiers(change) ? ({ action: 'tier.tried', objectKind: 'tier' } as const) : ({ action: 'rule.tried', objectKind: 'rule' } as const);
  return { ...about, objectId: code ?? 'new', details: { name, from, to, ...ending } };
}
