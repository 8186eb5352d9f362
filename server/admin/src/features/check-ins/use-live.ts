// The live stream of one session. EventSource comes back by itself from a broken line; from a refused one,
// or one that has gone silent behind a proxy, it is started anew here.
import { useEffect, useState } from 'react';
import type { CodeView, CountView } from '../../api/types';
import { liveAddress } from './check-ins.api';

export interface Heard {
  code: CodeView | null;
  count: CountView | null;
  /** This machine's clock when each of them came. */
  codeAt: number;
  countAt: number;
}

const NOTHING: Heard = { code: null, count: null, codeAt: 0, countAt: 0 };
const START_ANEW_MS = 4_000;
/** A code comes every 15 s; a stream that misses one turn is not alive. */
const SILENCE_MS = 20_000;

export function useLive(sessionId: string, wanted: boolean): { heard: Heard; live: boolean } {
  const [heard, setHeard] = useState(NOTHING);
  const [live, setLive] = useState(false);

  useEffect(() => {
    if (!wanted) return;
    let source: EventSource;
    let timer: ReturnType<typeof setTimeout>;
    let lastHeardAt = Date.now();

    const start = () => {
      lastHeardAt = Date.now();
      source = new EventSource(liveAddress(sessionId));
      source.addEventListener('open', () => setLive(true));
      source.addEventListener('code', (event) => {
        const code = read<CodeView>(event);
        lastHeardAt = Date.now();
        setLive(true);
        if (code) setHeard((before) => ({ ...before, code, codeAt: Date.now() }));
      });
      source.addEventListener('count', (event) => {
        const count = read<CountView>(event);
        lastHeardAt = Date.now();
        setLive(true);
        if (count) setHeard((before) => ({ ...before, count, countAt: Date.now() }));
      });
      source.addEventListener('error', () => setLive(false));
      watch();
    };

    const watch = () => {
      timer = setTimeout(() => {
        const silent = Date.now() - lastHeardAt > SILENCE_MS;
        if (silent) setLive(false);
        if (silent || source.readyState === EventSource.CLOSED) {
          source.close();
          start();
        } else {
          watch();
        }
      }, START_ANEW_MS);
    };

    start();
    return () => {
      clearTimeout(timer);
      source.close();
      setLive(false);
    };
  }, [sessionId, wanted]);

  return { heard, live };
}

function read<T>(event: MessageEvent<string>): T | null {
  try {
    return JSON.parse(event.data) as T;
  } catch {
    return null;
  }
}
