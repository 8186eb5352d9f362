// story.ts — how every journey is told: in a world of its own, step by step, each step needing the ones before it.
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser';
import type { Seat } from './seats';
import { startWorld, type World } from './world';

const STEP_MS = 90_000;
const OPENING_MS = 180_000;

interface Setting {
  /** What is made ready before the first step. */
  begin?: (world: World) => Promise<unknown>;
  /** What is put away after the last. */
  end?: () => unknown;
  /** What people want to see of a step that failed. */
  keep?: () => Promise<unknown>;
}

export interface Story {
  /** There once the first step begins. */
  readonly world: World;
  /** After a step that failed the rest cannot mean anything, so they fail at once. */
  step(sentence: string, happens: () => Promise<unknown>, timeoutMs?: number): void;
}

export function tellStory({ begin, end, keep }: Setting): Story {
  jest.setTimeout(STEP_MS);
  let world: World | null = null;
  let broken: string | null = null;

  beforeAll(async () => {
    world = await startWorld();
    await begin?.(world);
  }, OPENING_MS);

  afterAll(async () => {
    await end?.();
    await world?.close();
  });

  return {
    get world() {
      if (world === null) throw new Error('The world is there once the first step begins.');
      return world;
    },
    step(sentence, happens, timeoutMs) {
      it(
        sentence,
        async () => {
          if (broken !== null) throw new Error(`Not reached: '${broken}' failed.`);
          try {
            await happens();
          } catch (error) {
            broken = sentence;
            await keep?.().catch(() => undefined);
            throw new Error(`${(error as Error).message}\n--- server ---\n${world?.log()}`, { cause: error });
          }
        },
        timeoutMs,
      );
    },
  };
}

export interface StoryOnScreens extends Story {
  /** The last step of each: nothing went wrong behind what was looked at. */
  nothingBroke(): void;
}

/** A story that people see on screens: each seat by its name, opened before `begin`, and pictured when a step fails. */
export function tellOnScreens(name: string, seats: Readonly<Record<string, Seat>>, begin?: Setting['begin']): StoryOnScreens {
  let browser: Browser | null = null;
  const each = <T>(ask: (seat: Seat, who: string) => T): T[] => Object.entries(seats).map(([who, seat]) => ask(seat, who));
  const story = tellStory({
    begin: async (world) => {
      const opened = (browser = await openBrowser());
      await Promise.all(each((seat) => seat.open(opened, world)));
      await begin?.(world);
    },
    end: () => browser?.close(),
    keep: () => Promise.all(each((seat, who) => seat.picture(`${name}-failed-${who}`, 'failure'))),
  });
  return {
    get world() {
      return story.world;
    },
    step: story.step,
    nothingBroke() {
      story.step('nothing broke on any screen on the way', async () => {
        expect(each(({ faults }, who) => faults.map((fault) => `${who}: ${fault}`)).flat()).toEqual([]);
      });
    },
  };
}
