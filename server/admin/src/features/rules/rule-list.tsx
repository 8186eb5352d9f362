// rule-list.tsx — every rule as its sentence, with how it stands: what counts, what comes, what is being written, what was.
import { addDays, formatRelativeDay, type Day } from '@tongxing/shared';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { RuleDraftView, RuleHistoryView, RuleView } from '../../api/types';
import { Changed } from '../../ui/comparison';
import { KindDot } from '../../ui/flower';
import { LinkButton } from '../../ui/link-button';
import { dayOf, momentOf, today } from '../../ui/moments';
import { Card } from '../../ui/page';
import { Invitation } from '../../ui/states';
import { RULES } from './rules.copy';

const TONES: Record<RuleView['state'], string> = { active: 'leaf', upcoming: 'sky', past: 'grey' };

interface Props {
  rules: readonly RuleView[];
  drafts: readonly RuleDraftView[];
  mayPropose: boolean;
  end: (rule: RuleView) => void;
}

export function RuleList({ rules, drafts, mayPropose, end }: Props) {
  const ofNewRules = drafts.filter(({ code }) => !rules.some((rule) => rule.code === code));
  const living = rules.filter(({ state }) => state !== 'past');
  const past = rules.filter(({ state }) => state === 'past');
  return (
    <Card title={RULES.rulesTitle} className="rules-card">
      {rules.length + ofNewRules.length === 0 ? (
        <Invitation title={RULES.noRulesTitle} line={RULES.noRules} action={mayPropose && <LinkButton to="/rules/draft">{RULES.write}</LinkButton>} />
      ) : (
        <ul className="plain-list rules">
          {living.map((rule) => (
            <Rule key={rule.code} rule={rule} drafts={drafts.filter(({ code }) => code === rule.code)} mayPropose={mayPropose} end={end} />
          ))}
          {ofNewRules.map((draft) => (
            <NewRule key={draft.id} draft={draft} mayPropose={mayPropose} />
          ))}
          {past.map((rule) => (
            <Rule key={rule.code} rule={rule} drafts={drafts.filter(({ code }) => code === rule.code)} mayPropose={mayPropose} end={end} />
          ))}
        </ul>
      )}
    </Card>
  );
}

/** '明天', '周六', '12月1日' */
const whenOf = (day: Day): string => {
  const now = today();
  return day === addDays(now, 1) ? RULES.tomorrow : formatRelativeDay(day, now);
};

interface RuleProps {
  rule: RuleView;
  drafts: readonly RuleDraftView[];
  mayPropose: boolean;
  end: (rule: RuleView) => void;
}

function Rule({ rule, drafts, mayPropose, end }: RuleProps) {
  const shown = rule.history.find(({ version }) => version === rule.version);
  const coming = rule.history.filter(({ state, version }) => (state === 'upcoming' && version !== rule.version) || state === 'ending').reverse();
  const earlier = rule.history.filter((one) => one !== shown && !coming.includes(one));
  const isEnding = coming.some(({ state }) => state === 'ending');
  const changeAsked = drafts.some(({ purpose, state }) => purpose === 'terms' && state === 'proposed');
  const endAsked = drafts.some(({ purpose }) => purpose === 'ending');
  return (
    <li className={rule.state === 'past' ? 'rule past' : 'rule'} data-rule={rule.code}>
      <RuleHead kind={rule.kind} name={rule.name} kindName={rule.kindName}>
        <span className={`chip ${TONES[rule.state]}`}>{rule.state === 'upcoming' ? RULES.from(whenOf(rule.startsOn)) : RULES.states[rule.state]}</span>
      </RuleHead>
      <div className="rule-body">
        <div className="rule-words">
          <p className="rule-sentence">{rule.sentence}</p>
          <p className="quiet small">
            {RULES.version(rule.version)} · {spanOf(rule)}
            {shown && ` · ${makersOf(shown)}`}
          </p>
        </div>
        <Amounts points={rule.points} growth={rule.growth} />
      </div>
      {coming.map((next) => (
        <Next key={next.version} next={next} before={rule.sentence} />
      ))}
      {drafts.map((draft) => (
        <Drafted key={draft.id} draft={draft} before={rule.state === 'past' ? null : rule.sentence} mayPropose={mayPropose} />
      ))}
      <div className="rule-foot">
        {mayPropose && changeAsked && <span className="quiet small">{RULES.changeWaits}</span>}
        {mayPropose && !changeAsked && (
          <LinkButton size="small" to={`/rules/draft?rule=${encodeURIComponent(rule.code)}`}>
            {rule.state === 'past' ? RULES.again : RULES.change}
          </LinkButton>
        )}
        {mayPropose && rule.state !== 'past' && !isEnding && !endAsked && (
          <Button size="small" type="text" onClick={() => end(rule)}>
            {RULES.end}
          </Button>
        )}
        {earlier.length > 0 && <History earlier={earlier} />}
      </div>
    </li>
  );
}

