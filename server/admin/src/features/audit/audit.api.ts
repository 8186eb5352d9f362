import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get } from '../../api/client';
import type { AuditActorView, AuditChainView, AuditEntryView, Page } from '../../api/types';

export interface AuditFilter {
  actorId: string;
  action: string;
  cursor: string | null;
}

const MINUTE = 60_000;

export function useAuditEntries(filter: AuditFilter) {
  return useQuery({
    queryKey: ['audit', 'entries', filter],
    queryFn: ({ signal }) => get<Page<AuditEntryView>>('/admin/audit/entries', { ...filter, limit: 30 }, signal),
    placeholderData: keepPreviousData,
  });
}

export function useAuditActors() {
  return useQuery({
    queryKey: ['audit', 'actors'],
    queryFn: ({ signal }) => get<AuditActorView[]>('/admin/audit/actors', undefined, signal),
  });
}

/** The server looks once a minute; asking more often would be told the same. */
export function useAuditChain() {
  return useQuery({
    queryKey: ['audit', 'chain'],
    queryFn: ({ signal }) => get<AuditChainView>('/admin/audit/chain', undefined, signal),
    refetchInterval: MINUTE,
  });
}
