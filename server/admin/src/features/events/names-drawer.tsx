import { Drawer } from 'antd';
import { Link } from 'react-router';
import type { AdminSessionView } from '../../api/types';
import { LoadMore, rowsOf } from '../../ui/load-more';
import { momentOf } from '../../ui/moments';
import { Invitation, Loaded } from '../../ui/states';
import { METHOD_NAMES, SESSIONS } from './events.copy';
import { useCheckIns } from './events.api';

interface Props {
  session: AdminSessionView | null;
  mayOpen: boolean;
  close: () => void;
}

/** Who checked in to a session, newest first. */
export function NamesDrawer({ session, mayOpen, close }: Props) {
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
                {rows.map(({ id, memberId, memberNo, nickname, checkedInAt, method }) => (
                  <li key={id}>
                    <div>
                      {mayOpen ? <Link to={`/members/${memberId}`}>{nickname}</Link> : nickname}
                      <p className="quiet small">
                        {SESSIONS.number(memberNo)} · {METHOD_NAMES[method]}
                      </p>
                    </div>
                    <time dateTime={checkedInAt} className="quiet small">
                      {momentOf(checkedInAt)}
                    </time>
                  </li>
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
