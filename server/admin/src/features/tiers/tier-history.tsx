import type { StaffTierHistoryView } from '../../api/types';
import { LoadMore, rowsOf } from '../../ui/load-more';
import { dayOf } from '../../ui/moments';
import { Invitation, Loaded } from '../../ui/states';
import { useTierHistory } from './tiers.api';
import { STANDING } from './tiers.copy';

/** Every change of a member's tiers, newest first, with its cause and who did it. */
export function TierHistory({ memberId }: { memberId: string }) {
  const history = useTierHistory(memberId);
  return (
    <Loaded query={history}>
      {(data) => {
        const lines = rowsOf(data);
        if (lines.length === 0) return <Invitation line={STANDING.historyEmpty} />;
        return (
          <>
            <ol className="tier-turns">
              {lines.map((line) => (
                <Line key={line.id} line={line} />
              ))}
            </ol>
            <LoadMore query={history} />
          </>
        );
      }}
    </Loaded>
  );
}

function Line({ line: { trackName, text, because, day, by, turn } }: { line: StaffTierHistoryView }) {
  return (
    <li className={`tier-turn ${turn}`}>
      <div>
        <p>
          <span className="quiet">{trackName}</span> {text}
        </p>
        {because && <p className="quiet small">{because}</p>}
      </div>
      <span className="quiet small nowrap">{by ? STANDING.by(by, dayOf(day)) : dayOf(day)}</span>
    </li>
  );
}
