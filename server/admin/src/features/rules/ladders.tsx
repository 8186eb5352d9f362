import { TRACK_NAMES, TRACKS } from '@tongxing/shared';
import { Link } from 'react-router';
import type { BadgeRuleView, TierRuleView } from '../../api/types';
import { Badge } from '../../ui/flower';
import { Card } from '../../ui/page';
import { Invitation } from '../../ui/states';
import { RULES } from './rules.copy';

export function TierLadders({ tiers }: { tiers: readonly TierRuleView[] }) {
  return (
    <Card title={RULES.tiersTitle} note={<Link to="/tiers">{RULES.toTiers}</Link>}>
      {tiers.length === 0 && <Invitation line={RULES.noTiers} />}
      {TRACKS.filter((track) => tiers.some((tier) => tier.track === track)).map((track) => (
        <section key={track} className="ladder">
          <h3 className="quiet">{TRACK_NAMES[track]}</h3>
          <ol>
            {tiers
              .filter((tier) => tier.track === track)
              .map(({ code, name, sentence }) => (
                <li key={code}>
                  <strong>{name}</strong>
                  <p className="quiet">{sentence}</p>
                </li>
              ))}
          </ol>
        </section>
      ))}
    </Card>
  );
}

export function BadgeWall({ badges, mayOpen }: { badges: readonly BadgeRuleView[]; mayOpen: boolean }) {
  return (
    <Card title={RULES.badgesTitle} note={mayOpen && <Link to="/badges">{RULES.toBadges}</Link>}>
      {badges.length === 0 && <Invitation line={RULES.noBadges} />}
      <ul className="badge-rules">
        {badges.map(({ code, name, description, art, grade, sentence }) => (
          <li key={code}>
            <Badge art={art} grade={grade} earned size={64} />
            <div>
              <strong>{name}</strong>
              <p>{description}</p>
              <p className="quiet small">{sentence}</p>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
