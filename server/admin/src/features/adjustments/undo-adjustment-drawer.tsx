import { App, Button, Drawer, Form } from 'antd';
import { useState } from 'react';
import type { AdjustmentView } from '../../api/types';
import { momentOf } from '../../ui/moments';
import { ReasonField } from '../../ui/reason-field';
import { signed } from '../../ui/signed';
import { FormRefusal, Loaded } from '../../ui/states';
import { useKeptDraft } from '../../ui/use-kept-draft';
import { useOneSave } from '../../ui/use-one-save';
import { useUndoAdjustment, useUndoPreview } from './adjustments.api';
import { ADJUSTMENTS } from './adjustments.copy';

interface Props {
  adjustment: AdjustmentView | null;
  close: () => void;
}

/** Says what will go back before anything does, and asks for the reason that the member will read. */
export function UndoAdjustmentDrawer({ adjustment, close }: Props) {
  const [last, setLast] = useState(adjustment);
  if (adjustment !== null && adjustment !== last) setLast(adjustment);
  return (
    <Drawer title={ADJUSTMENTS.undoTitle} open={adjustment !== null} onClose={close} size={480} destroyOnHidden>
      {last && <Undo key={last.id} adjustment={last} close={close} />}
    </Drawer>
  );
}

function Undo({ adjustment, close }: { adjustment: AdjustmentView; close: () => void }) {
  const { id, direction, points, reason, askedBy, askedAt } = adjustment;
  const [form] = Form.useForm<{ reason: string }>();
  const kept = useKeptDraft(form, `adjustment-undo ${id}`, { reason: '' });
  const { message } = App.useApp();
  const preview = useUndoPreview(adjustment);
  const undo = useUndoAdjustment();
  const save = useOneSave(undo, true, kept.sent);
  const submit = (given: { reason: string }) =>
    save(
      { id, reason: given.reason.trim() },
      {
        onSuccess: () => {
          void message.success(ADJUSTMENTS.undoDone);
          close();
        },
      },
    );
  return (
    <>
      <header className="adjust-deed">
        <p>{ADJUSTMENTS.sentence[direction](points)}</p>
        <p>{reason}</p>
        <p className="quiet small">{ADJUSTMENTS.by(askedBy.name, momentOf(askedAt))}</p>
      </header>
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
      <Form form={form} name="adjustment-undo" layout="vertical" requiredMark={false} initialValues={kept.initial} onFinish={submit}>
        {kept.line}
        <ReasonField
          form={form}
          words={{
            label: ADJUSTMENTS.undoWhy,
            presetsLabel: ADJUSTMENTS.presetsLabel,
            presets: ADJUSTMENTS.undoPresets,
            hint: ADJUSTMENTS.reasonHint,
            needed: ADJUSTMENTS.reasonNeeded,
            short: ADJUSTMENTS.reasonShort,
          }}
        />
        <ul className="adjust-notes quiet small">
          <li>{ADJUSTMENTS.told}</li>
          <li>{ADJUSTMENTS.undoOnce}</li>
        </ul>
        <FormRefusal error={undo.error} />
        <div className="form-foot">
          <Button id="undo-adjustment-confirm" type="primary" htmlType="submit" loading={undo.isPending}>
            {ADJUSTMENTS.undoConfirm}
          </Button>
          <Button type="text" onClick={close}>
            {ADJUSTMENTS.undoKeep}
          </Button>
        </div>
      </Form>
    </>
  );
}
