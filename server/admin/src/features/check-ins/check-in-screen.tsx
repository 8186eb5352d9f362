import type { CheckInScreenView, CodeView, CountView } from '../../api/types';
import { formatEventTime } from '@tongxing/shared';
import { today } from '../../ui/moments';
import { SCREEN } from './check-ins.copy';
import { QrCode } from './qr-code';
import { inGroups, isSpent, lastArrivals, turnLeft } from './screen.rule';

interface Props {
  screen: CheckInScreenView;
  code: CodeView;
  count: CountView;
  /** On the server's clock. */
  now: number;
}

/** Read from ten metres: the code and the digits are all that matters, the rest is quiet. */
export function OpenScreen({ screen, code, count, now }: Props) {
  const spent = isSpent(code, now);
  return (
    <div className="screen-open">
      <section className="screen-qr">
        <div className={spent ? 'screen-qr-sheet spent' : 'screen-qr-sheet'} data-url={spent ? undefined : code.url} id="venue-code">
          {spent ? <p>{SCREEN.spent}</p> : <QrCode text={code.url} alt={SCREEN.qrAlt} />}
        </div>
        <p className="screen-scan">{SCREEN.scan}</p>
      </section>
      <section className="screen-side">
        <header>
          <h1>{screen.eventTitle}</h1>
          <p className="screen-where">
            {screen.sessionTitle} · {screen.place} · {formatEventTime(screen.startsAt, screen.endsAt, today())}
          </p>
        </header>
        <div className="screen-digits">
          <p className="screen-or">{SCREEN.orType}</p>
          <p id="venue-digits" data-digits={spent ? undefined : code.digits} aria-label={spent ? undefined : SCREEN.codeLabel(code.digits)} className={spent ? 'spent' : undefined}>
            {inGroups(spent ? NO_DIGITS : code.digits).map((group, place) => (
              <span key={place}>{group}</span>
            ))}
          </p>
          <p className="screen-turn">
            <Ring left={turnLeft(code, now)} />
            {SCREEN.turn}
          </p>
        </div>
        <Arrivals count={count} />
      </section>
    </div>
  );
}

const NO_DIGITS = '······';

const RADIUS = 10;
const AROUND = 2 * Math.PI * RADIUS;

function Ring({ left }: { left: number }) {
  return (
    <svg viewBox="0 0 24 24" className="ring" aria-hidden>
      <circle cx="12" cy="12" r={RADIUS} className="ring-rail" />
      <circle
        cx="12"
        cy="12"
        r={RADIUS}
        className="ring-left"
        strokeDasharray={AROUND}
        strokeDashoffset={AROUND * (1 - left)}
        transform="rotate(-90 12 12)"
      />
    </svg>
  );
}

function Arrivals({ count: { count, recent } }: { count: CountView }) {
  return (
    <div className="screen-count">
      {count > 0 ? (
        <p>
          <strong id="check-in-count">{count}</strong> {SCREEN.count}
        </p>
      ) : (
        <p className="screen-first">
          <strong id="check-in-count" className="unseen">
            0
          </strong>
          {SCREEN.first}
        </p>
      )}
      <ul aria-live="polite">
        {lastArrivals(recent).map(({ id, surname }) => (
          <li key={id}>{SCREEN.arrived(surname)}</li>
        ))}
      </ul>
    </div>
  );
}
