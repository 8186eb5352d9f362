import { Injectable } from '@nestjs/common';

export interface Delivery {
  id: string;
  topic: string;
  payload: Readonly<Record<string, unknown>>;
  dedupeKey: string;
  /** 1 for the first try. */
  attempt: number;
}

export type OutboxHandler = (delivery: Delivery) => Promise<void>;

/** Which noun does what a topic promises. Nouns register in onModuleInit; a topic has one handler. */
@Injectable()
export class OutboxHandlers {
  private readonly handlers = new Map<string, OutboxHandler>();

  /** A delivery may come twice (a crash between doing and noting), so the handler must be able to tell by dedupeKey. */
  register(topic: string, handler: OutboxHandler): void {
    if (this.handlers.has(topic)) throw new Error(`Topic ${topic} has a handler already`);
    this.handlers.set(topic, handler);
  }

  of(topic: string): OutboxHandler {
    const handler = this.handlers.get(topic);
    if (!handler) throw new Error(`No handler for topic ${topic}`);
    return handler;
  }
}
