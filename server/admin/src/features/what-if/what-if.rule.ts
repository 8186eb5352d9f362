// what-if.rule.ts — pure: which months are meant, and how far two figures are apart.
import { addMonths, monthsBetween, nextReviewOf, REVIEW_NOTICE_DAY, type Day, type Month } from '@tongxing/shared';
import type { WhatIfResultView } from '../../api/types';

export const PERIODS = ['lastTwelve', 'thisYear', 'lastYear', 'own'] as const;
export type PeriodChoice = (typeof PERIODS)[number];

export interface Period {
  readonly from: Month;
  readonly to: Month;
}

/** The months that a choice means; `own` begins with what was chosen before. `lastTwelve` are full ones. */
export function periodOf(choice: PeriodChoice, thisMonth: Month, own: Period): Period {
  const year = Number(thisMonth.slice(0, 4));
  switch (choice) {
    case 'lastTwelve':
      return { from: addMonths(thisMonth, -12), to: addMonths(thisMonth, -1) };
    case 'thisYear':
      return { from: `${year}-01`, to: thisMonth };
    case 'lastYear':
      return { from: `${year - 1}-01`, to: `${year - 1}-12` };
    case 'own':
      return own;
  }
}

/** Whether the period is one whole year, one month, or anything else: each has its own way to be said. */
export function shapeOf({ from, to }: Period): 'year' | 'month' | 'span' {
  if (from === to) return 'month';
  return from.endsWith('-01') && monthsBetween(from, to) === 11 ? 'year' : 'span';
}

/** Whether the year turns in the period: on its very first day the draft has brought nothing that a review could take. */
export function hasNewYear({ from, to }: Period): boolean {
  return from.slice(0, 4) < to.slice(0, 4);
}

export interface Pair {
  readonly today: number;
  readonly draft: number;
}

/** How much more (or less) the draft is, in percent: whole, or with one place below one; null where there is nothing to compare with. */
export function percentOf({ today, draft }: Pair): number | null {
  if (today === 0) return null;
  const percent = ((draft - today) / today) * 100;
  return Math.abs(percent) < 1 ? Math.round(percent * 10) / 10 : Math.round(percent);
}

const isSame = ({ today, draft }: Pair): boolean => today === draft;

/** Whether points and growth are as they are, rule by rule. */
export function paysTheSame({ points, growth, rules, unpaid }: WhatIfResultView): boolean {
  return isSame(points) && isSame(growth) && rules.every((rule) => isSame(rule.points) && isSame(rule.growth)) && unpaid.times === 0;
}

/** Nothing at all would be another way. */
export function isAllTheSame(result: WhatIfResultView): boolean {
  return paysTheSame(result) && result.ways.length === 0;
}

export const isOfTiers = ({ about }: Pick<WhatIfResultView, 'about'>): boolean => about === 'tier' || about === 'tier_ending';

/** There is nothing to compare: no deed of which rules could pay, nobody on the ladder. */
export function isEmpty(result: WhatIfResultView): boolean {
  return isOfTiers(result) ? result.rungs.every(({ members }) => members.today + members.draft === 0) : result.deeds === 0;
}

/** The first review that may take a tier by terms that begin on this day, and the notice before it: whoever was told before was told of others. */
export function firstReviewOf(startsOn: Day): { notice: Day; review: Day } {
  const thisYear = `${startsOn.slice(0, 4)}-${REVIEW_NOTICE_DAY}`;
  const notice = startsOn <= thisYear ? thisYear : `${nextReviewOf(startsOn).slice(0, 4)}-${REVIEW_NOTICE_DAY}`;
  return { notice, review: nextReviewOf(notice) };
}

/** Every bar of a picture is drawn to this: the longest of all. */
export function longestOf(pairs: readonly Pair[]): number {
  return Math.max(1, ...pairs.flatMap(({ today, draft }) => [today, draft]));
}
