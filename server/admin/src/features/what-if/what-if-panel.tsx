import { Button, Progress, Segmented } from 'antd';
import { useState } from 'react';
import { Refusal } from '../../api/client';
import { wordsOf } from '../../api/refusal';
import type { WhatIfProgressView } from '../../api/types';
import { today } from '../../ui/moments';
import { Card } from '../../ui/page';
import { WallMonthPicker } from '../../ui/wall-picker';
import { Outcome } from './outcome';
import { useWhatIf, type Asked, type Change, type Trial } from './what-if.api';
import { LINES, WHAT_IF } from './what-if.copy';
import { periodOf, PERIODS, type Period, type PeriodChoice } from './what-if.rule';
import './what-if.css';

interface Props {
  about: Change['about'];
  /** Null while what is written is not whole. */
  change: Change | null;
}

/** Tries a change out on what really happened. Nothing that it shows has been done. */
export function WhatIfPanel({ about, change }: Props) {
  const thisMonth = today().slice(0, 7);
  const [choice, setChoice] = useState<PeriodChoice>('lastTwelve');
  const [own, setOwn] = useState<Period>(() => periodOf('lastTwelve', thisMonth, { from: thisMonth, to: thisMonth }));
  const { trial, start, stop } = useWhatIf();
  const period = periodOf(choice, thisMonth, own);
  const wish = change && { ...change, ...period };
  const choose = (next: PeriodChoice): void => {
    setOwn(period);
    setChoice(next);
  };
  return (
    <Card title={WHAT_IF.title} className="what-if" label={WHAT_IF.title}>
      <p className="quiet">{LINES[about]}</p>
      <div className="what-if-asked">
        <Segmented<PeriodChoice>
          aria-label={WHAT_IF.periodLabel}
          value={choice}
          onChange={choose}
          options={PERIODS.map((value) => ({ value, label: WHAT_IF.periods[value] }))}
        />
        {choice === 'own' && <OwnPeriod period={own} onChange={setOwn} />}
        {trial.state !== 'running' && wish && (
          <Button onClick={() => start(wish)}>{trial.state === 'idle' ? WHAT_IF.start : WHAT_IF.again}</Button>
        )}
      </div>
      {wish === null && <p className="quiet small">{WHAT_IF.notWhole}</p>}
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

function Told({ trial, stop, wish }: { trial: Trial; stop: () => void; wish: Asked | null }) {
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
      return <p className="form-refusal" role="alert">{hasMoved(trial.error) ? WHAT_IF.hasMoved : wordsOf(trial.error)}</p>;
    case 'done':
      return <Outcome result={trial.result} asked={trial.asked} isStale={JSON.stringify(trial.asked) !== JSON.stringify(wish)} />;
  }
}

/** Of what has moved on since the page was opened nothing is compared with a version that no longer counts. */
const hasMoved = (error: unknown): boolean => error instanceof Refusal && (error.code === 'RULE_VERSION_MOVED' || error.code === 'TIER_VERSION_MOVED');

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
