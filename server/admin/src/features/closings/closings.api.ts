import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/client';
import type { ClosingStandingView } from '../../api/types';

const TEN_MINUTES = 600_000;

/** A day that could not be closed is tried again every ten minutes, so that is how often there is news. */
export function useClosingStanding(enabled = true) {
  return useQuery({
    queryKey: ['closings', 'standing'],
    queryFn: ({ signal }) => get<ClosingStandingView>('/admin/settings/closings', undefined, signal),
    refetchInterval: TEN_MINUTES,
    enabled,
  });
}
