import { Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { usePageHidden, usePageShown } from '../../platform/page';
import { h5Semantics } from '../tap';
import { UI } from '../ui.copy';
import './index.scss';

interface Toast {
  text: string;
  /** Takes back what was just done. */
  undo?: () => void;
}

/** Long enough to read a sentence; with something to undo, long enough to think better of it. */
const SHOWN_MS = 2600;
const SHOWN_WITH_UNDO_MS = 6000;

let current: Toast | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<(toast: Toast | null) => void>();

function put(toast: Toast | null): void {
  current = toast;
  listeners.forEach((listener) => listener(toast));
}

/** A calm sentence over the page that is open, or opens next. */
export function showToast(toast: Toast): void {
  clearTimeout(timer);
  put(toast);
  timer = setTimeout(() => put(null), toast.undo ? SHOWN_WITH_UNDO_MS : SHOWN_MS);
}

/** What can be undone belongs to the page where it was done; a plain sentence may outlive it. */
function dropUndoable(): void {
  if (current?.undo) put(null);
}

/** Every page has one; only the page in sight shows it. */
export function ToastHost() {
  const [toast, setToast] = useState(current);
  const [inSight, setInSight] = useState(true);
  usePageShown(() => setInSight(true));
  usePageHidden(() => {
    setInSight(false);
    dropUndoable();
  });
  useEffect(() => {
    // The page before may have taken its toast away between our first drawing and now.
    setToast(current);
    listeners.add(setToast);
    return () => {
      listeners.delete(setToast);
      dropUndoable();
    };
  }, []);
  if (!toast || !inSight) return null;
  return (
    <View className="tx-toast" id="toast">
      <Text className="tx-toast__text">{toast.text}</Text>
      {toast.undo ? (
        <View
          {...h5Semantics('button')}
          id="toast-undo"
          className="tx-toast__undo"
          onClick={() => {
            put(null);
            toast.undo?.();
          }}
        >
          <Text>{UI.undo}</Text>
        </View>
      ) : null}
    </View>
  );
}