function RuleHead({ kind, name, kindName, children }: { kind: RuleView['kind']; name: string; kindName: string; children: ReactNode }) {
  return (
    <div className="rule-head">
      <span>
        <KindDot kind={kind} /> <strong>{name}</strong> {kindName !== name && <span className="quiet">· {kindName}</span>}
      </span>
      {children}
    </div>
  );
}

/** What a deed brings, as figures that can be compared down the page. */
function Amounts({ points, growth }: { points: number; growth: number }) {
  return (
    <dl className="rule-amounts">
      {points > 0 && (
        <div>
          <dd className="number">{points.toLocaleString('zh-CN')}</dd>
          <dt>{RULES.points}</dt>
        </div>
      )}
      {growth > 0 && (
        <div>
          <dd className="number">{growth.toLocaleString('zh-CN')}</dd>
          <dt>{RULES.growth}</dt>
        </div>
      )}
    </dl>
  );
}

function Next({ next, before }: { next: RuleHistoryView; before: string }) {
  const when = whenOf(next.startsOn);
  return (
    <div className="rule-next" data-state={next.state}>
      <p>
        <span className="chip sky">{RULES.from(when)}</span> {next.state === 'ending' ? RULES.stops(dayOf(next.startsOn)) : <Changed before={before} after={next.sentence} />}
      </p>
      <p className="quiet small">
        {RULES.version(next.version)} · {dayOf(next.startsOn)} · {makersOf(next)}
      </p>
    </div>
  );
}

function Drafted({ draft, before, mayPropose }: { draft: RuleDraftView; before: string | null; mayPropose: boolean }) {
  const waits = draft.state === 'proposed';
  const when = dayOf(draft.startsOn);
  return (
    <div className="rule-next" data-state={draft.state}>
      <p>
        <span className={`chip ${waits ? 'gold' : 'grey'}`}>{waits ? RULES.waiting : RULES.draft}</span>{' '}
        {draft.purpose === 'ending' ? RULES.stops(when) : <Changed before={before} after={draft.sentence} />}
      </p>
      <p className="quiet small rule-next-foot">
        <span>
          {draft.purpose === 'ending' ? '' : `${(before === null ? RULES.begins : RULES.then)(when)} · `}
          {waits && draft.approval ? RULES.askedLine(draft.approval.requestedBy.name, momentOf(draft.approval.requestedAt)) : RULES.draftLine(draft.changedBy, momentOf(draft.changedAt))}
        </span>
        {(waits || mayPropose) && (
          <LinkButton type="link" size="small" to={`/rules/draft?id=${draft.id}`}>
            {waits ? RULES.look : RULES.goOn}
          </LinkButton>
        )}
      </p>
    </div>
  );
}

function NewRule({ draft, mayPropose }: { draft: RuleDraftView; mayPropose: boolean }) {
  return (
    <li className="rule">
      <RuleHead kind={draft.kind} name={draft.name} kindName={draft.kindName}>
        <span className="quiet small">{RULES.newRules}</span>
      </RuleHead>
      <Drafted draft={draft} before={null} mayPropose={mayPropose} />
    </li>
  );
}

function History({ earlier }: { earlier: readonly RuleHistoryView[] }) {
  return (
    <details className="rule-history">
      <summary>{RULES.history(earlier.length)}</summary>
      <ul>
        {earlier.map((old) => (
          <li key={old.version}>
            {old.state === 'ended' ? RULES.stops(dayOf(old.startsOn)) : old.sentence}
            <p className="quiet small">
              {RULES.version(old.version)} · {old.state === 'never' ? RULES.versionStates.never : old.state === 'ended' ? dayOf(old.startsOn) : spanOf(old)} · {makersOf(old)}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}

function makersOf({ proposedBy, activatedBy }: RuleHistoryView): string {
  return proposedBy !== null && activatedBy !== null ? RULES.madeBy(proposedBy, activatedBy) : RULES.firstRule;
}

function spanOf({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }): string {
  // endsOn is the first day on which it no longer counts; people name the last on which it does.
  return endsOn ? RULES.span(dayOf(startsOn), dayOf(addDays(endsOn, -1))) : RULES.since(dayOf(startsOn));
}
