import { Injectable } from '@nestjs/common';

/** The one source of "now". Nouns inject it and never read the machine's clock themselves. */
export abstract class Clock {
  abstract now(): Date;
}

@Injectable()
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that stands still until it is told otherwise, for tests and for replaying a year of demo data. */
export class ManualClock extends Clock {
  #now: number;

  constructor(start: Date | string) {
    super();
    this.#now = millisecondsOf(start);
  }

  now(): Date {
    return new Date(this.#now);
  }

  set(instant: Date | string): void {
    this.#now = millisecondsOf(instant);
  }

  advance({ days = 0, hours = 0, minutes = 0, seconds = 0, milliseconds = 0 }: Span): void {
    this.#now += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 + milliseconds;
  }
}

export interface Span {
  days?: number;
  hours?: number;
  minutes?: number;
  seconds?: number;
  milliseconds?: number;
}

function millisecondsOf(instant: Date | string): number {
  const milliseconds = new Date(instant).getTime();
  if (Number.isNaN(milliseconds)) throw new RangeError(`Not an instant: ${String(instant)}`);
  return milliseconds;
}
