// what-if.api.ts — asks what a change would have brought, hears how far it is, and can stop it.
import { useCallback, useEffect, useRef, useState } from 'react';
import { postLines } from '../../api/client';
import type { RuleEndingWhatIfRequest, RuleWhatIfRequest, TierWhatIfRequest, WhatIfLineView, WhatIfProgressView, WhatIfResultView } from '../../api/types';
import type { Period } from './what-if.rule';

/** A change as somebody would have it, of which nothing has been asked yet. */
export type Change =
  | ({ readonly about: 'rule' } & Omit<RuleWhatIfRequest, keyof Period>)
  | ({ readonly about: 'rule_ending' } & Omit<RuleEndingWhatIfRequest, keyof Period>)
  | ({ readonly about: 'tier' } & Omit<TierWhatIfRequest, keyof Period>);

/** A change and the months to try it on. */
export type Asked = Change & Period;

const PATHS: Record<Change['about'], string> = {
  rule: '/admin/what-ifs/rules',
  rule_ending: '/admin/what-ifs/rule-endings',
  tier: '/admin/what-ifs/tiers',
};

export type Trial =
  | { readonly state: 'idle' | 'stopped' }
  | { readonly state: 'running'; readonly progress: WhatIfProgressView }
  /** The connection ended before the answer did. */
  | { readonly state: 'brokenOff' }
  | { readonly state: 'refused'; readonly error: unknown }
  | { readonly state: 'done'; readonly result: WhatIfResultView; readonly asked: Asked };

interface WhatIf {
  readonly trial: Trial;
  start: (asked: Asked) => void;
  stop: () => void;
}

/** Whoever leaves the page stops it: closing the connection ends the work at the server. */
export function useWhatIf(): WhatIf {
  const [trial, setTrial] = useState<Trial>({ state: 'idle' });
  const running = useRef<AbortController | null>(null);

  const start = useCallback((asked: Asked) => {
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

async function ask(asked: Asked, signal: AbortSignal, onProgress: (progress: WhatIfProgressView) => void): Promise<Trial> {
  let result: WhatIfResultView | undefined;
  let begun = false;
  try {
    const { about, ...request } = asked;
    await postLines<WhatIfLineView>(PATHS[about], request, (line) => {
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
