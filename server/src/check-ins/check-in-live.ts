// check-in-live.ts — tells the screens that show a session when its count has moved.
import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { OutboxHandlers } from '../common/outbox';
import { CHECK_IN_ANNULLED } from './annulments.service';
import { CHECK_IN_MADE } from './attendance.service';
import { CheckInsQuery } from './check-ins.query';
import type { CountView } from './check-ins.dto';

type Listener = (count: CountView) => void;

interface Watched {
  readonly listeners: Set<Listener>;
  /** What the listeners were told last; null until the first look. */
  told: CountView | null;
  reading: boolean;
  again: boolean;
}

/** How often things are looked at, in milliseconds. */
@Injectable()
export class LivePace {
  /** A check-in on another server reaches this one's screens by looking. */
  pollMs = 5_000;
  heartbeatMs = 15_000;
  /** The longest wait before a screen looks whether its code has changed. */
  codeMs = 1_000;
  /** How soon a screen goes dark after its staff session was revoked. */
  recheckMs = 60_000;
}

@Injectable()
export class CheckInLive implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(CheckInLive.name);
  private readonly watched = new Map<string, Watched>();
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly pace: LivePace,
    private readonly query: CheckInsQuery,
  ) {}

  onModuleInit(): void {
    // The promise is kept by looking; a delivery that comes twice finds nothing new to tell.
    for (const topic of [CHECK_IN_MADE, CHECK_IN_ANNULLED]) {
      this.handlers.register(topic, async ({ payload }) => this.look(String(payload['sessionId'])));
    }
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
    this.watched.clear();
  }

  /** Calls the listener with the count as it is, soon, and with every new one; returns how to stop. */
  watch(sessionId: string, listener: Listener): () => void {
    const watched = this.watched.get(sessionId) ?? { listeners: new Set(), told: null, reading: false, again: false };
    watched.listeners.add(listener);
    if (watched.told) listener(watched.told);
    this.watched.set(sessionId, watched);
    this.timer ??= setInterval(() => this.lookAtAll(), this.pace.pollMs).unref();
    void this.look(sessionId);
    return () => this.unwatch(sessionId, listener);
  }

  private unwatch(sessionId: string, listener: Listener): void {
    const watched = this.watched.get(sessionId);
    watched?.listeners.delete(listener);
    if (watched?.listeners.size === 0) this.watched.delete(sessionId);
    if (this.watched.size > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private lookAtAll(): void {
    for (const sessionId of this.watched.keys()) void this.look(sessionId);
  }

  /** One look at a time; a nudge that comes meanwhile makes it look once more. A session nobody watches costs nothing. */
  private async look(sessionId: string): Promise<void> {
    const watched = this.watched.get(sessionId);
    if (!watched) return;
    watched.again = true;
    if (watched.reading) return;
    watched.reading = true;
    try {
      while (watched.again) {
        watched.again = false;
        this.tell(watched, await this.query.count(sessionId));
      }
    } catch (error) {
      // The next look comes by itself.
      this.logger.warn({ err: error }, 'A count could not be read for a screen');
    } finally {
      watched.reading = false;
    }
  }

  private tell(watched: Watched, count: CountView): void {
    if (JSON.stringify(count) === JSON.stringify(watched.told)) return;
    watched.told = count;
    for (const listener of watched.listeners) listener(count);
  }
}
