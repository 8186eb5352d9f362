import { APPROVAL_DECIDERS, type Permission } from '@tongxing/shared';
import { Navigate, Outlet, useLocation } from 'react-router';
import { useWaiting } from '../features/approvals/approvals.api';
import { Frame, PLACES } from '../features/staff/frame';
import { useMay, useSession } from '../features/staff/session';
import { SignIn } from '../features/staff/sign-in';
import { STAFF } from '../features/staff/staff.copy';
import { ForbiddenPage } from './dead-ends';

/**
 * Lets signed-in people through and sends others to the door, which sends them back here.
 * When a session ends in the middle of work, the door opens above the page: nothing typed is lost.
 */
export function SignedIn() {
  const { staff, lapsed, welcome } = useSession();
  const { pathname, search } = useLocation();
  if (!staff) {
    const wanted = pathname + search;
    return <Navigate to={wanted === '/' ? '/sign-in' : `/sign-in?back=${encodeURIComponent(wanted)}`} replace />;
  }
  return (
    <>
      {lapsed && (
        <div className="door" role="dialog" aria-modal="true" aria-label={STAFF.lapsedTitle}>
          <SignIn title={STAFF.lapsedTitle} line={STAFF.lapsedLine} welcome={welcome} />
        </div>
      )}
      <div key={staff.id} hidden={lapsed}>
        <Outlet />
      </div>
    </>
  );
}

export function InFrame() {
  const may = useMay();
  const approvals = useWaiting(may(...Object.values(APPROVAL_DECIDERS)));
  return (
    <Frame waiting={{ '/approvals': approvals }}>
      <Outlet />
    </Frame>
  );
}

/** The first page: today, or else the first place that this person may see. */
export function StartPage({ home }: { home: React.ReactNode }) {
  const may = useMay();
  if (may('home.read')) return home;
  const place = PLACES.find(({ anyOf }) => may(...anyOf));
  return place ? <Navigate to={place.to} replace /> : <ForbiddenPage />;
}

export function Allowed({ anyOf, children }: { anyOf: readonly Permission[]; children: React.ReactNode }) {
  const may = useMay();
  return may(...anyOf) ? children : <ForbiddenPage />;
}
