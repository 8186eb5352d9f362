import { useCallback, useRef, useState } from 'react';
import { failureOf, isCancelled, type Failure } from './failure';

export interface Sending {
  sending: boolean;
  failure: Failure | null;
  /** Runs the work unless it is already running; gives false when it failed, was cancelled or was a second tap. */
  run: (work: () => Promise<void>) => Promise<boolean>;
  clear: () => void;
}

/** One write at a time from one button: a second tap while the first is under way does nothing. */
export function useSending(): Sending {
  const [state, setState] = useState<{ sending: boolean; failure: Failure | null }>({ sending: false, failure: null });
  const busy = useRef(false);
  const run = useCallback(async (work: () => Promise<void>) => {
    if (busy.current) return false;
    busy.current = true;
    setState({ sending: true, failure: null });
    try {
      await work();
      setState({ sending: false, failure: null });
      return true;
    } catch (thrown) {
      setState({ sending: false, failure: isCancelled(thrown) ? null : failureOf(thrown) });
      return false;
    } finally {
      busy.current = false;
    }
  }, []);
  const clear = useCallback(() => setState({ sending: false, failure: null }), []);
  return { ...state, run, clear };
}
