// check-in-streams.ts — one open stream per venue screen: the code as it changes, the count as it moves.
import type { OutgoingHttpHeaders } from 'node:http';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { epochEndsAt, type Permission } from '@tongxing/shared';
import type { FastifyReply } from 'fastify';
import { StaffSessions } from '../common/caller';
import { Clock } from '../common/clock';
import { DomainError } from '../common/domain-error';
import type { SessionAtEvent } from '../events';
import { CheckInLive, LivePace } from './check-in-live';
import { CheckInScreen } from './check-in-screen';
import { VenueCodes } from './venue-codes';

const NEEDED: Permission = 'check-ins.run';

@Injectable()
export class CheckInStreams implements OnModuleDestroy {
  private readonly open = new Set<() => void>();

  constructor(
    private readonly clock: Clock,
    private readonly codes: VenueCodes,
    private readonly live: CheckInLive,
    private readonly pace: LivePace,
    private readonly screen: CheckInScreen,
    private readonly staff: StaffSessions,
  ) {}

  /** The server stops: screens come back by themselves when it is there again. */
  onModuleDestroy(): void {
    for (const end of this.open) end();
  }

  /** Streams until the screen goes away, its staff session ends, the event is called off, or the server stops. */
  stream(reply: FastifyReply, session: SessionAtEvent, staffToken: string): void {
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      ...(reply.getHeaders() as OutgoingHttpHeaders),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      // A proxy that gathers the answer before it passes it on would leave the screen without codes.
      'x-accel-buffering': 'no',
    });
    const send = (event: string, data: unknown) => raw.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    const stops = [
      this.keepCode(session, (code) => send('code', code)),
      this.live.watch(session.id, (count) => send('count', count)),
      every(this.pace.heartbeatMs, () => raw.write(': still here\n\n')),
      every(this.pace.recheckMs, () => void this.mayStay(staffToken, session.id).then((may) => may || end())),
    ];
    const end = (): void => {
      if (!this.open.delete(end)) return;
      for (const stop of stops) stop();
      raw.end();
    };
    this.open.add(end);
    raw.on('close', end);
    raw.on('error', end);
    // It may have gone before anything was sent.
    if (raw.destroyed) end();
  }

  /** Sends the code now and at every change, by the server's clock. */
  private keepCode(session: SessionAtEvent, send: (code: unknown) => void): () => void {
    let sent = -1;
    let timer: NodeJS.Timeout;
    const look = (): void => {
      const code = this.codes.current(session);
      if (code.epoch !== sent) send(code);
      sent = code.epoch;
      const left = epochEndsAt(sent) - this.clock.now().getTime();
      timer = setTimeout(look, Math.min(Math.max(left, 1), this.pace.codeMs)).unref();
    };
    look();
    return () => clearTimeout(timer);
  }

  /**
   * A screen stays while its staff session may run the door and its session at the event is still to be had.
   * Where that cannot be asked about, the screen stays too: the next look comes.
   */
  private async mayStay(staffToken: string, sessionId: string): Promise<boolean> {
    try {
      const staff = await this.staff.find(staffToken);
      if (!staff?.permissions.includes(NEEDED)) return false;
      await this.screen.session(sessionId);
      return true;
    } catch (refusal) {
      return !(refusal instanceof DomainError);
    }
  }
}

function every(ms: number, work: () => unknown): () => void {
  const timer = setInterval(work, ms).unref();
  return () => clearInterval(timer);
}
