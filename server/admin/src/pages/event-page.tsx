import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { AdminEventView } from '../api/types';
import type { Contribution } from '../features/contributions/contributions.api';
import { UndoDrawer } from '../features/contributions/undo-drawer';
import { CancelEvent } from '../features/events/cancel-event';
import { EventDrawer } from '../features/events/event-drawer';
import { StateTag } from '../features/events/event-list';
import { timeOf } from '../features/events/event-time';
import { useEvent } from '../features/events/events.api';
import { EVENTS } from '../features/events/events.copy';
import { SessionList } from '../features/events/session-list';
import { HandCheckInDrawer, type ToRecord } from '../features/hand-check-ins/hand-check-in-drawer';
import { useMay } from '../features/staff/session';
import { Scene } from '../ui/flower';
import { LinkButton } from '../ui/link-button';
import { momentOf } from '../ui/moments';
import { Card, Page } from '../ui/page';
import { Loaded } from '../ui/states';
import '../features/events/events.css';

const Back = () => (
  <Link to="/events" className="text-link">
    <ArrowLeftOutlined /> {EVENTS.back}
  </Link>
);

export function EventPage() {
  const { eventId = '' } = useParams();
  const event = useEvent(eventId);
  if (event.data) return <Loaded query={event}>{(data) => <EventSheet event={data} />}</Loaded>;
  return (
    <div className="page">
      <div className="page-back">
        <Back />
      </div>
      <Loaded query={event}>{() => null}</Loaded>
    </div>
  );
}

function EventSheet({ event }: { event: AdminEventView }) {
  const may = useMay();
  const [open, setOpen] = useState<'edit' | 'cancel' | null>(null);
  const [undone, setUndone] = useState<Contribution | null>(null);
  const [byHand, setByHand] = useState<ToRecord | null>(null);
  const alive = event.cancelledAt === null;
  const close = () => setOpen(null);
  return (
    <Page
      title={event.title}
      line={
        <>
          {timeOf(event) ?? EVENTS.noTime} · {event.place}
        </>
      }
      back={<Back />}
      actions={
        alive && (
          <>
            {may('join-codes.write') && (
              <LinkButton id="make-join-code" to={`/join-codes?new=1&event=${event.id}`}>
                {EVENTS.makeJoinCode}
              </LinkButton>
            )}
            {may('events.write') && <Button onClick={() => setOpen('edit')}>{EVENTS.edit}</Button>}
            {may('events.write') && (
              <Button type="text" onClick={() => setOpen('cancel')}>
                {EVENTS.cancel}
              </Button>
            )}
          </>
        )
      }
    >
      {event.cancelledAt && (
        <div className="cancelled" role="status">
          <h2>{EVENTS.cancelled}</h2>
          <p>{event.cancelReason}</p>
          <p className="quiet small">{EVENTS.cancelledAt(momentOf(event.cancelledAt))}</p>
        </div>
      )}
      <div className="event-grid">
        <SessionList
          event={event}
          mayWrite={may('events.write')}
          mayRun={may('check-ins.run')}
          mayOpenMembers={may('members.read')}
          undoCheckIn={may('contributions.reverse') ? setUndone : undefined}
          recordByHand={may('check-ins.record') ? ({ id, title }, memberId) => setByHand({ sessionId: id, sessionTitle: title, memberId }) : undefined}
        />
        <Card title={EVENTS.about} className="about">
          <Scene scene={event.cover} width="100%" className={alive ? 'event-scene' : 'event-scene off'} />
          <p className="about-tags">
            <StateTag state={event.state} /> <span className="quiet">{event.kindName}</span>
          </p>
          <p className={event.description ? 'about-words' : 'quiet'}>{event.description || EVENTS.noDescription}</p>
        </Card>
      </div>
      <EventDrawer event={event} open={open === 'edit'} close={close} />
      <UndoDrawer contribution={undone} close={() => setUndone(null)} />
      <HandCheckInDrawer what={byHand} close={() => setByHand(null)} />
      <CancelEvent event={event} open={open === 'cancel'} close={close} />
    </Page>
  );
}
