import { App, Button, Drawer, Form } from 'antd';
import { useState } from 'react';
import type { ReversalPreviewView } from '../../api/types';
import { Badge } from '../../ui/flower';
import { momentOf } from '../../ui/moments';
import { ReasonField } from '../../ui/reason-field';
import { signed } from '../../ui/signed';
import { FormRefusal, Loaded } from '../../ui/states';
import { useKeptDraft } from '../../ui/use-kept-draft';
import { useOneSave } from '../../ui/use-one-save';
import { useReversal, useReversalPreview, type Contribution } from './contributions.api';
import { CONTRIBUTIONS } from './contributions.copy';
import './contributions.css';

interface Props {
  contribution: Contribution | null;
  close: () => void;
}

/** Says what will go back before anything does, and asks for the reason that the member will read. */
export function UndoDrawer({ contribution, close }: Props) {
  // What was asked about stays in the drawer while it slides away.
  const [last, setLast] = useState<Contribution | null>(null);
  if (contribution !== null && contribution !== last) setLast(contribution);
  return (
    <Drawer title={CONTRIBUTIONS.title} open={contribution !== null} onClose={close} size={480} destroyOnHidden>
      {last && <Undo key={last.entryId} contribution={last} close={close} />}
    </Drawer>
  );
}

function Undo({ contribution, close }: { contribution: Contribution; close: () => void }) {
  const [form] = Form.useForm<{ reason: string }>();
  const kept = useKeptDraft(form, `reversal ${contribution.entryId}`, { reason: '' });
  const { message } = App.useApp();
  const preview = useReversalPreview(contribution);
  const reversal = useReversal();
  const save = useOneSave(reversal, true, kept.sent);
  const submit = (given: { reason: string }) =>
    save(
      { contribution, reason: given.reason.trim() },
      {
        onSuccess: () => {
          void message.success(CONTRIBUTIONS.done);
          close();
        },
      },
    );
  return (
    <Loaded query={preview}>
      {(answer) => (
        <>
          <header className="undo-deed">
            <p>
              {contribution.nickname && <span className="quiet">{CONTRIBUTIONS.of(contribution.nickname)}</span>} {answer.text}
            </p>
            <p className="quiet small">{momentOf(answer.occurredAt)}</p>
          </header>
          <TakenBack preview={answer} />
          <Form form={form} name="reversal" layout="vertical" requiredMark={false} initialValues={kept.initial} onFinish={submit}>
            {kept.line}
            <ReasonField
              form={form}
              words={{
                label: CONTRIBUTIONS.reason,
                presetsLabel: CONTRIBUTIONS.presetsLabel,
                presets: CONTRIBUTIONS.presets,
                hint: CONTRIBUTIONS.reasonHint,
                needed: CONTRIBUTIONS.reasonNeeded,
                short: CONTRIBUTIONS.reasonShort,
              }}
            />
            <ul className="undo-notes quiet small">
              <li>{CONTRIBUTIONS.told}</li>
              <li>{CONTRIBUTIONS.onceOnly}</li>
            </ul>
            <FormRefusal error={reversal.error} />
            <div className="form-foot">
              <Button id="undo-confirm" type="primary" htmlType="submit" loading={reversal.isPending}>
                {CONTRIBUTIONS.confirm}
              </Button>
              <Button type="text" onClick={close}>
                {CONTRIBUTIONS.keep}
              </Button>
            </div>
          </Form>
        </>
      )}
    </Loaded>
  );
}

function TakenBack({ preview: { points, growth, debt, badges, tiers } }: { preview: ReversalPreviewView }) {
  const isNothing = points === 0 && growth === 0 && debt === 0 && badges.length === 0 && tiers.length === 0;
  return (
    <section className="undo-back" aria-label={CONTRIBUTIONS.back}>
      <h3>{CONTRIBUTIONS.back}</h3>
      {isNothing ? (
        <p>{CONTRIBUTIONS.nothing}</p>
      ) : (
        <ul>
          {points !== 0 && <Counter name={CONTRIBUTIONS.points} delta={points} />}
          {growth !== 0 && <Counter name={CONTRIBUTIONS.growth} delta={growth} />}
          {badges.map(({ code, name, art, grade }) => (
            <li key={code} className="undo-badge">
              <span>{CONTRIBUTIONS.badge(name)}</span>
              <Badge art={art} grade={grade} earned={false} size={40} />
            </li>
          ))}
          {tiers.map(({ track, from, to }) => (
            <li key={track}>{CONTRIBUTIONS.tier(from, to)}</li>
          ))}
          {debt > 0 && <li>{CONTRIBUTIONS.debt(debt, points < 0)}</li>}
        </ul>
      )}
    </section>
  );
}

function Counter({ name, delta }: { name: string; delta: number }) {
  return (
    <li className="undo-counter">
      <span>{name}</span>
      <strong>{signed(delta)}</strong>
    </li>
  );
}
