import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button, Tabs } from 'antd';
import { useState } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import { AdjustDrawer } from '../features/adjustments/adjust-drawer';
import { AdjustmentList } from '../features/adjustments/adjustment-list';
import { ADJUSTMENTS } from '../features/adjustments/adjustments.copy';
import { GIVING } from '../features/badges/badges.copy';
import { GiftsOfMember } from '../features/badges/gift-list';
import { GiveDrawer } from '../features/badges/give-drawer';
import { UndoDrawer } from '../features/contributions/undo-drawer';
import { HandCheckInDrawer } from '../features/hand-check-ins/hand-check-in-drawer';
import { listLeftIn } from '../features/members/member-table';
import { useMember } from '../features/members/members.api';
import { MEMBERS } from '../features/members/members.copy';
import { Portrait } from '../features/members/portrait';
import { Badges, Consents, Standings, YearBranch } from '../features/members/standing';
import { Timeline } from '../features/members/timeline';
import { Ledger } from '../features/points/ledger';
import { useMay } from '../features/staff/session';
import { MemberTiers } from '../features/tiers/member-tiers';
import { TierHistory } from '../features/tiers/tier-history';
import { STANDING } from '../features/tiers/tiers.copy';
import { Card, useTabTitle } from '../ui/page';
import { Loaded } from '../ui/states';
import '../features/members/members.css';

export function MemberPage() {
  const { memberId = '' } = useParams();
  const member = useMember(memberId);
  const may = useMay();
  const mayReadPoints = may('points.read');
  const mayAdjust = may('points.adjust');
  const [adjusting, setAdjusting] = useState(false);
  const mayGive = may('badges.give');
  const [giving, setGiving] = useState(false);
  const [undoing, setUndoing] = useState<string | null>(null);
  const undo = may('contributions.reverse') ? ({ id }: { id: string }) => setUndoing(id) : undefined;
  const [missingAt, setMissingAt] = useState<string | null>(null);
  const putBack = may('check-ins.record') ? setMissingAt : undefined;
  useTabTitle(member.data?.nickname ?? MEMBERS.title);
  return (
    <div className="page">
      <BackToList />
      <Loaded query={member}>
        {(data) => (
          <div className="member-grid">
            <div className="stack">
              <Portrait
                member={data}
                mayReadPoints={mayReadPoints}
                pointsAction={
                  mayAdjust && (
                    <Button id="adjust-points" onClick={() => setAdjusting(true)}>
                      {ADJUSTMENTS.open}
                    </Button>
                  )
                }
              />
              <Standings changes={data.statusHistory} />
              <Consents consents={data.consents} />
            </div>
            <div className="stack">
              <YearBranch months={data.branch} />
              <MemberTiers member={{ id: memberId, nickname: data.nickname }} mayWrite={may('tiers.write')} />
              <Badges
                badges={data.badges}
                action={
                  mayGive && (
                    <Button id="give-badge" onClick={() => setGiving(true)}>
                      {GIVING.open}
                    </Button>
                  )
                }
              />
              <Card className="member-tabs">
                <Tabs
                  items={[
                    { key: 'timeline', label: MEMBERS.timelineTitle, children: <Timeline memberId={memberId} undo={undo} putBack={putBack} /> },
                    { key: 'tiers', label: STANDING.historyTitle, children: <TierHistory memberId={memberId} /> },
                    ...(mayReadPoints
                      ? [
                          { key: 'ledger', label: MEMBERS.ledgerTitle, children: <Ledger memberId={memberId} /> },
                          { key: 'adjustments', label: ADJUSTMENTS.listTitle, children: <AdjustmentList memberId={memberId} mayAdjust={mayAdjust} /> },
                        ]
                      : []),
                    ...(may('badges.read')
                      ? [{ key: 'badge-gifts', label: GIVING.listTitle, children: <GiftsOfMember memberId={memberId} mayGive={mayGive} mayOpenMembers /> }]
                      : []),
                  ]}
                />
              </Card>
            </div>
          </div>
        )}
      </Loaded>
      <AdjustDrawer member={adjusting && member.data ? { id: memberId, nickname: member.data.nickname } : null} close={() => setAdjusting(false)} />
      <GiveDrawer what={giving && member.data ? { member: { id: memberId, nickname: member.data.nickname } } : null} close={() => setGiving(false)} />
      <UndoDrawer contribution={undoing === null ? null : { memberId, entryId: undoing, nickname: member.data?.nickname }} close={() => setUndoing(null)} />
      <HandCheckInDrawer what={missingAt === null ? null : { sessionId: missingAt, memberId }} close={() => setMissingAt(null)} />
    </div>
  );
}

/** Goes back to the very list that was left, with its search and page. */
function BackToList() {
  const { state } = useLocation();
  const left = listLeftIn(state);
  return (
    <div className="page-back">
      <Link className="text-link" to={`/members${left?.search ?? ''}`} state={left?.state}>
        <ArrowLeftOutlined /> {MEMBERS.back}
      </Link>
    </div>
  );
}
