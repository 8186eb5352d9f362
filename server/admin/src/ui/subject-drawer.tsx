import { Drawer } from 'antd';
import { useState, type ReactNode } from 'react';

interface Props<T> {
  /** What it is about; null while it is closed. */
  about: T | null;
  title: (about: T) => ReactNode;
  close: () => void;
  size?: number;
  children: (about: T) => ReactNode;
}

/** A drawer about one thing, which stays in it while it slides away. */
export function SubjectDrawer<T>({ about, title, close, size = 480, children }: Props<T>) {
  const [last, setLast] = useState(about);
  if (about !== null && about !== last) setLast(about);
  return (
    <Drawer title={last !== null && title(last)} open={about !== null} onClose={close} size={size} destroyOnHidden>
      {last !== null && children(last)}
    </Drawer>
  );
}
