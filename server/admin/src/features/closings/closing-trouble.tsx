import { Attention } from '../../ui/attention';
import { useClosingStanding } from './closings.api';
import { CLOSINGS, closingTroubleOf } from './closings.copy';

/** On the first page of whoever can do something about it, only while something is wrong. */
export function ClosingTrouble({ mayMend }: { mayMend: boolean }) {
  const { data } = useClosingStanding(mayMend);
  const trouble = data ? closingTroubleOf(data) : null;
  if (trouble === null) return null;
  return <Attention label={CLOSINGS.title} {...trouble} />;
}
