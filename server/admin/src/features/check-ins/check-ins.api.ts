import { useQuery } from '@tanstack/react-query';
import { addressOf, get } from '../../api/client';
import type { CheckInScreenView } from '../../api/types';

export const SCREEN_KEY = 'screen';

const POLL_MS = 5_000;

/** The screen's whole state. While the live stream is down this is asked again and again in its place. */
export function useScreen(sessionId: string, live: boolean) {
  return useQuery({
    queryKey: [SCREEN_KEY, sessionId],
    queryFn: ({ signal }) => get<CheckInScreenView>(`/admin/sessions/${sessionId}/screen`, undefined, signal),
    refetchInterval: live ? false : POLL_MS,
    refetchIntervalInBackground: true,
    staleTime: 0,
  });
}

export const liveAddress = (sessionId: string): string => addressOf(`/admin/sessions/${sessionId}/live`);
