import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/client';
import type { RulesView } from '../../api/types';

export function useRules() {
  return useQuery({
    queryKey: ['rules'],
    queryFn: ({ signal }) => get<RulesView>('/admin/rules', undefined, signal),
  });
}
