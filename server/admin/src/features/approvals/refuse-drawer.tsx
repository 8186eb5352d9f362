import type { DeskItemView } from '../../api/types';
import { Deed, ReasonForm, useReasonForm } from '../../ui/reason-form';
import { SubjectDrawer } from '../../ui/subject-drawer';
import { APPROVAL_KIND_WORDS } from './approval-kinds';
import { useAnswer } from './approvals.api';
import { APPROVALS } from './approvals.copy';

/** A no comes with a word that the one who asked can do something with. */
export function RefuseDrawer({ item, close }: { item: DeskItemView | null; close: () => void }) {
  return (
    <SubjectDrawer about={item} title={() => APPROVALS.refuseTitle} close={close}>
      {(about) => <Refuse key={about.id} item={about} close={close} />}
    </SubjectDrawer>
  );
}

function Refuse({ item, close }: { item: DeskItemView; close: () => void }) {
  const act = useReasonForm({
    subject: `approval-refusal ${item.id}`,
    opening: { reason: '' },
    act: useAnswer(),
    send: ({ reason }) => ({ to: item, how: 'refusal' as const, note: reason }),
    done: APPROVALS.refused,
    close,
  });
  return (
    <>
      <Deed>
        <p>
          <strong>{item.requestedBy.name}</strong>
          {APPROVALS.wants}
          {APPROVAL_KIND_WORDS[item.kind].plain(item)}
        </p>
      </Deed>
      <ReasonForm
        act={act}
        name="refuse"
        words={{
          reason: {
            label: APPROVALS.why,
            presetsLabel: APPROVALS.refusePresetsLabel,
            presets: item.moved ? [APPROVALS.movedPreset, ...APPROVALS.refusePresets] : APPROVALS.refusePresets,
            hint: APPROVALS.refuseNote(item.requestedBy.name),
            needed: APPROVALS.refuseNeeded,
            short: APPROVALS.refuseShort,
          },
          confirm: APPROVALS.refuseConfirm,
          keep: APPROVALS.keep,
        }}
      />
    </>
  );
}
