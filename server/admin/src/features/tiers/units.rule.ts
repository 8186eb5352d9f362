// units.rule.ts — pure: what people type of a bar, and what the server keeps of it.
import type { Yardstick } from '../../api/types';

/** Hours and yuan are kept as minutes and fen. */
const KEPT_IN: Partial<Record<Yardstick, number>> = { minutes: 60, gift_fen: 100 };

export const toKept = (yardstick: Yardstick, typed: number): number => Math.round(typed * (KEPT_IN[yardstick] ?? 1));
export const toTyped = (yardstick: Yardstick, kept: number): number => kept / (KEPT_IN[yardstick] ?? 1);

/** What has no window but a whole life. */
export const isForLife = (yardstick: Yardstick): boolean => yardstick === 'growth' || yardstick === 'gift_years';
