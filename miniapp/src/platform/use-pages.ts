import { useReachBottom } from '@tarojs/taro';
import { useRef, useState } from 'react';
import type { Page } from './api-types';
import { failureOf, isCancelled, type Failure } from './failure';
import { useLoaded, type Loaded } from './use-loaded';

export interface Pages<T> extends Omit<Loaded<T[]>, 'replace'> {
  more: 'none' | 'waiting' | 'loading' | 'failed';
  moreFailure: Failure | null;
  loadMore: () => Promise<void>;
  /** Exchanges the rows of one id for a newer one. */
  put: (row: T) => void;
}

/** A list read page after page by the server's cursor, the next page when the bottom is reached. */
export function usePages<T extends { id: string }>(load: (cursor?: string) => Promise<Page<T>>, key = ''): Pages<T> {
  const first = useLoaded(() => load(), key);
  const [later, setLater] = useState<{ after: Page<T>; items: T[]; nextCursor: string | null } | null>(null);
  const [busy, setBusy] = useState(false);
  const [moreFailure, setMoreFailure] = useState<Failure | null>(null);
  const asking = useRef(false);

  // Later pages belong to the first page they were read after: a reload starts over.
  const continued = later !== null && later.after === first.data ? later : null;
  const cursor = continued ? continued.nextCursor : (first.data?.nextCursor ?? null);

  const loadMore = async () => {
    if (asking.current || cursor === null || first.data === null) return;
    asking.current = true;
    setBusy(true);
    setMoreFailure(null);
    try {
      const next = await load(cursor);
      setLater({ after: first.data, items: [...(continued?.items ?? []), ...next.items], nextCursor: next.nextCursor });
    } catch (thrown) {
      if (!isCancelled(thrown)) setMoreFailure(failureOf(thrown));
    } finally {
      asking.current = false;
      setBusy(false);
    }
  };
  useReachBottom(() => void loadMore());

  const put = (row: T) => {
    if (first.data === null) return;
    const swap = (rows: T[]) => rows.map((old) => (old.id === row.id ? row : old));
    const after = { ...first.data, items: swap(first.data.items) };
    first.replace(after);
    if (continued) setLater({ ...continued, after, items: swap(continued.items) });
  };

  return {
    data: first.data === null ? null : [...first.data.items, ...(continued?.items ?? [])],
    failure: first.failure,
    loading: first.loading,
    reload: first.reload,
    more: cursor === null ? 'none' : busy ? 'loading' : moreFailure ? 'failed' : 'waiting',
    moreFailure,
    loadMore,
    put,
  };
}
