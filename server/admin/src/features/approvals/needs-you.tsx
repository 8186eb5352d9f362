import { LinkButton } from '../../ui/link-button';
import { Card } from '../../ui/page';
import { APPROVALS } from './approvals.copy';
import './approvals.css';

/** On the first page, only where something waits: nobody is shown a zero. */
export function NeedsYou({ waiting }: { waiting: number }) {
  if (waiting === 0) return null;
  return (
    <Card className="needs-you" label={APPROVALS.needsTitle}>
      <div>
        <h2>{APPROVALS.needs(waiting)}</h2>
        <p className="quiet">{APPROVALS.needsLine}</p>
      </div>
      <LinkButton to="/approvals">{APPROVALS.needsGo}</LinkButton>
    </Card>
  );
}
