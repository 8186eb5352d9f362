import type { ReactNode } from 'react';
import { Notice } from './notice';

interface Props {
  words: string;
  /** What the version that came meanwhile says; null where it says nothing. */
  quote: string | null;
  /** Stands before the quote, where it is not plain whose it is. */
  quoteWord?: string;
  /** What may be done about it: to go on from that version, to keep one's own. */
  children: ReactNode;
}

/** Somebody else's version came while this one was being typed: what it says, and how to go on. */
export function MovedNotice({ words, quote, quoteWord, children }: Props) {
  return (
    <Notice role="alert" className="moved-notice">
      <p>{words}</p>
      {quote !== null && (
        <blockquote>
          {quoteWord}
          {quote}
        </blockquote>
      )}
      <div className="form-foot">{children}</div>
    </Notice>
  );
}
