// What a member will read, and what it comes to for somebody: made here by the same words and the same sums as on the server.
import { ruleExamples, ruleSentence, type ContributionKind, type Day, type RuleTerms } from '@tongxing/shared';
import { Changed } from '../../ui/comparison';
import { Card } from '../../ui/page';
import { EDITOR } from './rules.copy';

interface Props {
  rule: { kind: ContributionKind; terms: RuleTerms };
  /** The sentence as it is now, so that what is new stands out; null for a new rule. */
  before: string | null;
  startsOn: Day;
  /** Still to be filled in: the last whole sentence is shown meanwhile. */
  waits: boolean;
}

export function DraftPreview({ rule, before, startsOn, waits }: Props) {
  const sentence = ruleSentence(rule);
  return (
    <Card title={EDITOR.previewTitle} className="rule-preview">
      <p id="rule-sentence" className={waits ? 'rule-read waits' : 'rule-read'} aria-live="polite">
        <Changed before={before} after={sentence} />
      </p>
      {waits ? <p className="quiet small">{EDITOR.previewWaits}</p> : before === sentence && <p className="quiet small">{EDITOR.unchanged}</p>}
      <h3 className="rule-example-title">{EDITOR.exampleTitle}</h3>
      <Examples rule={rule} startsOn={startsOn} />
    </Card>
  );
}

export function Examples({ rule, startsOn }: Pick<Props, 'rule' | 'startsOn'>) {
  return (
    <ul className="rule-examples">
      {ruleExamples(rule, startsOn).map((example) => (
        <li key={example}>{example}</li>
      ))}
    </ul>
  );
}
