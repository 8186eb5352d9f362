// plan.ts — pure: everything that a storm leaves to chance, decided by its seed before it begins.

export type Victim = 'server' | 'database';

/** How a reply is lost: the client hangs up some time after the request was sent, or when the whole answer has come. */
export type Loss = { readonly moment: 'sent'; readonly afterMs: number } | { readonly moment: 'answered' };

/** One time that a person's check-in is sent; both times carry the same key. */
export interface Sending {
  readonly person: number;
  /** Null where the reply is read. Whoever lost it asks again this many sendings later. */
  readonly lost: { readonly how: Loss; readonly laterBy: number } | null;
}

export interface Fault {
  readonly victim: Victim;
  /** It is killed when this many answers have come. */
  readonly afterAnswers: number;
}

export interface Plan {
  readonly sendings: readonly Sending[];
  readonly faults: readonly Fault[];
}

export interface Weather {
  readonly people: number;
  /** What is killed, and how often; the seed decides in which order. */
  readonly victims: readonly Victim[];
}

const TIMES_SENT = 2;
const SHARE_LOST = 0.05;
/** An answer takes about this long under a storm's load, so that some replies are lost before the work and some after it. */
const LOST_WITHIN_MS = 150;
const LATER_BY_AT_MOST = 1000;
/** Faults keep away from the beginning and the end, where nothing is in the balance. */
const CALM = 0.1;

/** Numbers that look like chance and are the same for the same seed (mulberry32). */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  /** The same things in another order; each order is as likely as any other. */
  shuffled<T>(things: readonly T[]): T[] {
    const mixed = [...things];
    for (let i = mixed.length - 1; i > 0; i -= 1) {
      const j = this.below(i + 1);
      [mixed[i], mixed[j]] = [mixed[j]!, mixed[i]!];
    }
    return mixed;
  }
}

export function planOf(seed: number, { people, victims }: Weather): Plan {
  const chance = new Chance(seed);
  const order = chance.shuffled(Array.from({ length: people * TIMES_SENT }, (_, i) => i % people));
  const places = chance.shuffled(order.map((_, place) => place));
  const lost = new Set(places.slice(0, Math.round(order.length * SHARE_LOST)));
  return {
    sendings: order.map((person, place) => ({ person, lost: lost.has(place) ? lossBy(chance) : null })),
    faults: faultsBy(chance, victims, order.length),
  };
}

function lossBy(chance: Chance): Sending['lost'] {
  const how: Loss = chance.below(2) === 0 ? { moment: 'answered' } : { moment: 'sent', afterMs: chance.below(LOST_WITHIN_MS) };
  return { how, laterBy: 1 + chance.below(LATER_BY_AT_MOST) };
}

/** One fault in each of as many equal stretches of the way, so that each finds the system at work again. */
function faultsBy(chance: Chance, victims: readonly Victim[], answers: number): Fault[] {
  const stretch = (answers * (1 - 2 * CALM)) / victims.length;
  return chance
    .shuffled(victims)
    .map((victim, i) => ({ victim, afterAnswers: Math.floor(answers * CALM + (i + chance.next()) * stretch) }));
}
