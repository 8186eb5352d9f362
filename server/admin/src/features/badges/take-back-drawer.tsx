import type { GiftView } from '../../api/types';
import { momentOf } from '../../ui/moments';
import { Deed, ReasonForm, useReasonForm } from '../../ui/reason-form';
import { SubjectDrawer } from '../../ui/subject-drawer';
import { useTakeBack } from './badges.api';
import { GIVING, TAKING_BACK } from './badges.copy';

/** Says what will go, and asks for the reason that the member will read. */
export function TakeBackDrawer({ gift, close }: { gift: GiftView | null; close: () => void }) {
  return (
    <SubjectDrawer about={gift} title={() => TAKING_BACK.title} close={close}>
      {(about) => <TakeBack key={about.id} gift={about} close={close} />}
    </SubjectDrawer>
  );
}

function TakeBack({ gift: { id, name, member, reason: given, by, at }, close }: { gift: GiftView; close: () => void }) {
  const act = useReasonForm({
    subject: `badge-take-back ${id}`,
    opening: { reason: '' },
    act: useTakeBack(),
    send: ({ reason }) => ({ id, reason }),
    done: TAKING_BACK.done,
    close,
  });
  return (
    <>
      <Deed>
        <p>
          {member.nickname} · {name}
        </p>
        <p>{given}</p>
        <p className="quiet small">{GIVING.by(by, momentOf(at))}</p>
      </Deed>
      <ReasonForm
        act={act}
        name="take-back"
        words={{
          reason: {
            label: TAKING_BACK.why,
            presetsLabel: GIVING.presetsLabel,
            presets: TAKING_BACK.presets,
            hint: GIVING.reasonHint,
            needed: GIVING.reasonNeeded,
            short: GIVING.reasonShort,
          },
          confirm: TAKING_BACK.confirm,
          keep: TAKING_BACK.keep,
        }}
        notes={TAKING_BACK.notes}
      />
    </>
  );
}
