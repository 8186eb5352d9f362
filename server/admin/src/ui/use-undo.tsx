import { App, Button } from 'antd';
import { useCallback } from 'react';
import { wordsOf } from '../api/refusal';
import { UI } from './ui.copy';

const SECONDS_TO_REGRET = 8;
let lastKey = 0;

/** Says what was done and offers to take it back: for acts that need no question beforehand. */
export function useUndo(): (said: string, takeBack: () => Promise<unknown>) => void {
  const { message } = App.useApp();
  return useCallback(
    (said, takeBack) => {
      const key = `undo-${++lastKey}`;
      const undo = async () => {
        message.destroy(key);
        try {
          await takeBack();
          void message.success(UI.undone);
        } catch (error) {
          void message.error(wordsOf(error));
        }
      };
      void message.success({
        key,
        duration: SECONDS_TO_REGRET,
        content: (
          <>
            {said}
            <Button type="link" size="small" onClick={() => void undo()}>
              {UI.undo}
            </Button>
          </>
        ),
      });
    },
    [message],
  );
}
