import { QueryClient } from '@tanstack/react-query';
import { Refusal } from './client';

const WORTH_ANOTHER_TRY: ReadonlySet<string> = new Set(['OFFLINE', 'UNAVAILABLE']);

/** Only trouble on the way is tried again; a refusal stays a refusal however often it is asked. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // A page that says "not connected" at once, with a button, beats a spinner that waits for the browser.
        networkMode: 'always',
        retry: (failures, error) =>
          failures < 1 && error instanceof Refusal && WORTH_ANOTHER_TRY.has(error.code),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
