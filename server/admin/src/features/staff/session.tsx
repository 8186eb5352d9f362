// Who is signed in, for every page; and what happens when that ends in the middle of work.
import { useQueryClient } from '@tanstack/react-query';
import type { Permission } from '@tongxing/shared';
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { onSignedOut } from '../../api/client';
import type { StaffView } from '../../api/types';
import { keptDrafts } from '../../ui/kept-draft';
import { Loading, Refused } from '../../ui/states';
import { forgetWork, isWork, STAFF_KEY, useStaffQuery } from './staff.api';

interface Session {
  staff: StaffView | null;
  /** The session ended while its page was open. The page stays mounted below, with what was typed. */
  lapsed: boolean;
  welcome: (staff: StaffView) => void;
}

const SessionContext = createContext<Session | null>(null);

export function SessionProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const query = useStaffQuery();
  const [lapsed, setLapsed] = useState(false);
  const staff = query.data ?? null;

  useEffect(
    () =>
      onSignedOut(() => {
        if (client.getQueryData(STAFF_KEY)) setLapsed(true);
      }),
    [client],
  );

  const welcome = useCallback(
    (arrived: StaffView) => {
      const before = client.getQueryData<StaffView | null>(STAFF_KEY);
      // Another person at the same desk must not find what the first one had open.
      if (before && before.id !== arrived.id) forgetWork(client);
      keptDrafts.belongTo(arrived.id);
      client.setQueryData(STAFF_KEY, arrived);
      setLapsed(false);
      if (before) void client.invalidateQueries({ predicate: isWork });
    },
    [client],
  );

  // Before any form below looks for what was typed last time.
  useMemo(() => staff && keptDrafts.belongTo(staff.id), [staff]);
  const session = useMemo(() => ({ staff, lapsed: lapsed && staff !== null, welcome }), [staff, lapsed, welcome]);
  if (query.data === undefined) {
    return query.error && !query.isFetching ? (
      <Refused error={query.error} retry={() => void query.refetch()} />
    ) : (
      <Loading />
    );
  }
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession stands outside its provider.');
  return session;
}

/** Whether the signed-in person may do one of these. The server decides; this only spares them a refusal. */
export function useMay(): (...anyOf: readonly Permission[]) => boolean {
  const { staff } = useSession();
  return useCallback((...anyOf) => staff?.permissions.some((held) => anyOf.includes(held)) ?? false, [staff]);
}
