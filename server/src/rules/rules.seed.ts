// rules.seed.ts — the earning rules that a new organisation begins with.
import { ManualClock } from '../common/clock';
import type { Tx } from '../common/transactor';
import type { RuleTerms } from './earning-rule';
import { RulesService, type NewRuleVersion } from './rules.service';

/** Before any deed, so that whatever an office brings along from earlier years is priced too. */
const FROM_THE_START = '2015-01-01';

const fixed = (amount: number) => ({ type: 'fixed', amount }) as const;
const UNTIL_NEXT_YEAR_ENDS = { type: 'end_of_year', yearsLater: 1 } as const;

const rule = (
  code: string,
  name: string,
  kind: NewRuleVersion['kind'],
  position: number,
  terms: Pick<RuleTerms, 'points' | 'growth'> & Partial<RuleTerms>,
): NewRuleVersion => ({
  code,
  name,
  kind,
  position,
  version: 1,
  startsOn: FROM_THE_START,
  endsOn: null,
  terms: { condition: {}, caps: [], validity: UNTIL_NEXT_YEAR_ENDS, pendingDays: 0, ...terms },
});

export const REFERENCE_RULES: readonly NewRuleVersion[] = [
  rule('join', '欢迎加入', 'joined', 10, {
    points: fixed(10),
    growth: fixed(10),
    caps: [{ period: 'ever', times: 1 }],
  }),
  rule('check_in', '参加活动', 'checked_in', 20, {
    points: fixed(10),
    growth: fixed(10),
    caps: [{ period: 'month', times: 8 }],
  }),
  rule('service_event', '志愿服务加分', 'checked_in', 30, {
    condition: { eventKinds: ['service'] },
    points: fixed(5),
    growth: fixed(10),
    caps: [{ period: 'month', times: 8 }],
  }),
];

/** Publishes what is not there yet; what an office has changed since has newer versions, and keeps them. */
export async function seedRules(tx: Tx, now: Date): Promise<void> {
  const rules = new RulesService(new ManualClock(now));
  for (const version of REFERENCE_RULES) await rules.publish(tx, version);
}
