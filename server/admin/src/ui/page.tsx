import { useEffect, type ReactNode } from 'react';
import { UI } from './ui.copy';
import './page.css';

interface PageProps {
  title: ReactNode;
  /** What the browser's tab says, where the title is more than text. */
  tabTitle?: string;
  line?: ReactNode;
  back?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** One page inside the frame: its title, one line under it, and at most one primary action beside it. */
export function Page({ title, tabTitle, line, back, actions, children }: PageProps) {
  useTabTitle(tabTitle ?? (typeof title === 'string' ? title : UI.workbench));
  return (
    <div className="page">
      {back && <div className="page-back">{back}</div>}
      <header className="page-head">
        <div className="page-words">
          <h1>{title}</h1>
          {line && <p className="quiet">{line}</p>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

export function useTabTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · ${UI.product}`;
  }, [title]);
}

interface CardProps {
  title?: ReactNode;
  note?: ReactNode;
  className?: string;
  label?: string;
  children: ReactNode;
}

export function Card({ title, note, className, label, children }: CardProps) {
  return (
    <section className={className ? `card ${className}` : 'card'} aria-label={label}>
      {title && (
        <div className="card-head">
          <h2>{title}</h2>
          {note && <span className="quiet small">{note}</span>}
        </div>
      )}
      {children}
    </section>
  );
}
