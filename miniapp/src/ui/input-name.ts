import { useCallback } from 'react';

/** On H5 the input that a screen reader meets is inside Taro's element, which does not hand its name on. */
export function useInputName(label: string): object {
  const ref = useCallback(
    (host: (HTMLElement & { componentOnReady?: () => Promise<unknown> }) | null) => {
      const ready = host?.componentOnReady?.() ?? Promise.resolve();
      void ready.then(() => host?.querySelector('input, textarea')?.setAttribute('aria-label', label));
    },
    [label],
  );
  return process.env.TARO_ENV === 'h5' ? { ref } : {};
}
