import { Button, Drawer } from 'antd';
import { Link } from 'react-router';
import type { AdminSessionView, CheckInRowView } from '../../api/types';
import { LoadMore, rowsOf } from '../../ui/load-more';
import { momentOf } from '../../ui/moments';
import { Invitation, Loaded } from '../../ui/states';
import { METHOD_NAMES, SESSIONS } from './events.copy';
import { useCheckIns } from './events.api';

interface Props {
  session: AdminSessionView | null;
  mayOpen: boolean;
  /** Left out for those who may not take a check-in back. */
  undo?: (checkIn: CheckInRowView) => void;
  close: () => void;
}

/** Who checked in to a session, newest first; what was taken back stays, struck through, with the reason. */
export function NamesDrawer({ session, mayOpen, undo, close }: Props) {
  const checkIns = useCheckIns(session?.id ?? null);
  return (
    <Drawer title={session && SESSIONS.namesTitle(session.title)} open={session !== null} onClose={close} size={480} destroyOnHidden>
      <Loaded query={checkIns}>
        {(data) => {
          const rows = rowsOf(data);
          if (rows.length === 0) return <Invitation title={SESSIONS.namesEmptyTitle} line={SESSIONS.namesEmpty} />;
          return (
            <>
              <ul className="plain-list names">
                {rows.map((row) => (
                  <Name key={row.id} checkIn={row} mayOpen={mayOpen} undo={undo} />
                ))}
              </ul>
              <LoadMore query={checkIns} />
            </>
          );
        }}
      </Loaded>
    </Drawer>
  );
}

function Name({ checkIn, mayOpen, undo }: { checkIn: CheckInRowView } & Pick<Props, 'mayOpen' | 'undo'>) {
  const { memberId, memberNo, nickname, checkedInAt, method, annulment } = checkIn;
  return (
    <li className={annulment ? 'annulled' : undefined}>
      <div>
        <span className="name">{mayOpen ? <Link to={`/members/${memberId}`}>{nickname}</Link> : nickname}</span>{' '}
        {annulment && <span className="chip grey">{SESSIONS.annulled}</span>}
        <p className="quiet small">
          {SESSIONS.number(memberNo)} · {METHOD_NAMES[method]}
        </p>
        {annulment && (
          <p className="quiet small">
            {SESSIONS.annulledWhy(annulment.reason)}
            {undo && <span className="annulled-hint">{SESSIONS.annulledHint}</span>}
          </p>
        )}
      </div>
      <div className="names-end">
        <time dateTime={checkedInAt} className="quiet small">
          {momentOf(checkedInAt)}
        </time>
        {undo && !annulment && (
          <Button type="text" size="small" aria-label={SESSIONS.annulLabel(nickname)} onClick={() => undo(checkIn)}>
            {SESSIONS.annul}
          </Button>
        )}
      </div>
    </li>
  );
}
