import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/client';
import type { AdminHomeView } from '../../api/types';

const A_MINUTE = 60_000;

/** Today moves while staff look at it, so it is asked again each minute. */
export function useToday() {
  return useQuery({
    queryKey: ['home'],
    queryFn: ({ signal }) => get<AdminHomeView>('/admin/home', undefined, signal),
    refetchInterval: A_MINUTE,
  });
}
