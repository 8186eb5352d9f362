import type { ReactNode } from 'react';
import './notice.css';

interface Props {
  /** Gold asks to be heeded, leaf says that it went well. */
  tone?: 'gold' | 'leaf';
  /** 'alert' where it came meanwhile, 'status' where it may be read in its turn. */
  role?: 'alert' | 'status';
  className?: string;
  children: ReactNode;
}

/** What has to be known before going on, in a box of its own. */
export function Notice({ tone = 'gold', role, className = '', children }: Props) {
  return (
    <div className={`notice ${tone} ${className}`} role={role}>
      {children}
    </div>
  );
}
