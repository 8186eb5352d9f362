import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AdjustmentView } from '../../api/types';
import { LoadMore, rowsOf } from '../../ui/load-more';
import { momentOf } from '../../ui/moments';
import { Invitation, Loaded } from '../../ui/states';
import { useAdjustments } from './adjustments.api';
import { ADJUSTMENTS } from './adjustments.copy';
import { UndoAdjustmentDrawer } from './undo-adjustment-drawer';
import './adjustments.css';

interface Props {
  memberId: string;
  mayAdjust: boolean;
}

/** Every change of points by hand, those that wait and those that came to nothing included. */
export function AdjustmentList({ memberId, mayAdjust }: Props) {
  const adjustments = useAdjustments(memberId);
  const [undoing, setUndoing] = useState<AdjustmentView | null>(null);
  return (
    <>
      <Loaded query={adjustments}>
        {(data) => {
          const rows = rowsOf(data);
          if (rows.length === 0) {
            return <Invitation title={ADJUSTMENTS.emptyTitle} line={mayAdjust ? ADJUSTMENTS.emptyLine : ADJUSTMENTS.emptyLineOnly} />;
          }
          return (
            <>
              <ul className="plain-list">
                {rows.map((row) => (
                  <Row key={row.id} row={row} undo={() => setUndoing(row)} />
                ))}
              </ul>
              <LoadMore query={adjustments} />
            </>
          );
        }}
      </Loaded>
      <UndoAdjustmentDrawer adjustment={undoing} close={() => setUndoing(null)} />
    </>
  );
}

const CHIPS: Record<AdjustmentView['state'], string> = {
  waiting: 'gold',
  carried_out: 'leaf',
  undone: 'grey',
  refused: 'grey',
  withdrawn: 'grey',
  lapsed: 'grey',
};

function Row({ row, undo }: { row: AdjustmentView; undo: () => void }) {
  const { direction, points, reason, state, askedBy, askedAt, mayUndo } = row;
  const sentence = ADJUSTMENTS.sentence[direction](points);
  const after = afterwards(row);
  return (
    <li className="adjust-row">
      <div className="adjust-words">
        <span className={state === 'carried_out' || state === 'waiting' ? undefined : 'adjust-not'}>{sentence}</span>{' '}
        <span className={`chip ${CHIPS[state]}`}>{ADJUSTMENTS.states[state]}</span>
        <p>{reason}</p>
        <p className="quiet small">{ADJUSTMENTS.by(askedBy.name, momentOf(askedAt))}</p>
        {after && <p className="quiet small">{after}</p>}
      </div>
      {state === 'waiting' && (
        <Link className="text-link small" to="/approvals">
          {ADJUSTMENTS.seeApprovals}
        </Link>
      )}
      {mayUndo && (
        <Button type="text" className="adjust-undo" aria-label={ADJUSTMENTS.undoLabel(sentence)} onClick={undo}>
          {ADJUSTMENTS.undo}
        </Button>
      )}
    </li>
  );
}

/** What came after the asking, in one line. */
function afterwards({ undone, state, decidedBy, decidedAlone, decisionNote }: AdjustmentView): string | null {
  if (undone) return ADJUSTMENTS.undoneBy(undone.by.name, undone.reason);
  if (!decidedBy) return null;
  if (state === 'refused') return ADJUSTMENTS.refusedBy(decidedBy.name, decisionNote ?? '');
  if (state !== 'carried_out') return null;
  return decidedAlone ? ADJUSTMENTS.approvedAlone(decidedBy.name) : ADJUSTMENTS.approvedBy(decidedBy.name);
}
