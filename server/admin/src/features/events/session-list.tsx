import { App, Button } from 'antd';
import { useState } from 'react';
import type { AdminEventView, AdminSessionView, CheckInRowView } from '../../api/types';
import { wordsOf } from '../../api/refusal';
import { LinkButton } from '../../ui/link-button';
import { Card } from '../../ui/page';
import { Invitation } from '../../ui/states';
import { useUndo } from '../../ui/use-undo';
import { timeBeside, timeOf } from './event-time';
import { SESSIONS } from './events.copy';
import { createSession, deleteSession, useEventChange } from './events.api';
import { NamesDrawer } from './names-drawer';
import { SessionDrawer } from './session-drawer';
import { sessionFormOf, sessionRequestOf } from './session-form.rule';

interface Props {
  event: AdminEventView;
  mayWrite: boolean;
  mayRun: boolean;
  mayOpenMembers: boolean;
  undoCheckIn?: (checkIn: CheckInRowView) => void;
  /** Puts one member's check-in back, or asks whom to put down; left out for those who may not. */
  recordByHand?: (session: AdminSessionView, memberId: string | null) => void;
}

export function SessionList({ event, mayWrite, mayRun, mayOpenMembers, undoCheckIn, recordByHand }: Props) {
  const [edited, setEdited] = useState<AdminSessionView | 'new' | null>(null);
  const [named, setNamed] = useState<AdminSessionView | null>(null);
  const { message } = App.useApp();
  const offerUndo = useUndo();
  const removeSession = useEventChange((session: AdminSessionView) => deleteSession(session.id));
  const restoreSession = useEventChange((session: AdminSessionView) =>
    createSession(event.id, sessionRequestOf(sessionFormOf(session))),
  );
  const mayEdit = mayWrite && event.cancelledAt === null;

  const removeNow = (session: AdminSessionView) =>
    removeSession.mutate(session, {
      // Nobody has checked in to it, so an equal session in its place is the same session.
      onSuccess: () => offerUndo(SESSIONS.removed(session.title), () => restoreSession.mutateAsync(session)),
      onError: (error) => void message.error(wordsOf(error)),
    });

  const add = (
    <Button id="add-session" onClick={() => setEdited('new')}>
      {SESSIONS.add}
    </Button>
  );
  const next = sessionToOpen(event.sessions);
  return (
    <Card title={SESSIONS.title} note={mayEdit && event.sessions.length > 0 && add}>
      {event.sessions.length === 0 ? (
        <Invitation title={SESSIONS.emptyTitle} line={SESSIONS.emptyLine} action={mayEdit && add} />
      ) : (
        <ul className="plain-list sessions">
          {event.sessions.map((session) => (
            <li key={session.id} className="session" data-session={session.id}>
              <div className="session-words">
                <h3>
                  {session.title} {session.open && <span className="chip leaf">{SESSIONS.open}</span>}
                </h3>
                <p>{timeOf(session)}</p>
                <p className="quiet small">
                  {SESSIONS.window(
                    timeBeside(session.opensAt, session.startsAt),
                    timeBeside(session.closesAt, session.startsAt),
                  )}
                </p>
              </div>
              <div className="session-count">
                {session.checkIns > 0 ? (
                  <>
                    <strong>{session.checkIns}</strong> <span className="quiet">{SESSIONS.people}</span>
                  </>
                ) : (
                  <span className="quiet">{SESSIONS.nobody}</span>
                )}
              </div>
              <div className="session-acts">
                {mayRun && event.cancelledAt === null && (
                  <LinkButton to={`/sessions/${session.id}/screen`} type={session === next ? 'primary' : 'default'}>
                    {SESSIONS.openScreen}
                  </LinkButton>
                )}
                {mayRun && (session.checkIns + session.annulments > 0 || (recordByHand && event.cancelledAt === null && hasOpened(session))) && (
                  <Button type="text" onClick={() => setNamed(session)}>
                    {SESSIONS.names}
                  </Button>
                )}
                {mayEdit && (
                  <Button type="text" onClick={() => setEdited(session)}>
                    {SESSIONS.edit}
                  </Button>
                )}
                {mayEdit && (
                  <Button type="text" loading={removeSession.isPending && removeSession.variables.id === session.id} onClick={() => removeNow(session)}>
                    {SESSIONS.remove}
                  </Button>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      <SessionDrawer eventId={event.id} session={edited} close={() => setEdited(null)} />
      <NamesDrawer
        session={named}
        mayOpen={mayOpenMembers}
        undo={undoCheckIn}
        putBack={recordByHand && named ? ({ memberId }) => recordByHand(named, memberId) : undefined}
        add={recordByHand && named && event.cancelledAt === null && hasOpened(named) ? () => recordByHand(named, null) : undefined}
        close={() => setNamed(null)}
      />
    </Card>
  );
}

const hasOpened = ({ opensAt }: AdminSessionView): boolean => Date.parse(opensAt) <= Date.now();

/** The session whose screen is the thing to do: open now, or the next one. */
function sessionToOpen(sessions: readonly AdminSessionView[]): AdminSessionView | undefined {
  const now = Date.now();
  return sessions.find(({ open }) => open) ?? sessions.find(({ closesAt }) => Date.parse(closesAt) > now);
}
