import { Button } from 'antd';
import type { useTrail } from './use-trail';
import { UI } from './ui.copy';

interface Props {
  trail: ReturnType<typeof useTrail>;
  nextCursor: string | null;
}

export function Pager({ trail, nextCursor }: Props) {
  if (trail.cursor === null && nextCursor === null) return null;
  return (
    <nav className="pager" aria-label={UI.pages}>
      {nextCursor === null && <span className="pager-end quiet small">{UI.thatIsAll}</span>}
      {trail.cursor !== null && trail.previous === null && <Button onClick={trail.first}>{UI.firstPage}</Button>}
      <Button disabled={trail.previous === null} onClick={() => trail.previous?.()}>
        {UI.previousPage}
      </Button>
      <Button disabled={nextCursor === null} onClick={() => nextCursor !== null && trail.next(nextCursor)}>
        {UI.nextPage}
      </Button>
    </nav>
  );
}
