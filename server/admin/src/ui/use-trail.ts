// Keyset pages go forward by cursor; the way back is the trail of cursors that led here.
import { useCallback } from 'react';
import { useLocation, useSearchParams } from 'react-router';

interface Trail {
  cursor: string | null;
  /** Null when the way back is unknown, as after opening a copied link to a later page. */
  previous: (() => void) | null;
  next: (cursor: string) => void;
  first: () => void;
}

/** The cursor stands in the address, so reload and "back" return to the same page of the list. */
export function useTrail(): Trail {
  const [search, setSearch] = useSearchParams();
  const { state } = useLocation();
  const cursor = search.get('after');
  const trail = trailOf(state);

  const go = useCallback(
    (after: string | null, through: (string | null)[]) => {
      setSearch(
        (now) => {
          const then = new URLSearchParams(now);
          if (after === null) then.delete('after');
          else then.set('after', after);
          return then;
        },
        { state: { trail: through } },
      );
      window.scrollTo({ top: 0 });
    },
    [setSearch],
  );

  return {
    cursor,
    previous: trail.length > 0 ? () => go(trail.at(-1) ?? null, trail.slice(0, -1)) : null,
    next: (after) => go(after, [...trail, cursor]),
    first: () => go(null, []),
  };
}

function trailOf(state: unknown): (string | null)[] {
  if (typeof state !== 'object' || state === null || !('trail' in state)) return [];
  return Array.isArray(state.trail) ? (state.trail as (string | null)[]) : [];
}
