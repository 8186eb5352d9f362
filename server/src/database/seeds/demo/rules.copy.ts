import type { RuleTerms } from '@tongxing/shared';

const UNTIL_NEXT_YEAR_ENDS = { type: 'end_of_year', yearsLater: 1 } as const;

/** What the planner would change about a rule that the office came with; it waits for an administrator. */
export const WEEKENDS = {
  code: 'check_in',
  reason: '平时上班来不了的会员多，周末多鼓励一点；上限放宽到 10 次，免得常来的人到月底就不算了。',
  terms: {
    condition: {},
    points: { type: 'fixed', amount: 10 },
    growth: { type: 'fixed', amount: 10 },
    multipliers: [{ when: { type: 'weekdays', weekdays: [6, 7] }, percent: 150 }],
    caps: [{ period: 'month', times: 10 }],
    validity: UNTIL_NEXT_YEAR_ENDS,
    pendingDays: 0,
  },
} as const satisfies { code: string; reason: string; terms: RuleTerms };

/** A rule that somebody has begun to write. */
export const SURVEYS = {
  name: '答完问卷',
  kind: 'answered',
  terms: {
    condition: {},
    points: { type: 'fixed', amount: 5 },
    growth: { type: 'fixed', amount: 2 },
    caps: [{ period: 'month', times: 2 }],
    validity: UNTIL_NEXT_YEAR_ENDS,
    pendingDays: 0,
  },
} as const satisfies { name: string; kind: string; terms: RuleTerms };
