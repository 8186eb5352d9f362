// units.rule.ts — pure: what people type of a bar, and what the server keeps of it.
import type { Yardstick } from '../../api/types';

/** Hours and yuan are kept as minutes and fen. */
const KEPT_IN: Partial<Record<Yardstick, number>> = { minutes: 60, gift_fen: 100 };

/** As the server bounds what is kept. */
const MOST_KEPT = 1_000_000_000;

/**
 * What is wrong with an amount as it was typed; null where nothing is. Hours and yuan may have one decimal, everything else is
 * counted whole. What the version before asked for may stay as it is, however it came about.
 */
export function amountProblem(yardstick: Yardstick, typed: number | string | null, before: readonly { yardstick: Yardstick; bar: number }[] = []): 'whole' | 'oneDecimal' | 'tooMuch' | null {
  if (typeof typed === 'number' && before.some((bar) => bar.yardstick === yardstick && toTyped(yardstick, bar.bar) === typed)) return null;
  const wrong = yardstick in KEPT_IN ? 'oneDecimal' : 'whole';
  if (typeof typed !== 'number' || !(typed > 0)) return wrong;
  const [, decimals = ''] = String(typed).split('.');
  if (decimals.length > (yardstick in KEPT_IN ? 1 : 0) || String(typed).includes('e')) return typed > MOST_KEPT ? 'tooMuch' : wrong;
  return toKept(yardstick, typed) > MOST_KEPT ? 'tooMuch' : null;
}

export const toKept = (yardstick: Yardstick, typed: number): number => Math.round(typed * (KEPT_IN[yardstick] ?? 1));
export const toTyped = (yardstick: Yardstick, kept: number): number => kept / (KEPT_IN[yardstick] ?? 1);

/** What has no window but a whole life. */
export const isForLife = (yardstick: Yardstick): boolean => yardstick === 'growth' || yardstick === 'gift_years';
