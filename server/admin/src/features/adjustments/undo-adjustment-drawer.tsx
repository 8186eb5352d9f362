import type { AdjustmentView } from '../../api/types';
import { momentOf } from '../../ui/moments';
import { Deed, ReasonForm, useReasonForm } from '../../ui/reason-form';
import { signed } from '../../ui/signed';
import { Loaded } from '../../ui/states';
import { SubjectDrawer } from '../../ui/subject-drawer';
import { useUndoAdjustment, useUndoPreview } from './adjustments.api';
import { ADJUSTMENTS } from './adjustments.copy';

interface Props {
  adjustment: AdjustmentView | null;
  close: () => void;
}

/** Says what will go back before anything does, and asks for the reason that the member will read. */
export function UndoAdjustmentDrawer({ adjustment, close }: Props) {
  return (
    <SubjectDrawer about={adjustment} title={() => ADJUSTMENTS.undoTitle} close={close}>
      {(about) => <Undo key={about.id} adjustment={about} close={close} />}
    </SubjectDrawer>
  );
}

function Undo({ adjustment, close }: { adjustment: AdjustmentView; close: () => void }) {
  const { id, direction, points, reason: given, askedBy, askedAt } = adjustment;
  const preview = useUndoPreview(adjustment);
  const act = useReasonForm({
    subject: `adjustment-undo ${id}`,
    opening: { reason: '' },
    act: useUndoAdjustment(),
    send: ({ reason }) => ({ id, reason }),
    done: ADJUSTMENTS.undoDone,
    close,
  });
  return (
    <>
      <Deed>
        <p>{ADJUSTMENTS.sentence[direction](points)}</p>
        <p>{given}</p>
        <p className="quiet small">{ADJUSTMENTS.by(askedBy.name, momentOf(askedAt))}</p>
      </Deed>
      <Loaded query={preview}>
        {({ points: moved, debt }) => (
          <section className="adjust-outcome" aria-label={ADJUSTMENTS.undoAfter}>
            <p className="adjust-balance">
              <span className="quiet">{ADJUSTMENTS.undoAfter}</span>
              <strong>
                {signed(moved)} {ADJUSTMENTS.pointsUnit}
              </strong>
            </p>
            {debt > 0 && <p className="quiet small">{ADJUSTMENTS.undoDebt(debt)}</p>}
            {moved === 0 && debt === 0 && <p className="quiet small">{ADJUSTMENTS.undoNothing}</p>}
          </section>
        )}
      </Loaded>
      <ReasonForm
        act={act}
        name="undo-adjustment"
        words={{
          reason: {
            label: ADJUSTMENTS.undoWhy,
            presetsLabel: ADJUSTMENTS.presetsLabel,
            presets: ADJUSTMENTS.undoPresets,
            hint: ADJUSTMENTS.reasonHint,
            needed: ADJUSTMENTS.reasonNeeded,
            short: ADJUSTMENTS.reasonShort,
          },
          confirm: ADJUSTMENTS.undoConfirm,
          keep: ADJUSTMENTS.undoKeep,
        }}
        notes={[ADJUSTMENTS.told, ADJUSTMENTS.undoOnce]}
      />
    </>
  );
}
