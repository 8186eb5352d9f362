import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/client';
import type { BackupStandingView } from '../../api/types';

const TEN_MINUTES = 600_000;

/** A night's backup is tried again every ten minutes, so that is how often there is news. */
export function useBackupStanding(enabled = true) {
  return useQuery({
    queryKey: ['backups', 'standing'],
    queryFn: ({ signal }) => get<BackupStandingView>('/admin/settings/backups', undefined, signal),
    refetchInterval: TEN_MINUTES,
    enabled,
  });
}
