import { Drawer, Form, Radio } from 'antd';
import { useState } from 'react';
import type { GivableHonourView, HonourView, TierStandingView, Track } from '../../api/types';
import { dayOf } from '../../ui/moments';
import { Invitation } from '../../ui/states';
import { useKeptDraft } from '../../ui/use-kept-draft';
import { useOneSave } from '../../ui/use-one-save';
import { dayToWall } from '../../ui/wall-time';
import { ActForm, useDone } from './act-form';
import { useGiveHonour, useLock, useTakeHonourBack, useUnlock } from './tiers.api';
import { HONOUR, LOCK, STANDING, TAKE_BACK, UNLOCK } from './tiers.copy';
import { UntilField, untilOf, type UntilForm } from './until-field';

/** What staff are about to do to a member's tiers. */
export type TierAct =
  | { readonly what: 'give'; readonly givable: readonly GivableHonourView[] }
  | { readonly what: 'take-back'; readonly honour: HonourView }
  | { readonly what: 'lock' | 'unlock'; readonly standing: TierStandingView };

interface Props {
  member: { id: string; nickname: string };
  act: TierAct | null;
  close: () => void;
}

export function ActDrawer({ member, act, close }: Props) {
  // What it was about stays in the drawer while it slides away.
  const [last, setLast] = useState(act);
  if (act !== null && act !== last) setLast(act);
  return (
    <Drawer title={last && titleOf(last, member.nickname)} open={act !== null} onClose={close} size={480} destroyOnHidden>
      {last && <Act memberId={member.id} act={last} close={close} />}
    </Drawer>
  );
}

function titleOf(act: TierAct, nickname: string): string {
  switch (act.what) {
    case 'give':
      return HONOUR.title(nickname);
    case 'take-back':
      return TAKE_BACK.title;
    case 'lock':
      return LOCK.title(act.standing.current?.name ?? '');
    case 'unlock':
      return UNLOCK.title(act.standing.current?.name ?? '');
  }
}

function Act({ memberId, act, close }: { memberId: string; act: TierAct; close: () => void }) {
  switch (act.what) {
    case 'give':
      return <Give memberId={memberId} givable={act.givable} close={close} />;
    case 'take-back':
      return <TakeBack memberId={memberId} honour={act.honour} close={close} />;
    case 'lock':
      return <Lock memberId={memberId} standing={act.standing} close={close} />;
    case 'unlock':
      return <Unlock memberId={memberId} track={act.standing.track} close={close} />;
  }
}

interface GiveForm extends UntilForm {
  code: string;
  reason: string;
}

function Give({ memberId, givable, close }: { memberId: string; givable: readonly GivableHonourView[]; close: () => void }) {
  const [form] = Form.useForm<GiveForm>();
  const kept = useKeptDraft<GiveForm>(form, `honour ${memberId}`, { term: 'day', day: null, reason: '' });
  const give = useGiveHonour(memberId);
  const save = useOneSave(give, true, kept.sent);
  const done = useDone(close);
  if (givable.length === 0) return <Invitation title={HONOUR.noneTitle} line={HONOUR.noneLine} />;
  const submit = (filled: GiveForm) => {
    const { track, code } = givable.find((one) => one.code === filled.code) ?? givable[0]!;
    const request = { track, code, until: untilOf(filled), reason: filled.reason.trim() };
    save({ request, key: kept.keys.keyFor(request) }, done(HONOUR.done));
  };
  return (
    <ActForm form={form} name="honour" kept={kept} words={{ ...HONOUR, keep: STANDING.keep }} notes={[HONOUR.told]} error={give.error} isPending={give.isPending} submit={submit} close={close}>
      <Form.Item name="code" label={HONOUR.which} rules={[{ required: true, message: HONOUR.whichNeeded }]}>
        <Radio.Group className="tier-choices" options={givable.map(({ code, name }) => ({ value: code, label: name }))} />
      </Form.Item>
      <UntilField form={form} words={HONOUR} />
    </ActForm>
  );
}

function TakeBack({ memberId, honour, close }: { memberId: string; honour: HonourView; close: () => void }) {
  const [form] = Form.useForm<{ reason: string }>();
  const kept = useKeptDraft(form, `take-back ${honour.entryId}`, { reason: '' });
  const takeBack = useTakeHonourBack(memberId);
  const save = useOneSave(takeBack, true, kept.sent);
  const done = useDone(close);
  const submit = ({ reason }: { reason: string }) => save({ entryId: honour.entryId, reason: reason.trim() }, done(TAKE_BACK.done));
  return (
    <>
      <header className="tier-about">
        <p className="tier-about-name">{honour.name}</p>
        {honour.reason && <p>{STANDING.because(honour.reason)}</p>}
        <p className="quiet small">
          {STANDING.given(dayOf(honour.givenOn))} · {STANDING.until(honour.until && dayOf(honour.until))}
        </p>
      </header>
      <ActForm form={form} name="take-back" kept={kept} words={{ ...TAKE_BACK, keep: STANDING.keep }} notes={[TAKE_BACK.told, TAKE_BACK.once]} error={takeBack.error} isPending={takeBack.isPending} submit={submit} close={close} />
    </>
  );
}

interface LockForm extends UntilForm {
  reason: string;
}

function Lock({ memberId, standing: { track, lock: held }, close }: { memberId: string; standing: TierStandingView; close: () => void }) {
  const [form] = Form.useForm<LockForm>();
  const kept = useKeptDraft<LockForm>(form, `tier-lock ${memberId} ${track}`, {
    term: held && held.until === null ? 'forever' : 'day',
    day: held?.until ? dayToWall(held.until) : null,
    reason: '',
  });
  const lock = useLock(memberId);
  const save = useOneSave(lock, true, kept.sent);
  const done = useDone(close);
  const submit = (filled: LockForm) => {
    const request = { track, until: untilOf(filled), reason: filled.reason.trim() };
    save({ request, key: kept.keys.keyFor(request) }, done(LOCK.done));
  };
  return (
    <>
      <p className="tier-about">{LOCK.line}</p>
      <ActForm form={form} name="tier-lock" kept={kept} words={{ ...LOCK, keep: STANDING.keep }} notes={[LOCK.told]} error={lock.error} isPending={lock.isPending} submit={submit} close={close}>
        <UntilField form={form} words={LOCK} />
      </ActForm>
    </>
  );
}

function Unlock({ memberId, track, close }: { memberId: string; track: Track; close: () => void }) {
  const [form] = Form.useForm<{ reason: string }>();
  const kept = useKeptDraft(form, `tier-unlock ${memberId} ${track}`, { reason: '' });
  const unlock = useUnlock(memberId);
  const save = useOneSave(unlock, true, kept.sent);
  const done = useDone(close);
  const submit = ({ reason }: { reason: string }) => {
    const request = { track, reason: reason.trim() };
    save({ request, key: kept.keys.keyFor(request) }, done(UNLOCK.done));
  };
  return (
    <>
      <p className="tier-about">{UNLOCK.line}</p>
      <ActForm form={form} name="tier-unlock" kept={kept} words={{ ...UNLOCK, keep: STANDING.keep }} notes={[UNLOCK.told]} error={unlock.error} isPending={unlock.isPending} submit={submit} close={close} />
    </>
  );
}
