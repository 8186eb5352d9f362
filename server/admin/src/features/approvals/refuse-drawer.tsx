import { App, Button, Drawer, Form } from 'antd';
import { useState } from 'react';
import type { DeskItemView } from '../../api/types';
import { ReasonField } from '../../ui/reason-field';
import { FormRefusal } from '../../ui/states';
import { useKeptDraft } from '../../ui/use-kept-draft';
import { useOneSave } from '../../ui/use-one-save';
import { APPROVAL_KIND_WORDS } from './approval-kinds';
import { useAnswer } from './approvals.api';
import { APPROVALS } from './approvals.copy';

/** A no comes with a word that the one who asked can do something with. */
export function RefuseDrawer({ item, close }: { item: DeskItemView | null; close: () => void }) {
  const [last, setLast] = useState(item);
  if (item !== null && item !== last) setLast(item);
  return (
    <Drawer title={APPROVALS.refuseTitle} open={item !== null} onClose={close} size={480} destroyOnHidden>
      {last && <Refuse key={last.id} item={last} close={close} />}
    </Drawer>
  );
}

function Refuse({ item, close }: { item: DeskItemView; close: () => void }) {
  const [form] = Form.useForm<{ reason: string }>();
  const kept = useKeptDraft(form, `approval-refusal ${item.id}`, { reason: '' });
  const { message } = App.useApp();
  const answer = useAnswer();
  const save = useOneSave(answer, true, kept.sent);
  const submit = ({ reason }: { reason: string }) =>
    save(
      { to: item, how: 'refusal', note: reason.trim() },
      {
        onSuccess: () => {
          void message.success(APPROVALS.refused);
          close();
        },
      },
    );
  return (
    <>
      <p className="approval-refused">
        <strong>{item.requestedBy.name}</strong>
        {APPROVALS.wants}
        {APPROVAL_KIND_WORDS[item.kind].plain(item)}
      </p>
      <Form form={form} name="approval-refusal" layout="vertical" requiredMark={false} initialValues={kept.initial} onFinish={submit}>
        {kept.line}
        <ReasonField
          form={form}
          words={{
            label: APPROVALS.why,
            presetsLabel: APPROVALS.refusePresetsLabel,
            presets: item.moved ? [APPROVALS.movedPreset, ...APPROVALS.refusePresets] : APPROVALS.refusePresets,
            hint: APPROVALS.refuseNote(item.requestedBy.name),
            needed: APPROVALS.refuseNeeded,
            short: APPROVALS.refuseShort,
          }}
        />
        <FormRefusal error={answer.error} />
        <div className="form-foot">
          <Button id="refuse-confirm" type="primary" htmlType="submit" loading={answer.isPending}>
            {APPROVALS.refuseConfirm}
          </Button>
          <Button type="text" onClick={close}>
            {APPROVALS.keep}
          </Button>
        </div>
      </Form>
    </>
  );
}
