// sentence-difference.rule.ts — pure: two sentences side by side, and what of each is not in the other.

/** A piece of a sentence; `changed` where the other sentence says something else or nothing. */
export interface Piece {
  readonly text: string;
  readonly changed: boolean;
}

export interface Difference {
  readonly before: readonly Piece[];
  readonly after: readonly Piece[];
}

const BREATH = '，';

/** Breath by breath: alike ones are left alone, and two that differ in a number alone are compared word by word. */
export function sentenceDifference(before: string, after: string): Difference {
  const [old, now] = [before.split(BREATH), after.split(BREATH)];
  const pairs = pairsOf(old, now);
  const told = (parts: readonly string[], partner: (i: number) => string | undefined): Piece[] =>
    joined(parts.map((part, i) => wordsAgainst(part, partner(i))));
  return {
    before: told(old, (i) => now[pairs.get(i) ?? -1]),
    after: told(now, (j) => old[[...pairs].find(([, to]) => to === j)?.[0] ?? -1]),
  };
}

/** Which breath of the new sentence takes the place of which of the old one: the very same first, then the same but for numbers. */
function pairsOf(old: readonly string[], now: readonly string[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const match = (alike: (a: string, b: string) => boolean): void => {
    for (const [i, part] of old.entries()) {
      if (pairs.has(i)) continue;
      const j = now.findIndex((other, at) => ![...pairs.values()].includes(at) && alike(part, other));
      if (j >= 0) pairs.set(i, j);
    }
  };
  match((a, b) => a === b);
  match((a, b) => shapeOf(a) === shapeOf(b));
  return pairs;
}

const NUMBER = /\d+(?:\.\d+)?/g;

function shapeOf(part: string): string {
  return part.replace(NUMBER, '#');
}

function wordsAgainst(part: string, partner: string | undefined): Piece[] {
  if (partner === undefined) return [{ text: part, changed: true }];
  const numbers = partner.match(NUMBER) ?? [];
  let seen = 0;
  // Split at the numbers and keep them: text and numbers take turns.
  return part.split(/(\d+(?:\.\d+)?)/).flatMap((text, i) => {
    if (text === '') return [];
    return [{ text, changed: i % 2 === 1 && numbers[seen++] !== text }];
  });
}

/** The breaths with their commas between them, neighbours of one kind in one piece. */
function joined(parts: readonly (readonly Piece[])[]): Piece[] {
  const pieces = parts.flatMap((part, i) => (i === 0 ? [...part] : [{ text: BREATH, changed: false }, ...part]));
  return pieces.reduce<Piece[]>((told, piece) => {
    const last = told[told.length - 1];
    if (last?.changed !== piece.changed) return [...told, piece];
    return [...told.slice(0, -1), { text: last.text + piece.text, changed: last.changed }];
  }, []);
}
