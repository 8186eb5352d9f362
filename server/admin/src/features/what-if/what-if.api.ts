// what-if.api.ts — asks what another rule would have brought, hears how far it is, and can stop it.
import { useCallback, useEffect, useRef, useState } from 'react';
import { postLines } from '../../api/client';
import type { WhatIfLineView, WhatIfProgressView, WhatIfRequest, WhatIfResultView } from '../../api/types';

export type Trial =
  | { readonly state: 'idle' | 'stopped' }
  | { readonly state: 'running'; readonly progress: WhatIfProgressView }
  /** The connection ended before the answer did. */
  | { readonly state: 'brokenOff' }
  | { readonly state: 'refused'; readonly error: unknown }
  | { readonly state: 'done'; readonly result: WhatIfResultView; readonly asked: WhatIfRequest };

interface WhatIf {
  readonly trial: Trial;
  start: (asked: WhatIfRequest) => void;
  stop: () => void;
}

/** Whoever leaves the page stops it: closing the connection ends the work at the server. */
export function useWhatIf(): WhatIf {
  const [trial, setTrial] = useState<Trial>({ state: 'idle' });
  const running = useRef<AbortController | null>(null);

  const start = useCallback((asked: WhatIfRequest) => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setTrial({ state: 'running', progress: { done: 0, of: 0 } });
    void ask(asked, own.signal, (progress) => setTrial({ state: 'running', progress })).then((then) => {
      if (running.current === own && !own.signal.aborted) setTrial(then);
    });
  }, []);

  const stop = useCallback(() => {
    running.current?.abort();
    setTrial({ state: 'stopped' });
  }, []);

  useEffect(() => () => running.current?.abort(), []);
  return { trial, start, stop };
}

async function ask(asked: WhatIfRequest, signal: AbortSignal, onProgress: (progress: WhatIfProgressView) => void): Promise<Trial> {
  let result: WhatIfResultView | undefined;
  let begun = false;
  try {
    await postLines<WhatIfLineView>('/admin/what-ifs', asked, (line) => {
      begun = true;
      if (signal.aborted) return;
      if (line.progress) onProgress(line.progress);
      result = line.result ?? result;
    }, signal);
  } catch (error) {
    return begun && isOffline(error) ? { state: 'brokenOff' } : { state: 'refused', error };
  }
  return result ? { state: 'done', result, asked } : { state: 'brokenOff' };
}

const isOffline = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && (error.code === 'OFFLINE' || error.code === 'UNAVAILABLE');
