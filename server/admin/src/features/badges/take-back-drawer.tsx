import { App, Button, Drawer, Form } from 'antd';
import { useState } from 'react';
import type { GiftView } from '../../api/types';
import { momentOf } from '../../ui/moments';
import { ReasonField } from '../../ui/reason-field';
import { FormRefusal } from '../../ui/states';
import { useKeptDraft } from '../../ui/use-kept-draft';
import { useOneSave } from '../../ui/use-one-save';
import { useTakeBack } from './badges.api';
import { GIVING, TAKING_BACK } from './badges.copy';

/** Says what will go, and asks for the reason that the member will read. */
export function TakeBackDrawer({ gift, close }: { gift: GiftView | null; close: () => void }) {
  // What it was about stays in the drawer while it slides away.
  const [last, setLast] = useState(gift);
  if (gift !== null && gift !== last) setLast(gift);
  return (
    <Drawer title={TAKING_BACK.title} open={gift !== null} onClose={close} size={480} destroyOnHidden>
      {last && <TakeBack key={last.id} gift={last} close={close} />}
    </Drawer>
  );
}

function TakeBack({ gift: { id, name, member, reason, by, at }, close }: { gift: GiftView; close: () => void }) {
  const [form] = Form.useForm<{ reason: string }>();
  const kept = useKeptDraft(form, `badge-take-back ${id}`, { reason: '' });
  const { message } = App.useApp();
  const takeBack = useTakeBack();
  const save = useOneSave(takeBack, true, kept.sent);
  const submit = (given: { reason: string }) =>
    save(
      { id, reason: given.reason.trim() },
      {
        onSuccess: () => {
          void message.success(TAKING_BACK.done);
          close();
        },
      },
    );
  return (
    <>
      <header className="gift-deed">
        <p>
          {member.nickname} · {name}
        </p>
        <p>{reason}</p>
        <p className="quiet small">{GIVING.by(by, momentOf(at))}</p>
      </header>
      <Form form={form} name="badge-take-back" layout="vertical" requiredMark={false} initialValues={kept.initial} onFinish={submit}>
        {kept.line}
        <ReasonField
          form={form}
          words={{
            label: TAKING_BACK.why,
            presetsLabel: GIVING.presetsLabel,
            presets: TAKING_BACK.presets,
            hint: GIVING.reasonHint,
            needed: GIVING.reasonNeeded,
            short: GIVING.reasonShort,
          }}
        />
        <ul className="gift-notes quiet small">
          {TAKING_BACK.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
        <FormRefusal error={takeBack.error} />
        <div className="form-foot">
          <Button id="take-back-confirm" type="primary" htmlType="submit" loading={takeBack.isPending}>
            {TAKING_BACK.confirm}
          </Button>
          <Button type="text" onClick={close}>
            {TAKING_BACK.keep}
          </Button>
        </div>
      </Form>
    </>
  );
}
