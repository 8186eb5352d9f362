import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { TierMoveView, WhatIfResultView } from '../../api/types';
import { Avatar } from '../../ui/flower';
import { RuleBars, RungBars } from './pair-bars';
import type { Asked } from './what-if.api';
import { countedLines, differenceText, headline, inForceLine, moveText, percentText, SIDES, turnLines, WHAT_IF } from './what-if.copy';
import { isEmpty, isOfTiers, paysTheSame, type Pair } from './what-if.rule';

const MOVES_AT_ONCE = 20;

/** The sentence first; then what it rests on. */
export function Outcome({ result, asked, isStale }: { result: WhatIfResultView; asked: Asked; isStale: boolean }) {
  const nothing = isEmpty(result);
  // A ladder pays nobody; only where a rule asks for tiers it moves points.
  const showsPoints = !isOfTiers(result) || !paysTheSame(result);
  return (
    <div className="what-if-outcome">
      {isStale && <p className="stale-line" role="status">{WHAT_IF.changed}</p>}
      <p className="what-if-headline" role="status">{headline(result)}</p>
      {!nothing && !result.isToday && (
        <>
          {showsPoints && <SideBySide result={result} />}
          {showsPoints && <RuleBars result={result} />}
          <RungBars result={result} />
          <Lines title={WHAT_IF.turnsTitle} lines={[...turnLines(result), ...inForceLine(asked)]} />
          <Moves result={result} />
        </>
      )}
      {!nothing && <Lines title={WHAT_IF.countedTitle} lines={countedLines(result)} />}
    </div>
  );
}

function SideBySide({ result: { about, points, growth } }: { result: WhatIfResultView }) {
  const rows: [string, Pair][] = [[WHAT_IF.points, points], [WHAT_IF.growth, growth]];
  return (
    <table className="what-if-sides">
      <thead>
        <tr>
          <td />
          <th scope="col">{SIDES[about].today}</th>
          <th scope="col">{SIDES[about].draft}</th>
          <th scope="col">{WHAT_IF.difference}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, pair]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{WHAT_IF.figure(pair.today)}</td>
            <td><strong>{WHAT_IF.figure(pair.draft)}</strong></td>
            <td>
              <span className="nowrap">{differenceText(pair)}</span> <span className="quiet small">{percentText(pair)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Moves({ result: { moves, ways, to } }: { result: WhatIfResultView }) {
  const [shown, setShown] = useState(MOVES_AT_ONCE);
  const all = ways.reduce((sum, { members }) => sum + members, 0);
  return (
    <section>
      <h3>
        {WHAT_IF.movesTitle} <span className="quiet small">{WHAT_IF.atTheEnd(to)}</span>
      </h3>
      {moves.length === 0 && <p className="quiet">{WHAT_IF.noMoves}</p>}
      <ul className="what-if-moves">
        {moves.slice(0, shown).map((move) => (
          <MoveRow key={`${move.memberId} ${move.trackName}`} move={move} />
        ))}
      </ul>
      {shown < moves.length && <Button onClick={() => setShown(shown + MOVES_AT_ONCE)}>{WHAT_IF.more}</Button>}
      {moves.length < all && <p className="quiet small">{WHAT_IF.onlyFirst(moves.length, all)}</p>}
    </section>
  );
}

function MoveRow({ move }: { move: TierMoveView }) {
  return (
    <li>
      <Avatar avatarKey={move.avatarKey} size={36} />
      <span className="what-if-who">
        <Link to={`/members/${move.memberId}`}>{move.nickname}</Link>{' '}
        <span className="quiet small">
          {WHAT_IF.number(move.no)}
          {move.realNameMasked && ` · ${move.realNameMasked}`}
        </span>
        <span className="quiet small what-if-when">{moveText(move)}</span>
      </span>
      <span className="what-if-way">
        <span className="quiet">{move.from ?? WHAT_IF.noTier}</span> →{' '}
        <span className={move.isUp ? 'chip leaf' : 'chip gold'}>{move.to ?? WHAT_IF.noTier}</span>
      </span>
    </li>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className="what-if-lines">
        {lines.map((line) => (
          <li key={line} className="quiet small">{line}</li>
        ))}
      </ul>
    </section>
  );
}
