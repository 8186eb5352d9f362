import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { DeskBadgeDetailView } from '../api/types';
import { BadgeHead, Versions } from '../features/badges/badge-head';
import { useBadge } from '../features/badges/badges.api';
import { BADGES, GIVING } from '../features/badges/badges.copy';
import { GiftsOfBadge } from '../features/badges/gift-list';
import { GiveDrawer } from '../features/badges/give-drawer';
import { ProposalDrawer } from '../features/badges/proposal-drawer';
import { WaitingProposals } from '../features/badges/proposal-list';
import { useMay } from '../features/staff/session';
import { Card, useTabTitle } from '../ui/page';
import { Loaded } from '../ui/states';

export function BadgePage() {
  const { code = '' } = useParams();
  const badge = useBadge(code);
  useTabTitle(badge.data?.name ?? BADGES.title);
  return (
    <div className="page">
      <div className="page-back">
        <Link className="text-link" to="/badges">
          <ArrowLeftOutlined /> {BADGES.back}
        </Link>
      </div>
      <Loaded query={badge}>{(data) => <OneBadge badge={data} />}</Loaded>
    </div>
  );
}

function OneBadge({ badge }: { badge: DeskBadgeDetailView }) {
  const may = useMay();
  const [giving, setGiving] = useState(false);
  const [changing, setChanging] = useState(false);
  const isByHand = badge.criterion.type === 'by_hand';
  const mayGive = may('badges.give');
  const waiting = badge.proposals.filter(({ approval }) => approval.state === 'pending');
  const mayChange = may('badges.write');
  return (
    <>
      <BadgeHead
        badge={badge}
        actions={
          <>
            {isByHand && mayGive && badge.state === 'current' && (
              <Button id="give-badge" type="primary" onClick={() => setGiving(true)}>
                {GIVING.openTo}
              </Button>
            )}
            {mayChange && (
              <Button id="change-badge" disabled={waiting.length > 0} onClick={() => setChanging(true)}>
                {BADGES.change}
              </Button>
            )}
            {mayChange && waiting.length > 0 && <span className="quiet small">{BADGES.changeWaits}</span>}
          </>
        }
      />
      <WaitingProposals proposals={waiting} mayDecide={may('badges.activate', 'badges.write')} />
      <div className={isByHand ? 'columns' : 'stack'}>
        {isByHand && (
          <Card title={GIVING.listTitle}>
            <GiftsOfBadge code={badge.code} mayGive={mayGive} mayOpenMembers={may('members.read')} />
          </Card>
        )}
        <Versions versions={badge.versions} />
      </div>
      <GiveDrawer what={giving ? { badge } : null} close={() => setGiving(false)} />
      <ProposalDrawer badge={changing ? badge : null} earliest={badge.earliestStart} nobodyElse={badge.nobodyElse} close={() => setChanging(false)} />
    </>
  );
}
