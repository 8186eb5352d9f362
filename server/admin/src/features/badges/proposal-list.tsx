import { Comparison } from '../../ui/comparison';
import { Badge } from '../../ui/flower';
import { LinkButton } from '../../ui/link-button';
import { dayOf, momentOf } from '../../ui/moments';
import { Card } from '../../ui/page';
import type { BadgeProposalView } from '../../api/types';
import { BADGES } from './badges.copy';
import './badges.css';

/** Changes that wait; they are decided where everything else is decided. */
export function WaitingProposals({ proposals, mayDecide }: { proposals: readonly BadgeProposalView[]; mayDecide: boolean }) {
  if (proposals.length === 0) return null;
  return (
    <Card title={BADGES.waitingTitle} note={BADGES.waitingLine} className="badge-waiting">
      <ul className="plain-list">
        {proposals.map((proposal) => (
          <Proposal key={proposal.id} proposal={proposal} />
        ))}
      </ul>
      {mayDecide && (
        <div className="badge-waiting-foot">
          <LinkButton to="/approvals">{BADGES.decide}</LinkButton>
        </div>
      )}
    </Card>
  );
}

function Proposal({ proposal: { name, description, art, grade, sentence, sentenceBefore, startsOn, endsOn, approval } }: { proposal: BadgeProposalView }) {
  return (
    <li className="badge-proposal">
      <Badge art={art} grade={grade} earned size={56} />
      <div>
        <strong>{name}</strong> {sentenceBefore === null && <span className="chip sky">{BADGES.isNew}</span>}
        <p className="quiet">{description}</p>
        {sentenceBefore === null || sentenceBefore === sentence ? (
          <p>{sentence}</p>
        ) : (
          <Comparison before={sentenceBefore} after={sentence} words={{ before: BADGES.nowIs, after: BADGES.thenIs }} />
        )}
        <p className="quiet small">
          {BADGES.startsOn(dayOf(startsOn))}
          {endsOn !== null && ` · ${BADGES.endsOn(dayOf(endsOn))}`} · {approval.reason}
        </p>
        <p className="quiet small">{BADGES.askedBy(approval.requestedBy.name, momentOf(approval.requestedAt))}</p>
      </div>
    </li>
  );
}
