// chance.ts — pure: numbers that look like chance and are the same on every machine and at every try.
import { createHash } from 'node:crypto';

/** From 0 up to, not including, 1; decided by the words alone, so that a seed which is taken up again goes on alike. */
export function chance(...words: readonly (string | number)[]): number {
  return createHash('sha256').update(words.join('|')).digest().readUInt32BE(0) / 2 ** 32;
}

/** A whole number from `least` to `most`, both included. */
export function between(least: number, most: number, ...words: readonly (string | number)[]): number {
  return least + Math.floor(chance(...words) * (most - least + 1));
}
