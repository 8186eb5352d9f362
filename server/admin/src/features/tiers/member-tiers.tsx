import { Button } from 'antd';
import { useState } from 'react';
import type { TierStandingView } from '../../api/types';
import { dayOf } from '../../ui/moments';
import { Card } from '../../ui/page';
import { Loaded } from '../../ui/states';
import { ActDrawer, type TierAct } from './act-drawers';
import { useMemberTiers } from './tiers.api';
import { STANDING } from './tiers.copy';
import './tiers.css';

interface Props {
  member: { id: string; nickname: string };
  mayWrite: boolean;
}

/** Where a member stands on each track, and what staff may do about it. */
export function MemberTiers({ member, mayWrite }: Props) {
  const tiers = useMemberTiers(member.id);
  const [act, setAct] = useState<TierAct | null>(null);
  const { data } = tiers;
  const mayAct = mayWrite && data !== undefined && !data.isSelf;
  return (
    <Card
      title={STANDING.title}
      note={
        mayAct && (
          <Button id="give-honour" type="text" size="small" onClick={() => setAct({ what: 'give', givable: data.givable })}>
            {STANDING.give}
          </Button>
        )
      }
    >
      <Loaded query={tiers}>
        {({ tracks, isSelf }) => (
          <>
            {mayWrite && isSelf && <p className="tier-self small">{STANDING.self}</p>}
            {tracks.map((standing) => (
              <TrackRow key={standing.track} standing={standing} act={mayAct ? setAct : null} />
            ))}
          </>
        )}
      </Loaded>
      <ActDrawer member={member} act={act} close={() => setAct(null)} />
    </Card>
  );
}

function TrackRow({ standing, act }: { standing: TierStandingView; act: ((act: TierAct) => void) | null }) {
  const { track, trackName, current, next, ratio, sentence, keeping, since, atRisk, lock, lockable, honours } = standing;
  const isHonours = honours.length > 0 || (next === null && current === null);
  // Where nothing but giving leads on there is nothing to fill: nobody is shown how much is missing.
  const isFilling = !isHonours && (next === null || sentence !== null);
  return (
    <div className="tier-row" data-track={track}>
      <div className="tier-head">
        <span>
          <span className="quiet">{trackName}</span> {isHonours ? honours.length === 0 && <span className="quiet">{STANDING.none}</span> : (current?.name ?? STANDING.notYet)}
          {since && !isHonours && <span className="quiet small"> · {STANDING.since(dayOf(since))}</span>}
        </span>
        {isFilling && <span className="quiet small">{next ? next.name : STANDING.top}</span>}
      </div>
      {isFilling && (
        <div className="tier-bar" aria-hidden>
          <span style={{ width: `${Math.round(Math.min(1, Math.max(0, ratio)) * 100)}%` }} />
        </div>
      )}
      {sentence && <p className="quiet small">{sentence}</p>}
      {keeping && current && current.rank > 0 && <p className="quiet small">{keeping}</p>}
      {atRisk && <p className="tier-risk small">{STANDING.atRisk}</p>}
      {honours.map((honour) => (
        <div key={honour.entryId} className="tier-honour">
          <div>
            <p>{honour.name}</p>
            {honour.reason && <p className="small">{STANDING.because(honour.reason)}</p>}
            <p className="quiet small">
              {STANDING.given(dayOf(honour.givenOn))} · {STANDING.until(honour.until && dayOf(honour.until))}
            </p>
          </div>
          {act && (
            <Button type="text" size="small" className="tier-quiet" aria-label={STANDING.takeBackLabel(honour.name)} onClick={() => act({ what: 'take-back', honour })}>
              {STANDING.takeBack}
            </Button>
          )}
        </div>
      ))}
      {lock && (
        <p className="tier-lock small">
          {STANDING.locked(lock.until && dayOf(lock.until))}
          {lock.reason && ` · ${STANDING.because(lock.reason)}`}
        </p>
      )}
      {act && lockable && current && (
        <div className="tier-acts">
          <Button type="text" size="small" className="tier-quiet" aria-label={STANDING.lockLabel(current.name)} onClick={() => act({ what: 'lock', standing })}>
            {lock ? STANDING.relock : STANDING.lock}
          </Button>
          {lock && (
            <Button type="text" size="small" className="tier-quiet" aria-label={STANDING.unlockLabel(current.name)} onClick={() => act({ what: 'unlock', standing })}>
              {STANDING.unlock}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
