import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { TierMoveView, WhatIfResultView } from '../../api/types';
import { Avatar } from '../../ui/flower';
import { RuleBars } from './rule-bars';
import { countedLines, differenceText, headline, percentText, WHAT_IF } from './what-if.copy';
import type { Pair } from './what-if.rule';

const MOVES_AT_ONCE = 20;

/** The sentence first; then what it rests on. */
export function Outcome({ result, isStale }: { result: WhatIfResultView; isStale: boolean }) {
  const isEmpty = result.deeds === 0;
  return (
    <div className="what-if-outcome">
      {isStale && <p className="stale-line" role="status">{WHAT_IF.changed}</p>}
      <p className="what-if-headline" role="status">{headline(result)}</p>
      {!isEmpty && !result.isToday && (
        <>
          <SideBySide result={result} />
          <RuleBars rules={result.rules} />
          <Moves result={result} />
        </>
      )}
      {!isEmpty && <Counted result={result} />}
    </div>
  );
}

function SideBySide({ result: { points, growth } }: { result: WhatIfResultView }) {
  const rows: [string, Pair][] = [[WHAT_IF.points, points], [WHAT_IF.growth, growth]];
  return (
    <table className="what-if-sides">
      <thead>
        <tr>
          <td />
          <th scope="col">{WHAT_IF.today}</th>
          <th scope="col">{WHAT_IF.draft}</th>
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
        {WHAT_IF.movesTitle} <span className="quiet small">{WHAT_IF.movesNote(to)}</span>
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
      </span>
      <span className="what-if-way">
        <span className="quiet">{move.from ?? WHAT_IF.noTier}</span> →{' '}
        <span className={move.isUp ? 'chip leaf' : 'chip gold'}>{move.to ?? WHAT_IF.noTier}</span>
      </span>
    </li>
  );
}

function Counted({ result }: { result: WhatIfResultView }) {
  return (
    <section>
      <h3>{WHAT_IF.countedTitle}</h3>
      <ul className="what-if-counted">
        {countedLines(result).map((line) => (
          <li key={line} className="quiet small">{line}</li>
        ))}
      </ul>
    </section>
  );
}
