// what-if-streams.ts — answers a what-if line by line while it is worked out, and stops it when nobody reads any more.
import type { OutgoingHttpHeaders } from 'node:http';
import { Injectable, Logger } from '@nestjs/common';
import type { Permission } from '@tongxing/shared';
import type { FastifyReply } from 'fastify';
import { type StaffCaller, StaffSessions } from '../common/caller';
import { DomainError } from '../common/domain-error';
import { answerTo } from '../common/domain-error.filter';
import type { WhatIfLineView } from './what-if.dto';
import { WhatIfQuery } from './what-if.query';
import type { Wish } from './what-if-questions';
import { WhatIfService } from './what-if.service';
import type { WhatIfThread } from './what-if-thread';

/** Who may propose a change may try it. */
export const NEEDED = { rule: 'rules.propose', rule_ending: 'rules.propose', tier: 'tiers.write' } as const satisfies Record<Wish['about'], Permission>;

export interface Asker {
  readonly staff: StaffCaller;
  readonly token: string;
  readonly requestId: string;
}

@Injectable()
export class WhatIfStreams {
  private readonly logger = new Logger(WhatIfStreams.name);

  constructor(
    private readonly query: WhatIfQuery,
    private readonly service: WhatIfService,
    private readonly sessions: StaffSessions,
  ) {}

  /** Refuses before the first line as any request does, and afterwards with its last line. */
  async stream(reply: FastifyReply, asker: Asker, wish: Wish): Promise<void> {
    const { raw } = reply;
    let isOpen = false;
    const say = (line: WhatIfLineView): void => {
      if (isOpen && !raw.destroyed) raw.write(`${JSON.stringify(line)}\n`);
    };
    const thread = await this.service.start(asker.staff, wish, (progress) => say({ progress }));
    raw.on('close', () => thread.stop());
    raw.on('error', () => thread.stop());
    // It may have gone while the thread was being started.
    if (raw.destroyed) return thread.stop();
    reply.hijack();
    raw.writeHead(200, {
      ...(reply.getHeaders() as OutgoingHttpHeaders),
      'content-type': 'application/x-ndjson; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      // The line goes with its answer, or a server that stops would wait for whoever keeps it open.
      connection: 'close',
      // A proxy that gathers the answer before it passes it on would leave the bar where it is.
      'x-accel-buffering': 'no',
    });
    isOpen = true;
    say(await this.lastLine(thread, asker, wish));
    raw.end();
  }

  private async lastLine(thread: WhatIfThread, { token, requestId }: Asker, wish: Wish): Promise<WhatIfLineView> {
    try {
      const outcome = await thread.outcome;
      // Stopped from outside: the server is about to go.
      if (!outcome) throw new DomainError('UNAVAILABLE');
      await this.assertStillMay(token, NEEDED[wish.about]);
      return { result: await this.query.view(outcome, wish) };
    } catch (error) {
      const { code, details } = answerTo(error);
      if (!(error instanceof DomainError)) this.logger.error({ err: error, requestId }, 'A what-if failed');
      return { error: { code, details: { ...details }, requestId } };
    }
  }

  /** Names of members are shown to whoever may see them now, not to whoever might a minute ago. */
  private async assertStillMay(token: string, permission: Permission): Promise<void> {
    const staff = await this.sessions.find(token);
    if (!staff) throw new DomainError('SESSION_EXPIRED');
    if (!staff.permissions.includes(permission)) throw new DomainError('PERMISSION_DENIED', { permission });
  }
}
