import { useQuery } from '@tanstack/react-query';
import { get } from './client';

/** Whether this is a demo system: only there does the list of personas exist. */
export function useIsDemo(): boolean {
  const { data } = useQuery({
    queryKey: ['demo'],
    queryFn: () => get<unknown>('/demo/personas').then(() => true, () => false),
    staleTime: Infinity,
  });
  return data ?? false;
}
