import { Button, Progress, Segmented } from 'antd';
import type { ContributionKind, RuleTerms } from '@tongxing/shared';
import { useState } from 'react';
import type { WhatIfProgressView, WhatIfRequest } from '../../api/types';
import { wordsOf } from '../../api/refusal';
import { today } from '../../ui/moments';
import { Card } from '../../ui/page';
import { WallMonthPicker } from '../../ui/wall-picker';
import { Outcome } from './outcome';
import { useWhatIf, type Trial } from './what-if.api';
import { WHAT_IF } from './what-if.copy';
import { periodOf, PERIODS, type Period, type PeriodChoice } from './what-if.rule';
import './what-if.css';

export interface WhatIfPanelProps {
  /** Null for a rule that there is not yet. */
  code: string | null;
  kind: ContributionKind;
  name: string;
  terms: RuleTerms;
  position: number;
}

/** Tries a draft out on what really happened. Nothing that it shows has been done. */
export function WhatIfPanel({ code, kind, name, terms, position }: WhatIfPanelProps) {
  const thisMonth = today().slice(0, 7);
  const [choice, setChoice] = useState<PeriodChoice>('lastTwelve');
  const [own, setOwn] = useState<Period>(() => periodOf('lastTwelve', thisMonth, { from: thisMonth, to: thisMonth }));
  const { trial, start, stop } = useWhatIf();
  const period = periodOf(choice, thisMonth, own);
  const wish: WhatIfRequest = { code, kind, name, position, terms: { ...terms }, ...period };
  const choose = (next: PeriodChoice): void => {
    setOwn(period);
    setChoice(next);
  };
  return (
    <Card title={WHAT_IF.title} className="what-if" label={WHAT_IF.title}>
      <p className="quiet">{WHAT_IF.line}</p>
      <div className="what-if-asked">
        <Segmented<PeriodChoice>
          aria-label={WHAT_IF.periodLabel}
          value={choice}
          onChange={choose}
          options={PERIODS.map((value) => ({ value, label: WHAT_IF.periods[value] }))}
        />
        {choice === 'own' && <OwnPeriod period={own} onChange={setOwn} />}
        {trial.state !== 'running' && (
          <Button onClick={() => start(wish)}>{trial.state === 'idle' ? WHAT_IF.start : WHAT_IF.again}</Button>
        )}
      </div>
      <Told trial={trial} stop={stop} wish={wish} />
    </Card>
  );
}

function OwnPeriod({ period: { from, to }, onChange }: { period: Period; onChange: (period: Period) => void }) {
  return (
    <div className="what-if-months">
      <WallMonthPicker label={WHAT_IF.from} value={from} to={to} onChange={(month) => onChange({ from: month, to })} />
      <span className="quiet">{WHAT_IF.until}</span>
      <WallMonthPicker label={WHAT_IF.to} value={to} from={from} onChange={(month) => onChange({ from, to: month })} />
    </div>
  );
}

function Told({ trial, stop, wish }: { trial: Trial; stop: () => void; wish: WhatIfRequest }) {
  switch (trial.state) {
    case 'idle':
      return null;
    case 'running':
      return <Running progress={trial.progress} stop={stop} />;
    case 'stopped':
      return <p role="status">{WHAT_IF.stopped}</p>;
    case 'brokenOff':
      return <p className="form-refusal" role="alert">{WHAT_IF.brokenOff}</p>;
    case 'refused':
      return <p className="form-refusal" role="alert">{wordsOf(trial.error)}</p>;
    case 'done':
      return <Outcome result={trial.result} isStale={JSON.stringify(trial.asked) !== JSON.stringify(wish)} />;
  }
}

function Running({ progress, stop }: { progress: WhatIfProgressView; stop: () => void }) {
  const { done, of } = progress;
  return (
    <div className="what-if-running">
      <Progress aria-label={WHAT_IF.progressLabel} percent={of === 0 ? 0 : Math.floor((done / of) * 100)} showInfo={false} strokeColor="var(--flower)" railColor="var(--line)" />
      <span className="quiet small">{WHAT_IF.progress(progress)}</span>
      <Button onClick={stop}>{WHAT_IF.stop}</Button>
    </div>
  );
}
