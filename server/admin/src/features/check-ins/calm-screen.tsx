import { businessDay, formatEventTime, formatRelativeDay, formatTime, type PetalFact } from '@tongxing/shared';
import type { CheckInScreenView } from '../../api/types';
import { Blossom } from '../../ui/flower';
import { today } from '../../ui/moments';
import { SCREEN } from './check-ins.copy';
import type { Phase } from './screen.rule';

interface Props {
  screen: CheckInScreenView;
  phase: Exclude<Phase, 'open'>;
  count: number;
}

const MOST_PETALS_DRAWN = 20;

/** Before the door opens and after it closes: a bud, then the flower that those who came have made. */
export function CalmScreen({ screen, phase, count }: Props) {
  const petals: PetalFact[] =
    phase === 'before'
      ? []
      : Array.from({ length: Math.min(count, MOST_PETALS_DRAWN) }, () => ({ kind: 'checked_in', quantity: 1 }));
  return (
    <div className="screen-calm">
      <Blossom petals={petals} size={360} />
      <p className="screen-where">
        {screen.eventTitle} · {screen.sessionTitle}
      </p>
      {phase === 'before' ? (
        <>
          <h1>{SCREEN.beforeTitle(whenOf(screen.opensAt))}</h1>
          <p>{SCREEN.beforeLine}</p>
        </>
      ) : (
        <>
          <h1>{SCREEN.afterTitle}</h1>
          <p>{count > 0 ? SCREEN.afterCount(count) : SCREEN.afterNobody}</p>
        </>
      )}
      <p className="screen-where">
        {screen.place} · {formatEventTime(screen.startsAt, screen.endsAt, today())}
      </p>
    </div>
  );
}

function whenOf(instant: string): string {
  const day = businessDay(instant);
  return day === today() ? formatTime(instant) : `${formatRelativeDay(day, today())} ${formatTime(instant)}`;
}
