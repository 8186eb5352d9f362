import type { WhatIfResultView } from '../../api/types';
import { SIDES, WHAT_IF } from './what-if.copy';
import { longestOf, type Pair } from './what-if.rule';

type About = WhatIfResultView['about'];

/** What is told of a rule, or of a rung, as two bars. */
interface PairRow {
  key: string;
  name: string;
  isDraft: boolean;
  /** Beside the name. */
  note: string;
  pair: Pair;
  /** Below the bars, where there is more to say. */
  more: string | null;
}

/** What each rule pays. */
export function RuleBars({ result: { about, rules } }: { result: WhatIfResultView }) {
  const rows = rules.map(({ code, name, isDraft, times, points, growth }): PairRow => ({
    ...{ key: code, name: name || WHAT_IF.unnamed, isDraft, pair: points, note: WHAT_IF.times(times, about) },
    more: growth.today + growth.draft > 0 ? WHAT_IF.growthOf(growth, about) : null,
  }));
  return <PairBars title={WHAT_IF.rulesTitle} about={about} unit={WHAT_IF.points} rows={rows} />;
}

/** How many stand on each rung of every ladder that would be another. */
export function RungBars({ result: { about, rungs, to } }: { result: WhatIfResultView }) {
  const tracks = [...new Set(rungs.map(({ track }) => track))].map((track) => rungs.filter((rung) => rung.track === track));
  return (
    <>
      {tracks.map((ladder) => (
        <PairBars
          key={ladder[0]?.track}
          title={WHAT_IF.rungsTitle(ladder[0]?.trackName ?? '')}
          note={WHAT_IF.atTheEnd(to)}
          about={about}
          unit={WHAT_IF.people}
          rows={ladder.map(({ code, name, isDraft, members, stay, up, down }): PairRow => ({
            ...{ key: code, name, isDraft, pair: members, note: WHAT_IF.stay(stay) },
            more: WHAT_IF.moved(up, down),
          }))}
        />
      ))}
    </>
  );
}

/** Two bars a row, all to one scale and from zero, each with its figure. */
function PairBars({ title, note, about, unit, rows }: { title: string; note?: string; about: About; unit: string; rows: readonly PairRow[] }) {
  const longest = longestOf(rows.map(({ pair }) => pair));
  const sides = SIDES[about];
  return (
    <section>
      <h3>
        {title} {note && <span className="quiet small">{note}</span>}
      </h3>
      <ul className="what-if-pairs">
        {rows.map(({ key, name, isDraft, note: beside, pair, more }) => (
          <li key={key}>
            <p>
              {name} {isDraft && <span className="chip coral">{sides.chip}</span>}
              <span className="quiet small what-if-beside">{beside}</span>
            </p>
            <Bar name={name} side={sides.today} value={pair.today} {...{ longest, unit }} tone="now" />
            <Bar name={name} side={sides.draft} value={pair.draft} {...{ longest, unit }} tone="then" />
            {more !== null && <p className="quiet small">{more}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface BarProps {
  name: string;
  side: string;
  value: number;
  unit: string;
  longest: number;
  tone: 'now' | 'then';
}

function Bar({ name, side, value, unit, longest, tone }: BarProps) {
  return (
    <div className="what-if-bar" role="img" aria-label={WHAT_IF.barName(name, side, value, unit)}>
      <span className="quiet small">{side}</span>
      <span className="what-if-bar-room">
        <span className={`what-if-bar-body ${tone}`} style={{ width: `${(value / longest) * 100}%` }} />
      </span>
      <span className="what-if-bar-value">{WHAT_IF.figure(value)}</span>
    </div>
  );
}
