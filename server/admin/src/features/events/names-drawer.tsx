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
  /** Left out for those who may not record a check-in by hand. */
  putBack?: (checkIn: CheckInRowView) => void;
  /** Left out also while nobody can have been there yet. */
  add?: () => void;
  close: () => void;
}

/** Who checked in to a session, newest first; what was taken back stays, struck through, with the reason. */
export function NamesDrawer({ session, mayOpen, undo, putBack, add, close }: Props) {
  const checkIns = useCheckIns(session?.id ?? null);
  return (
    <Drawer title={session && SESSIONS.namesTitle(session.title)} open={session !== null} onClose={close} size={480} destroyOnHidden>
      <Loaded query={checkIns}>
        {(data) => {
          const rows = rowsOf(data);
          const addOne = add && (
            <Button id="add-by-hand" onClick={add}>
              {SESSIONS.addByHand}
            </Button>
          );
          if (rows.length === 0) {
            const isShut = session !== null && add !== undefined && Date.parse(session.closesAt) < Date.now();
            return <Invitation title={SESSIONS.namesEmptyTitle} line={isShut ? SESSIONS.namesEmptyShut : SESSIONS.namesEmpty} action={addOne} />;
          }
          return (
            <>
              {addOne && (
                <div className="names-add">
                  {addOne}
                  <span className="quiet small">{SESSIONS.addByHandHint}</span>
                </div>
              )}
              <ul className="plain-list names">
                {rows.map((row) => (
                  <Name key={row.id} checkIn={row} mayOpen={mayOpen} undo={undo} putBack={putBack} />
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

function Name({ checkIn, mayOpen, undo, putBack }: { checkIn: CheckInRowView } & Pick<Props, 'mayOpen' | 'undo' | 'putBack'>) {
  const { memberId, memberNo, nickname, checkedInAt, method, annulment, byHand, missing } = checkIn;
  return (
    <li className={annulment ? 'annulled' : undefined}>
      <div>
        <span className="name">{mayOpen ? <Link to={`/members/${memberId}`}>{nickname}</Link> : nickname}</span>{' '}
        {annulment && <span className="chip grey">{SESSIONS.annulled}</span>}
        <p className="quiet small">
          {SESSIONS.number(memberNo)} · {METHOD_NAMES[method]}
        </p>
        {byHand && <p className="quiet small">{SESSIONS.byHand(byHand.by, momentOf(byHand.at), byHand.reason)}</p>}
        {annulment && <p className="quiet small">{SESSIONS.annulledWhy(annulment.reason)}</p>}
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
        {putBack && missing && (
          <Button type="text" size="small" aria-label={SESSIONS.putBackLabel(nickname)} onClick={() => putBack(checkIn)}>
            {SESSIONS.putBack}
          </Button>
        )}
      </div>
    </li>
  );
}
