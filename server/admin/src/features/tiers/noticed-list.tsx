import { Link } from 'react-router';
import type { NoticedView } from '../../api/types';
import { Avatar } from '../../ui/flower';
import { LoadMore, rowsOf } from '../../ui/load-more';
import { Card } from '../../ui/page';
import { Invitation, Loaded } from '../../ui/states';
import { useNoticed } from './tiers.api';
import { TIERS } from './tiers.copy';

const CHIPS: Record<NoticedView['state'], string> = { missing: 'gold', enough: 'leaf', locked: 'sky', moved: 'grey' };

/** Who was told that a tier may be lost, and how it stands by now. */
export function NoticedList() {
  const noticed = useNoticed();
  return (
    <Card title={TIERS.noticedTitle} note={TIERS.noticedNote}>
      <Loaded query={noticed}>
        {(data) => {
          const rows = rowsOf(data);
          if (rows.length === 0) return <Invitation line={TIERS.noticedEmpty} />;
          return (
            <>
              <ul className="plain-list">
                {rows.map((row) => (
                  <li key={`${row.member.id} ${row.track}`} className="noticed">
                    <Avatar avatarKey={row.member.avatarKey} size={40} />
                    <div className="noticed-words">
                      <Link to={`/members/${row.member.id}`}>{row.member.nickname}</Link>
                      <p className="quiet small">
                        {row.trackName} · {row.tierName}
                      </p>
                    </div>
                    <span className={`chip ${CHIPS[row.state]}`}>{TIERS.noticedStates[row.state](row)}</span>
                  </li>
                ))}
              </ul>
              <LoadMore query={noticed} />
            </>
          );
        }}
      </Loaded>
    </Card>
  );
}
