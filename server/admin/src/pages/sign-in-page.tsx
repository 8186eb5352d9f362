import { Navigate, useSearchParams } from 'react-router';
import { insideOnly } from '../features/staff/inside-only.rule';
import { useSession } from '../features/staff/session';
import { SignIn } from '../features/staff/sign-in';
import { STAFF } from '../features/staff/staff.copy';
import { useTabTitle } from '../ui/page';

/** The door. Whoever is signed in goes on to where they wanted to be. */
export function SignInPage() {
  const { staff, welcome } = useSession();
  const [search] = useSearchParams();
  useTabTitle(STAFF.signIn);
  if (staff) return <Navigate to={insideOnly(search.get('back'))} replace />;
  return <SignIn title={STAFF.signInTitle} line={STAFF.signInLine} welcome={welcome} />;
}
