import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import type { Page } from '../api/types';
import { wordsOf } from '../api/refusal';
import { UI } from './ui.copy';

/** The foot of a list that grows downward. */
export function LoadMore<T>({ query }: { query: UseInfiniteQueryResult<InfiniteData<Page<T>>> }) {
  if (!query.hasNextPage) return null;
  return (
    <div className="more">
      {query.isFetchNextPageError && <p role="alert">{wordsOf(query.error)}</p>}
      <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {query.isFetchNextPageError ? UI.retry : UI.loadMore}
      </Button>
    </div>
  );
}

export const rowsOf = <T,>(data: InfiniteData<Page<T>>): T[] => data.pages.flatMap((page) => page.items);
