import type { AdminEventView } from '../../api/types';
import { ReasonForm, useReasonForm } from '../../ui/reason-form';
import { SubjectDrawer } from '../../ui/subject-drawer';
import { CANCELLATION } from './events.copy';
import { cancelEvent, useEventChange } from './events.api';

interface Props {
  event: AdminEventView;
  open: boolean;
  close: () => void;
}

/** Cancelling tells people and cannot be taken back, so it asks for the reason first. */
export function CancelEvent({ event, open, close }: Props) {
  return (
    <SubjectDrawer about={open ? event : null} title={({ title }) => CANCELLATION.title(title)} close={close}>
      {({ id }) => <Cancellation key={id} eventId={id} close={close} />}
    </SubjectDrawer>
  );
}

function Cancellation({ eventId, close }: { eventId: string; close: () => void }) {
  const act = useReasonForm({
    subject: `event-cancellation ${eventId}`,
    opening: { reason: '' },
    act: useEventChange(cancelEvent(eventId)),
    send: ({ reason }) => reason,
    done: CANCELLATION.done,
    close,
  });
  return <ReasonForm act={act} name="cancellation" words={CANCELLATION} notes={CANCELLATION.notes} />;
}
