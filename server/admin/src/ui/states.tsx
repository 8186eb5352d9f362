// The four ways a piece of a page can stand: on its way, refused, empty, there.
import type { UseQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { wordsOf } from '../api/refusal';
import { Bud, TurningPetal } from './flower';
import { UI } from './ui.copy';

export function Loading() {
  return (
    <div className="loading" role="status">
      <TurningPetal size={48} />
      <span>{UI.loading}</span>
    </div>
  );
}

interface NoteProps {
  title?: string;
  line?: ReactNode;
  action?: ReactNode;
  size?: number;
}

/** An empty place is a bud with one sentence of invitation, never a zero. */
export function Invitation({ title, line, action, size = 72 }: NoteProps) {
  return (
    <div className="note">
      <Bud size={size} />
      {title && <h2>{title}</h2>}
      {line && <p>{line}</p>}
      {action}
    </div>
  );
}

export function Refused({ error, retry }: { error: unknown; retry?: () => void }) {
  return (
    <div className="note" role="alert">
      <Bud size={56} />
      <p>{wordsOf(error)}</p>
      {retry && <Button onClick={retry}>{UI.retry}</Button>}
    </div>
  );
}

interface LoadedProps<T> {
  query: Pick<UseQueryResult<T>, 'data' | 'error' | 'isFetching' | 'refetch'>;
  children: (data: T) => ReactNode;
}

/** What is already on the screen stays there when a refresh fails; a line above says so. */
export function Loaded<T>({ query, children }: LoadedProps<T>) {
  const { data, error, isFetching, refetch } = query;
  if (data === undefined) {
    return error && !isFetching ? <Refused error={error} retry={() => void refetch()} /> : <Loading />;
  }
  return (
    <>
      {error && (
        <div className="stale-line" role="alert">
          {UI.stale}
          <Button type="link" size="small" loading={isFetching} onClick={() => void refetch()}>
            {UI.retry}
          </Button>
        </div>
      )}
      {children(data)}
    </>
  );
}

/** Stands above a form's button: what was refused, while everything typed stays where it is. */
export function FormRefusal({ error, before }: { error: unknown; before?: string }) {
  if (!error) return null;
  return (
    <p className="form-refusal" role="alert">
      {before}
      {wordsOf(error)}
      {UI.nothingLost}
    </p>
  );
}
