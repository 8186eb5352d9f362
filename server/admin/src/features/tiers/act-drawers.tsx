import { Form, Radio } from 'antd';
import type { GivableHonourView, HonourView, TierStandingView, Track } from '../../api/types';
import { dayOf } from '../../ui/moments';
import { Deed, ReasonForm, useReasonForm } from '../../ui/reason-form';
import { Invitation } from '../../ui/states';
import { SubjectDrawer } from '../../ui/subject-drawer';
import { dayToWall } from '../../ui/wall-time';
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
  return (
    <SubjectDrawer about={act} title={(about) => titleOf(about, member.nickname)} close={close}>
      {(about) => <Act memberId={member.id} act={about} close={close} />}
    </SubjectDrawer>
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
  const act = useReasonForm({
    subject: `honour ${memberId}`,
    opening: { term: 'day', day: null, reason: '' },
    act: useGiveHonour(memberId),
    send: (filled: GiveForm, { keys }) => {
      const { track, code } = givable.find((one) => one.code === filled.code) ?? givable[0]!;
      const request = { track, code, until: untilOf(filled), reason: filled.reason };
      return { request, key: keys.keyFor(request) };
    },
    done: HONOUR.done,
    close,
  });
  if (givable.length === 0) return <Invitation title={HONOUR.noneTitle} line={HONOUR.noneLine} />;
  return (
    <ReasonForm act={act} name="honour" words={{ ...HONOUR, keep: STANDING.keep }} notes={[HONOUR.told]}>
      <Form.Item name="code" label={HONOUR.which} rules={[{ required: true, message: HONOUR.whichNeeded }]}>
        <Radio.Group className="tier-choices" options={givable.map(({ code, name }) => ({ value: code, label: name }))} />
      </Form.Item>
      <UntilField form={act.form} words={HONOUR} />
    </ReasonForm>
  );
}

function TakeBack({ memberId, honour, close }: { memberId: string; honour: HonourView; close: () => void }) {
  const { entryId } = honour;
  const act = useReasonForm({
    subject: `take-back ${entryId}`,
    opening: { reason: '' },
    act: useTakeHonourBack(memberId),
    send: ({ reason }) => ({ entryId, reason }),
    done: TAKE_BACK.done,
    close,
  });
  return (
    <>
      <Deed>
        <p>{honour.name}</p>
        {honour.reason && <p>{STANDING.because(honour.reason)}</p>}
        <p className="quiet small">
          {STANDING.given(dayOf(honour.givenOn))} · {STANDING.until(honour.until && dayOf(honour.until))}
        </p>
      </Deed>
      <ReasonForm act={act} name="take-back" words={{ ...TAKE_BACK, keep: STANDING.keep }} notes={[TAKE_BACK.told, TAKE_BACK.once]} />
    </>
  );
}

interface LockForm extends UntilForm {
  reason: string;
}

function Lock({ memberId, standing: { track, lock: held }, close }: { memberId: string; standing: TierStandingView; close: () => void }) {
  const act = useReasonForm({
    subject: `tier-lock ${memberId} ${track}`,
    opening: { term: held && held.until === null ? 'forever' : 'day', day: held?.until ? dayToWall(held.until) : null, reason: '' },
    act: useLock(memberId),
    send: (filled: LockForm, { keys }) => {
      const request = { track, until: untilOf(filled), reason: filled.reason };
      return { request, key: keys.keyFor(request) };
    },
    done: LOCK.done,
    close,
  });
  return (
    <>
      <p className="tier-about">{LOCK.line}</p>
      <ReasonForm act={act} name="tier-lock" words={{ ...LOCK, keep: STANDING.keep }} notes={[LOCK.told]}>
        <UntilField form={act.form} words={LOCK} />
      </ReasonForm>
    </>
  );
}

function Unlock({ memberId, track, close }: { memberId: string; track: Track; close: () => void }) {
  const act = useReasonForm({
    subject: `tier-unlock ${memberId} ${track}`,
    opening: { reason: '' },
    act: useUnlock(memberId),
    send: ({ reason }, { keys }) => {
      const request = { track, reason };
      return { request, key: keys.keyFor(request) };
    },
    done: UNLOCK.done,
    close,
  });
  return (
    <>
      <p className="tier-about">{UNLOCK.line}</p>
      <ReasonForm act={act} name="tier-unlock" words={{ ...UNLOCK, keep: STANDING.keep }} notes={[UNLOCK.told]} />
    </>
  );
}
