import { BADGE_FAMILIES, BADGE_FAMILY_NAMES } from '@tongxing/shared';
import { Link } from 'react-router';
import type { DeskBadgeView } from '../../api/types';
import { Badge } from '../../ui/flower';
import { dayOf } from '../../ui/moments';
import { Card } from '../../ui/page';
import { BADGES } from './badges.copy';
import './badges.css';

/** Every definition, family by family, with how many hold it. */
export function BadgeWall({ badges }: { badges: readonly DeskBadgeView[] }) {
  return (
    <div className="stack">
      {BADGE_FAMILIES.filter((family) => badges.some((badge) => badge.family === family)).map((family) => (
        <Card key={family} title={BADGE_FAMILY_NAMES[family]}>
          <ul className="badge-grid">
            {badges
              .filter((badge) => badge.family === family)
              .map((badge) => (
                <Definition key={badge.code} badge={badge} />
              ))}
          </ul>
        </Card>
      ))}
    </div>
  );
}

function Definition({ badge }: { badge: DeskBadgeView }) {
  const { code, name, art, grade, sentence, state, holders, places, startsOn, isProposed } = badge;
  return (
    <li>
      <Link to={`/badges/${code}`} className={state === 'past' ? 'badge-tile past' : 'badge-tile'}>
        <Badge art={art} grade={grade} earned={state !== 'past'} size={84} />
        <div className="badge-tile-words">
          <strong>{name}</strong>
          <p className="quiet">{sentence}</p>
          <p className="quiet small">{BADGES.holders(holders)}</p>
          <p className="badge-chips">
            {state === 'upcoming' && <span className="chip sky">{BADGES.startsOn(dayOf(startsOn))}</span>}
            {state === 'past' && <span className="chip grey">{BADGES.states.past}</span>}
            {state === 'current' && places && <span className={places.left > 0 ? 'chip leaf' : 'chip grey'}>{BADGES.left(places.left)}</span>}
            {isProposed && <span className="chip gold">{BADGES.proposed}</span>}
          </p>
        </div>
      </Link>
    </li>
  );
}
