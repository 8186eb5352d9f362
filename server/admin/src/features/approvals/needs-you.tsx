import { Attention } from '../../ui/attention';
import { LinkButton } from '../../ui/link-button';
import { APPROVALS } from './approvals.copy';

/** On the first page, only where something waits: nobody is shown a zero. */
export function NeedsYou({ waiting }: { waiting: number }) {
  if (waiting === 0) return null;
  return <Attention label={APPROVALS.needsTitle} title={APPROVALS.needs(waiting)} line={APPROVALS.needsLine} action={<LinkButton to="/approvals">{APPROVALS.needsGo}</LinkButton>} />;
}
