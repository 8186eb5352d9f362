import { useEffect } from 'react';

/** Keeps the venue's screen lit where the browser can. The lock is lost when the tab is hidden, so it is taken again. */
export function useAwake(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let left = false;
    const take = async () => {
      if (document.visibilityState !== 'visible') return;
      try {
        const taken = await navigator.wakeLock.request('screen');
        if (left) await taken.release();
        else lock = taken;
      } catch {
        // A low battery or a policy may refuse: the screen then sleeps as its owner set it.
      }
    };
    const takeAgain = () => void take();
    void take();
    document.addEventListener('visibilitychange', takeAgain);
    return () => {
      left = true;
      document.removeEventListener('visibilitychange', takeAgain);
      void lock?.release();
    };
  }, []);
}
