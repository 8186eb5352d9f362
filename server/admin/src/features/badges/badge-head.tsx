import { BADGE_FAMILY_NAMES } from '@tongxing/shared';
import type { ReactNode } from 'react';
import type { DeskBadgeDetailView } from '../../api/types';
import { Badge } from '../../ui/flower';
import { dayOf } from '../../ui/moments';
import { Card } from '../../ui/page';
import { BADGES } from './badges.copy';
import './badges.css';

export function BadgeHead({ badge, actions }: { badge: DeskBadgeDetailView; actions?: ReactNode }) {
  const { art, grade, family, name, description, sentence, holders, places, state, startsOn, endsOn } = badge;
  return (
    <Card className="badge-head">
      <Badge art={art} grade={grade} earned={state !== 'past'} size={140} />
      <div className="badge-head-words">
        <h1>{name}</h1>
        <p>{description}</p>
        <p className="quiet">{sentence}</p>
        <p className="badge-chips">
          <span className="chip grey">{BADGE_FAMILY_NAMES[family]}</span>
          <span className="chip grey">{BADGES.grades[grade]}</span>
          {state !== 'current' && <span className="chip gold">{state === 'upcoming' ? BADGES.startsOn(dayOf(startsOn)) : BADGES.states.past}</span>}
          {state === 'current' && endsOn !== null && <span className="chip gold">{BADGES.endsOn(dayOf(endsOn))}</span>}
        </p>
        <p className="quiet small">
          {BADGES.holders(holders)}
          {places && ` · ${BADGES.places(places.given, places.perMonth)}`}
        </p>
        {actions && <div className="badge-head-actions">{actions}</div>}
      </div>
    </Card>
  );
}

export function Versions({ versions }: { versions: DeskBadgeDetailView['versions'] }) {
  return (
    <Card title={BADGES.versionsTitle} note={BADGES.versionsNote}>
      <ol className="badge-versions">
        {versions.map(({ version, name, sentence, state, startsOn, until, proposedBy, activatedBy }) => (
          <li key={version} className={state === 'past' ? 'past' : undefined}>
            <p>
              <strong>{BADGES.version(version)}</strong> <span className={`chip ${state === 'current' ? 'leaf' : state === 'upcoming' ? 'sky' : 'grey'}`}>{BADGES.states[state]}</span>
            </p>
            <p>
              {name} · {sentence}
            </p>
            <p className="quiet small">
              {proposedBy && activatedBy
                ? `${BADGES.since(dayOf(startsOn), until && dayOf(until))} · ${BADGES.made(proposedBy, activatedBy)}`
                : BADGES.fromStart(until && dayOf(until))}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}
