import type { WhatIfResultView } from '../../api/types';
import { WHAT_IF } from './what-if.copy';
import { longestOf } from './what-if.rule';

type Rules = WhatIfResultView['rules'];

/** Two bars a rule, all to one scale and from zero, each with its figure. */
export function RuleBars({ rules }: { rules: Rules }) {
  const longest = longestOf(rules.map(({ points }) => points));
  return (
    <section>
      <h3>{WHAT_IF.rulesTitle}</h3>
      <ul className="what-if-rules">
        {rules.map((rule) => (
          <li key={rule.code}>
            <p>
              {rule.name || WHAT_IF.unnamed} {rule.isDraft && <span className="chip coral">{WHAT_IF.isDraft}</span>}
              <span className="quiet small what-if-times">{WHAT_IF.times(rule.times)}</span>
            </p>
            <Bar rule={rule} side={WHAT_IF.today} value={rule.points.today} longest={longest} tone="now" />
            <Bar rule={rule} side={WHAT_IF.draft} value={rule.points.draft} longest={longest} tone="then" />
            {rule.growth.today + rule.growth.draft > 0 && <p className="quiet small">{WHAT_IF.growthOf(rule.growth)}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface BarProps {
  rule: Rules[number];
  side: string;
  value: number;
  longest: number;
  tone: 'now' | 'then';
}

function Bar({ rule, side, value, longest, tone }: BarProps) {
  return (
    <div className="what-if-bar" role="img" aria-label={WHAT_IF.barName(rule.name || WHAT_IF.unnamed, side, value, WHAT_IF.points)}>
      <span className="quiet small">{side}</span>
      <span className="what-if-bar-room">
        <span className={`what-if-bar-body ${tone}`} style={{ width: `${(value / longest) * 100}%` }} />
      </span>
      <span className="what-if-bar-value">{WHAT_IF.figure(value)}</span>
    </div>
  );
}
