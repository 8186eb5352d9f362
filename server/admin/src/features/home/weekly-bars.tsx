import { addDays, formatDay } from '@tongxing/shared';
import { Tooltip } from 'antd';
import type { WeekView } from '../../api/types';
import { Card } from '../../ui/page';
import { Invitation } from '../../ui/states';
import { HOME } from './home.copy';

export function WeeklyBars({ weekly }: { weekly: readonly WeekView[] }) {
  const silent = weekly.every(({ joined, checkIns }) => joined + checkIns === 0);
  return (
    <Card title={HOME.weeklyTitle} note={HOME.weeklyNote}>
      {silent ? (
        <Invitation line={HOME.noWeekly} />
      ) : (
        <div className="weekly">
          <Bars name={HOME.weekCheckIns} unit={HOME.times} weekly={weekly} valueOf={(week) => week.checkIns} tone="coral" />
          <Bars name={HOME.weekJoined} unit={HOME.people} weekly={weekly} valueOf={(week) => week.joined} tone="leaf" />
        </div>
      )}
    </Card>
  );
}

interface BarsProps {
  name: string;
  unit: string;
  weekly: readonly WeekView[];
  valueOf: (week: WeekView) => number;
  tone: 'coral' | 'leaf';
}

/** Bars start at zero and carry their numbers, so that nobody has to guess from a height. */
function Bars({ name, unit, weekly, valueOf, tone }: BarsProps) {
  const highest = Math.max(1, ...weekly.map(valueOf));
  const thisWeek = weekly.at(-1)?.weekStart;
  return (
    <figure>
      <figcaption className="quiet">
        {HOME.barsName(name, unit)}
      </figcaption>
      <ol className="bars">
        {weekly.map((week) => {
          const value = valueOf(week);
          const from = week.weekStart;
          const hint = HOME.weekHint(formatDay(from), formatDay(addDays(from, 6)), name, value, unit);
          return (
            <Tooltip key={week.weekStart} title={hint}>
              <li className={week.weekStart === thisWeek ? 'bar now' : 'bar'} aria-label={hint}>
                <span className="bar-room">
                  <span className="bar-value">{value}</span>
                  <span className={`bar-body ${tone}`} style={{ height: `${(value / highest) * 76}%` }} />
                </span>
                <span className="bar-week">{shortDay(from)}</span>
              </li>
            </Tooltip>
          );
        })}
      </ol>
    </figure>
  );
}

const shortDay = (day: string): string => `${Number(day.slice(5, 7))}/${Number(day.slice(8, 10))}`;
