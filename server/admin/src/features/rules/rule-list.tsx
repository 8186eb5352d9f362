import { addDays } from '@tongxing/shared';
import type { RuleView } from '../../api/types';
import { KindDot } from '../../ui/flower';
import { dayOf } from '../../ui/moments';
import { Card } from '../../ui/page';
import { Invitation } from '../../ui/states';
import { RULES } from './rules.copy';

const TONES: Record<RuleView['state'], string> = { active: 'leaf', upcoming: 'sky', past: 'grey' };

export function RuleList({ rules }: { rules: readonly RuleView[] }) {
  return (
    <Card title={RULES.rulesTitle}>
      {rules.length === 0 ? (
        <Invitation title={RULES.noRulesTitle} line={RULES.noRules} />
      ) : (
        <ul className="plain-list rules">
          {rules.map((rule) => (
            <Rule key={rule.code} rule={rule} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Rule({ rule }: { rule: RuleView }) {
  const earlier = rule.history.filter(({ version }) => version !== rule.version);
  return (
    <li className={rule.state === 'past' ? 'rule past' : 'rule'}>
      <div className="rule-head">
        <span>
          <KindDot kind={rule.kind} /> {rule.name}{' '}
          {rule.kindName !== rule.name && <span className="quiet">· {rule.kindName}</span>}
        </span>
        <span className={`chip ${TONES[rule.state]}`}>{RULES.states[rule.state]}</span>
      </div>
      <p className="rule-sentence">{rule.sentence}</p>
      <div className="rule-foot">
        {rule.points > 0 && <span className="chip coral">{RULES.points(rule.points)}</span>}
        {rule.growth > 0 && <span className="chip leaf">{RULES.growth(rule.growth)}</span>}
        <span className="quiet small">
          {RULES.version(rule.version)} · {spanOf(rule)}
        </span>
      </div>
      {earlier.length > 0 && (
        <details className="rule-history">
          <summary>{RULES.history}</summary>
          <ul>
            {earlier.map((old) => (
              <li key={old.version}>
                {old.sentence}
                <p className="quiet small">
                  {RULES.version(old.version)} · {spanOf(old)}
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

function spanOf({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }): string {
  // endsOn is the first day on which it no longer counts; people name the last on which it does.
  return endsOn ? RULES.span(dayOf(startsOn), dayOf(addDays(endsOn, -1))) : RULES.since(dayOf(startsOn));
}
