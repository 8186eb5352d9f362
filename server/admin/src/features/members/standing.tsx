// What the member has grown into: the year's branch, tiers, badges, and what they agreed to.
import { businessDay, MEMBER_STATUS_NAMES } from '@tongxing/shared';
import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import type { BadgeView, ConsentView, MemberDetailView, MonthPetalsView } from '../../api/types';
import { Badge, Branch } from '../../ui/flower';
import { dayOf } from '../../ui/moments';
import { Card } from '../../ui/page';
import { Invitation } from '../../ui/states';
import { MEMBERS } from './members.copy';

export function YearBranch({ months }: { months: readonly MonthPetalsView[] }) {
  const bloomed = months.filter(({ petals }) => petals.length > 0).length;
  return (
    <Card title={MEMBERS.branchTitle} note={MEMBERS.branchNote}>
      <div className="branch">
        <Branch months={months} alt={MEMBERS.branchAlt(bloomed)} />
      </div>
    </Card>
  );
}

export function Badges({ badges, action }: { badges: readonly BadgeView[]; action?: ReactNode }) {
  const earned = badges.filter((badge) => badge.earned);
  const ordered = [...earned, ...badges.filter((badge) => !badge.earned)];
  return (
    <Card title={MEMBERS.badgesTitle} note={badges.length > 0 && MEMBERS.badgesNote(earned.length, badges.length)}>
      {badges.length === 0 ? (
        <Invitation line={MEMBERS.noBadges} />
      ) : (
        <ul className="badges">
          {ordered.map((badge) => (
            <Tooltip key={badge.code} title={badge.evidence ?? badge.description}>
              <li>
                <Badge art={badge.art} earned={badge.earned} grade={badge.grade} size={72} />
                <div>{badge.name}</div>
                <div className="quiet small">{footOf(badge)}</div>
              </li>
            </Tooltip>
          ))}
        </ul>
      )}
      {action && <div className="badges-action">{action}</div>}
    </Card>
  );
}

function footOf({ earnedAt, progress }: BadgeView): string | null {
  if (earnedAt) return dayOf(businessDay(earnedAt));
  return progress && progress.text;
}

/** Shown once there is more to tell than the joining. */
export function Standings({ changes }: { changes: MemberDetailView['statusHistory'] }) {
  if (changes.length < 2) return null;
  return (
    <Card title={MEMBERS.standingsTitle}>
      <ul className="plain-list consents">
        {changes.map(({ from, to, reason, at }) => (
          <li key={at}>
            <div>
              {from === null ? MEMBERS.portrait.joinedOn : `${MEMBER_STATUS_NAMES[from]} → ${MEMBER_STATUS_NAMES[to]}`}
              {reason && <p className="quiet small">{reason}</p>}
            </div>
            <span className="quiet small nowrap">{dayOf(businessDay(at))}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function Consents({ consents }: { consents: readonly ConsentView[] }) {
  return (
    <Card title={MEMBERS.consentsTitle} note={MEMBERS.consentsNote}>
      <ul className="plain-list consents">
        {consents.map(({ purpose, title, granted, changedAt, documentVersion }) => (
          <li key={purpose}>
            <div>
              {title}
              <p className="quiet small">
                {changedAt && documentVersion ? MEMBERS.decidedOn(dayOf(businessDay(changedAt)), documentVersion) : MEMBERS.neverGiven}
              </p>
            </div>
            <span className={granted ? 'chip leaf' : 'chip grey'}>{granted ? MEMBERS.granted : MEMBERS.refused}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
