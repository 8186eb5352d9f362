import type { ReactNode } from 'react';
import { Card } from './page';
import './attention.css';

interface Props {
  /** What kind of matter it is, for whoever has the page read out. */
  label: string;
  title: string;
  line?: string;
  /** Where something is done about it. */
  action?: ReactNode;
}

/** On the first page, and only while it is so: something that waits for whoever is signed in. */
export function Attention({ label, title, line, action }: Props) {
  return (
    <Card className="attention" label={label}>
      <div>
        <h2>{title}</h2>
        {line && <p className="quiet">{line}</p>}
      </div>
      {action}
    </Card>
  );
}
