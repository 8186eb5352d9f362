import { Button } from 'antd';
import { Link } from 'react-router';
import type { LadderRungView, LaddersView, LadderView, TierProposalView } from '../../api/types';
import { dayOf } from '../../ui/moments';
import { Card } from '../../ui/page';
import { Invitation } from '../../ui/states';
import type { Proposing } from './propose-drawer';
import { TIERS } from './tiers.copy';

interface Props {
  ladders: LaddersView;
  /** Left out for those who may not propose. */
  propose?: (what: Proposing) => void;
}

/** Each track as a ladder, its highest rung on top, in the sentences that members read too. */
export function Ladders({ ladders: { tracks, proposals }, propose }: Props) {
  return (
    <div className="tier-tracks">
      {tracks.map((ladder) => (
        <Track key={ladder.track} ladder={ladder} proposals={proposals.filter(({ track }) => track === ladder.track)} propose={propose} />
      ))}
    </div>
  );
}

function Track({ ladder, proposals, propose }: { ladder: LadderView; proposals: readonly TierProposalView[]; propose: Props['propose'] }) {
  const { track, trackName, rungs, coming } = ladder;
  return (
    <Card
      title={trackName}
      note={
        propose && (
          <Button type="text" size="small" className="tier-quiet" aria-label={TIERS.addLabel(trackName)} onClick={() => propose({ purpose: 'terms', ladder, rung: null })}>
            {TIERS.add}
          </Button>
        )
      }
    >
      {rungs.length === 0 && coming.length === 0 && proposals.length === 0 && <Invitation line={TIERS.none} />}
      <ol className="rungs" data-ladder={track}>
        {proposals.filter(({ code }) => code === null).map((proposal) => (
          <li key={proposal.approval.id} className="rung">
            <Waiting proposal={proposal} />
          </li>
        ))}
        {coming.map(({ name, sentence, keep, startsOn, proposedBy, activatedBy }) => (
          <li key={name} className="rung">
            <div className="rung-words">
              <p className="rung-name">{name}</p>
              <p>{sentence}</p>
              <p className="quiet small">{keep}</p>
              <p className="rung-coming small">{TIERS.newFrom(dayOf(startsOn))}</p>
              <Makers proposedBy={proposedBy} activatedBy={activatedBy} />
            </div>
          </li>
        ))}
        {[...rungs].reverse().map((rung) => (
          <Rung key={rung.code} rung={rung} ladder={ladder} proposal={proposals.find(({ code }) => code === rung.code)} propose={propose} />
        ))}
      </ol>
    </Card>
  );
}

interface RungProps {
  rung: LadderRungView;
  ladder: LadderView;
  proposal: TierProposalView | undefined;
  propose: Props['propose'];
}

function Rung({ rung, ladder, proposal, propose }: RungProps) {
  const { name, sentence, keep, members, version, startsOn, endedOn, upcoming, rank } = rung;
  return (
    <li className="rung">
      <div className="rung-head">
        <p className="rung-name">{name}</p>
        <span className="rung-members" title={TIERS.membersLabel(name, members)}>
          {TIERS.members(members)}
        </span>
      </div>
      <div className="rung-words">
        <p>{sentence}</p>
        <p className="quiet small">
          {keep} · <span className="nowrap">{TIERS.version(version, dayOf(startsOn))}</span>
        </p>
        <Makers proposedBy={rung.proposedBy} activatedBy={rung.activatedBy} />
        {endedOn !== null && <p className="rung-coming small">{TIERS.ended}</p>}
        {upcoming?.purpose === 'ending' && <p className="rung-coming small">{TIERS.ends(dayOf(upcoming.startsOn))}</p>}
        {upcoming?.purpose === 'terms' && (
          <p className="rung-coming small">
            {TIERS.comes(dayOf(upcoming.startsOn))}：{upcoming.name === name ? '' : `${upcoming.name}，`}
            {upcoming.sentence}，{upcoming.keep}
          </p>
        )}
        {upcoming && <Makers proposedBy={upcoming.proposedBy} activatedBy={upcoming.activatedBy} />}
        {proposal && <Waiting proposal={proposal} />}
        {propose && !proposal && (
          <div className="rung-acts">
            <Button type="text" size="small" className="tier-quiet" aria-label={TIERS.changeLabel(name)} onClick={() => propose({ purpose: 'terms', ladder, rung })}>
              {TIERS.change}
            </Button>
            {rank > 0 && endedOn === null && (
              <Button type="text" size="small" className="tier-quiet" aria-label={TIERS.stopLabel(name)} onClick={() => propose({ purpose: 'ending', ladder, rung })}>
                {TIERS.stop}
              </Button>
            )}
          </div>
        )}
      </div>
    </li>
  );
}

/** Nobody, for what the house came with. */
function Makers({ proposedBy, activatedBy }: Pick<LadderRungView, 'proposedBy' | 'activatedBy'>) {
  return proposedBy !== null && activatedBy !== null && <p className="quiet small">{TIERS.made(proposedBy, activatedBy)}</p>;
}

function Waiting({ proposal: { purpose, code, name, sentence, startsOn, approval } }: { proposal: TierProposalView }) {
  const what = purpose === 'ending' ? TIERS.what.ending(name) : code === null ? TIERS.what.add(name) : TIERS.what.change(name);
  return (
    <div className="rung-waiting small">
      <span className="chip gold">{TIERS.waiting}</span>
      <p>{TIERS.waitingLine(approval.requestedBy.name, purpose === 'ending' ? what : `${what}：${sentence}`, dayOf(startsOn))}</p>
      {(approval.mayDecide || approval.mayWithdraw) && (
        <Link className="text-link" to={approval.mayDecide ? '/approvals' : '/approvals?tab=asked'}>
          {TIERS.decide}
        </Link>
      )}
    </div>
  );
}
