// bar.rule.ts — pure: how much a badge asks for, between what is counted (minutes, fen) and what people say (hours, yuan).
import type { BadgeCriterionType, Measure } from '../../api/types';
import { MEASURE_NAMES, MINUTES, PROPOSAL } from './badges.copy';

const HOUR = 60;
const YUAN = 100;

interface Counting {
  readonly type: BadgeCriterionType;
  readonly measure: Measure | null;
}

/** As a form shows it. `per` is how much of what is counted makes one of the unit. */
export interface Spoken {
  readonly amount: number;
  readonly per: number;
  readonly unit: string;
}

/** Minutes that make no whole hours stay minutes, so that nothing is changed by looking at it. */
export function spokenBar({ type, measure, bar }: Counting & { readonly bar: number }): Spoken {
  const per = type !== 'threshold' ? 1 : measure === 'minutes' && bar % HOUR === 0 ? HOUR : measure === 'gift_fen' ? YUAN : 1;
  return { amount: bar / per, per, unit: unitOf({ type, measure }, per) };
}

/** The unit of a new badge, before anything is filled in. */
export function freshBar({ type, measure }: Counting): Pick<Spoken, 'per' | 'unit'> {
  const per = type !== 'threshold' ? 1 : measure === 'minutes' ? HOUR : measure === 'gift_fen' ? YUAN : 1;
  return { per, unit: unitOf({ type, measure }, per) };
}

export function rangeOf(type: BadgeCriterionType): readonly [from: number, to: number] {
  if (type === 'streak') return [2, 12];
  if (type === 'companion_years') return [2, 10];
  return type === 'by_hand' ? [1, 1_000] : [1, 1_000_000];
}

function unitOf({ type, measure }: Counting, per: number): string {
  if (type !== 'threshold') return PROPOSAL.units[type] ?? '';
  if (measure === 'minutes' && per === 1) return MINUTES;
  return measure === null ? '' : MEASURE_NAMES[measure].unit;
}
