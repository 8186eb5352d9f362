import { Link } from 'react-router';
import type { RecentView } from '../../api/types';
import { momentOf } from '../../ui/moments';
import { Card } from '../../ui/page';
import { KindDot } from '../../ui/flower';
import { Invitation } from '../../ui/states';
import { HOME } from './home.copy';

export function RecentPeople({ recent, mayOpen }: { recent: readonly RecentView[]; mayOpen: boolean }) {
  return (
    <Card title={HOME.recentTitle}>
      {recent.length === 0 ? (
        <Invitation title={HOME.recentEmptyTitle} line={HOME.recentEmpty} />
      ) : (
        <ul className="plain-list recent">
          {recent.map((item) => (
            <li key={`${item.kind}-${item.memberId}-${item.at}`}>
              <KindDot kind={item.kind} />
              <span className="recent-words">
                {mayOpen ? <Link to={`/members/${item.memberId}`}>{item.nickname}</Link> : <span>{item.nickname}</span>}{' '}
                {item.text}
              </span>
              <time dateTime={item.at} className="quiet small nowrap">
                {momentOf(item.at)}
              </time>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
