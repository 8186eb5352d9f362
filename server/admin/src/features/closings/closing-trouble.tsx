import { Card } from '../../ui/page';
import { useClosingStanding } from './closings.api';
import { CLOSINGS, closingTroubleOf } from './closings.copy';
import './closings.css';

/** On the first page of whoever can do something about it, only while something is wrong. */
export function ClosingTrouble({ mayMend }: { mayMend: boolean }) {
  const { data } = useClosingStanding(mayMend);
  const trouble = data ? closingTroubleOf(data) : null;
  if (trouble === null) return null;
  return (
    <Card className="closing-trouble" label={CLOSINGS.title}>
      <h2>{trouble.title}</h2>
      <p>{trouble.line}</p>
    </Card>
  );
}
