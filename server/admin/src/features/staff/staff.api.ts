import { useMutation, useQuery, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { get, post, Refusal, remove } from '../../api/client';
import type { HomeView, StaffSignInRequest, StaffView } from '../../api/types';
import { keptDrafts } from '../../ui/kept-draft';

export const STAFF_KEY = ['staff'] as const;

/** Everything but who is signed in, which its observers go on watching. */
export const isWork = ({ queryKey }: { queryKey: QueryKey }): boolean => queryKey[0] !== STAFF_KEY[0];

export const forgetWork = (client: QueryClient): void => client.removeQueries({ predicate: isWork });

/** The signed-in person, or null when nobody is. Fails only when that could not be found out. */
export function useStaffQuery() {
  return useQuery<StaffView | null>({
    queryKey: STAFF_KEY,
    queryFn: ({ signal }) => get<StaffView>('/admin/session', undefined, signal).catch(nobodyWhenSignedOut),
    staleTime: Infinity,
  });
}

function nobodyWhenSignedOut(error: unknown): null {
  if (error instanceof Refusal && (error.code === 'SIGN_IN_REQUIRED' || error.code === 'SESSION_EXPIRED')) return null;
  throw error;
}

/** Refuses: STAFF_LOGIN_REFUSED, STAFF_LOCKED, RATE_LIMITED. */
export function useSignIn() {
  return useMutation({ mutationFn: (request: StaffSignInRequest) => post<StaffView>('/admin/session', request) });
}

export function useSignOut() {
  return useMutation({
    mutationFn: () => remove('/admin/session'),
    // A page that starts anew remembers nothing that one person saw and the next one at this desk may not.
    onSuccess: () => {
      keptDrafts.clear();
      window.location.assign(`${import.meta.env.BASE_URL}sign-in`);
    },
  });
}

/** The organisation's name, which any visitor may read. */
export function useOrganisationName(): string | null {
  const { data } = useQuery({
    queryKey: ['organisation'],
    queryFn: () => get<HomeView>('/home').then(({ organisation }) => organisation.name),
    staleTime: Infinity,
    retry: false,
  });
  return data ?? null;
}
