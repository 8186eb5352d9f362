import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import { failureOf, isCancelled, isUnreachable, type Failure } from './failure';
import { useOnline } from './network';

export interface Loaded<T> {
  data: T | null;
  failure: Failure | null;
  loading: boolean;
  reload: () => Promise<void>;
  /** Puts in what a write just answered, instead of asking again. */
  replace: (data: T) => void;
}

/**
 * What a page shows: asked for when it opens, again each time it is shown, on pull-down and when the
 * network comes back. What is already on the screen stays there while asking and when asking fails.
 * @param key asks anew when it changes: the id of what is looked at.
 */
export function useLoaded<T>(load: () => Promise<T>, key = ''): Loaded<T> {
  const [state, setState] = useState<Omit<Loaded<T>, 'reload' | 'replace'>>({ data: null, failure: null, loading: true });
  const latest = useRef({ load, asked: 0, alive: true });
  latest.current.load = load;
  const online = useOnline();

  const reload = useCallback(async () => {
    const asked = (latest.current.asked += 1);
    // An answer that a newer question overtook, or whose page is gone, is dropped.
    const overtaken = () => asked !== latest.current.asked || !latest.current.alive;
    setState((current) => ({ ...current, loading: true }));
    try {
      const data = await latest.current.load();
      if (!overtaken()) setState({ data, failure: null, loading: false });
    } catch (thrown) {
      if (overtaken()) return;
      const failure = isCancelled(thrown) ? null : failureOf(thrown);
      setState((current) => ({ ...current, failure, loading: false }));
    }
  }, []);

  const replace = useCallback((data: T) => {
    latest.current.asked += 1;
    setState({ data, failure: null, loading: false });
  }, []);

  useEffect(() => {
    latest.current.alive = true;
    setState((current) => ({ ...current, data: null }));
    void reload();
    return () => {
      // eslint-disable-next-line react-hooks/exhaustive-deps -- the very latest is meant, not what it was
      latest.current.alive = false;
    };
  }, [key, reload]);

  const shown = useRef(0);
  useDidShow(() => {
    shown.current += 1;
    if (shown.current > 1) void reload();
  });

  usePullDownRefresh(() => {
    void reload().finally(() => Taro.stopPullDownRefresh());
  });

  const waitsForNetwork = isUnreachable(state.failure);
  useEffect(() => {
    if (online && waitsForNetwork) void reload();
    // Only the moment the network returns counts, not each failure while it is there.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [online]);

  return { ...state, reload, replace };
}
