import { App, Button, Drawer, Form } from 'antd';
import { useState } from 'react';
import type { HandCheckInPreviewView } from '../../api/types';
import { Badge } from '../../ui/flower';
import { dayOf, momentOf } from '../../ui/moments';
import { ReasonField } from '../../ui/reason-field';
import { signed } from '../../ui/signed';
import { FormRefusal, Loaded } from '../../ui/states';
import { useKeptDraft } from '../../ui/use-kept-draft';
import { useOneSave } from '../../ui/use-one-save';
import { useHandCheckIn, useHandCheckInPreview } from './hand-check-ins.api';
import { BY_HAND } from './hand-check-ins.copy';
import { PersonSelect, type Person } from './person-select';
import './hand-check-ins.css';

/** Whose check-in at a session is put back; somebody is looked up where it is about nobody yet. */
export interface ToRecord {
  readonly sessionId: string;
  readonly sessionTitle?: string;
  readonly memberId: string | null;
}

interface Props {
  what: ToRecord | null;
  close: () => void;
}

interface RecordForm {
  member?: Person;
  reason: string;
}

/** Says what a check-in by hand will bring before it is recorded, and asks for the reason that the member will read. */
export function HandCheckInDrawer({ what, close }: Props) {
  // What was asked about stays in the drawer while it slides away.
  const [last, setLast] = useState(what);
  if (what !== null && what !== last) setLast(what);
  const title = last && (last.memberId === null ? BY_HAND.title(last.sessionTitle ?? '') : BY_HAND.titleBack);
  return (
    <Drawer title={title} open={what !== null} onClose={close} size={480} destroyOnHidden>
      {last && <Record key={`${last.sessionId} ${last.memberId ?? ''}`} what={last} close={close} />}
    </Drawer>
  );
}

function Record({ what: { sessionId, memberId: fixed }, close }: { what: ToRecord; close: () => void }) {
  const [form] = Form.useForm<RecordForm>();
  const kept = useKeptDraft<RecordForm>(form, `hand-check-in ${sessionId} ${fixed ?? ''}`, { reason: '' });
  const { message } = App.useApp();
  const record = useHandCheckIn();
  const save = useOneSave(record, true, kept.sent);
  const chosen = Form.useWatch('member', form)?.value;
  const memberId = fixed ?? chosen ?? null;
  const preview = useHandCheckInPreview(sessionId, memberId);
  const isIn = preview.data?.alreadyIn === true;
  const isBack = fixed !== null;
  // Nothing is left to do, so nothing is kept for later.
  const dismiss = () => {
    kept.sent();
    close();
  };
  const submit = ({ reason }: RecordForm) => {
    if (memberId === null) return;
    const given = { sessionId, memberId, reason: reason.trim() };
    save(
      { given, key: kept.keys.keyFor(given) },
      {
        onSuccess: ({ alreadyIn }) => {
          void message.success(alreadyIn ? BY_HAND.doneAlready : BY_HAND.done);
          close();
        },
      },
    );
  };
  return (
    <Form form={form} name="hand-check-in" layout="vertical" requiredMark={false} initialValues={kept.initial} onFinish={submit}>
      {kept.line}
      {fixed === null && (
        <Form.Item name="member" label={BY_HAND.member} rules={[{ required: true, message: BY_HAND.memberNeeded }]}>
          <PersonSelect />
        </Form.Item>
      )}
      {memberId !== null && <Foretold preview={preview} />}
      {!isIn && (
        <>
          <ReasonField
            form={form}
            words={{
              label: isBack ? BY_HAND.reasonBack : BY_HAND.reason,
              presetsLabel: BY_HAND.presetsLabel,
              presets: isBack ? BY_HAND.presetsBack : BY_HAND.presets,
              hint: BY_HAND.reasonHint,
              needed: BY_HAND.reasonNeeded,
              short: BY_HAND.reasonShort,
            }}
          />
          <ul className="by-hand-notes quiet small">
            <li>{BY_HAND.told}</li>
            <li>{BY_HAND.undo}</li>
          </ul>
        </>
      )}
      <FormRefusal error={record.error} />
      <div className="form-foot">
        {isIn ? (
          <Button onClick={dismiss}>{BY_HAND.understood}</Button>
        ) : (
          <>
            <Button id="by-hand-confirm" type="primary" htmlType="submit" loading={record.isPending}>
              {isBack ? BY_HAND.confirmBack : BY_HAND.confirm}
            </Button>
            <Button type="text" onClick={close}>
              {BY_HAND.keep}
            </Button>
          </>
        )}
      </div>
    </Form>
  );
}

/** Whom and what it is about, and what it brings; or that there is nothing to record, or why it cannot be. */
function Foretold({ preview }: { preview: ReturnType<typeof useHandCheckInPreview> }) {
  return (
    <Loaded query={preview}>
      {({ nickname, eventTitle, sessionTitle, checkedInAt, alreadyIn, putsBack, ...brings }) =>
        alreadyIn ? (
          <section className="by-hand-after" role="status">
            <p>{BY_HAND.alreadyIn(nickname)}</p>
            <p className="quiet small">{BY_HAND.alreadyInLine(momentOf(checkedInAt))}</p>
          </section>
        ) : (
          <>
            <header className="by-hand-deed">
              <p>
                <span className="quiet">{nickname}</span> {BY_HAND.at(eventTitle, sessionTitle)}
              </p>
              <p className="quiet small">{BY_HAND.countsFor(momentOf(checkedInAt))}</p>
              {putsBack && <p className="quiet small">{BY_HAND.takenBack(momentOf(putsBack.at), putsBack.reason)}</p>}
            </header>
            <Brings {...brings} />
          </>
        )
      }
    </Loaded>
  );
}

function Brings({ points, repaid, brief, growth, badges, tierRise }: Pick<HandCheckInPreviewView, 'points' | 'repaid' | 'brief' | 'growth' | 'badges' | 'tierRise'>) {
  const isNothing = points === 0 && growth === 0 && badges.length === 0 && tierRise === null;
  return (
    <section className="by-hand-after" aria-label={BY_HAND.after}>
      <h3>{BY_HAND.after}</h3>
      {isNothing ? (
        <p>{BY_HAND.nothing}</p>
      ) : (
        <ul className="plain-list">
          {points > 0 && <Counter name={BY_HAND.points} delta={points} />}
          {repaid > 0 && <li className="quiet small">{BY_HAND.repaid(repaid)}</li>}
          {brief.map((some) => (
            <li key={some.lastDay}>{BY_HAND.brief(some, dayOf(some.lastDay), points)}</li>
          ))}
          {growth > 0 && <Counter name={BY_HAND.growth} delta={growth} />}
          {badges.map(({ code, name, art, grade }) => (
            <li key={code} className="by-hand-row">
              <span>{BY_HAND.badge(name)}</span>
              <Badge art={art} grade={grade} earned size={40} />
            </li>
          ))}
          {tierRise && <li>{BY_HAND.tier(tierRise.to)}</li>}
        </ul>
      )}
    </section>
  );
}

function Counter({ name, delta }: { name: string; delta: number }) {
  return (
    <li className="by-hand-row">
      <span>{name}</span>
      <strong>{signed(delta)}</strong>
    </li>
  );
}
