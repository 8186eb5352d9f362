import { Button } from 'antd';
import { useState } from 'react';
import { BadgeWall } from '../features/badges/badge-wall';
import { useBadgeWall } from '../features/badges/badges.api';
import { BADGES } from '../features/badges/badges.copy';
import { ProposalDrawer } from '../features/badges/proposal-drawer';
import { WaitingProposals } from '../features/badges/proposal-list';
import { useMay } from '../features/staff/session';
import { Page } from '../ui/page';
import { Invitation, Loaded } from '../ui/states';

/** Every badge: what it asks for, how many hold it, and what is about to change. */
export function BadgesPage() {
  const wall = useBadgeWall();
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const add = may('badges.write') && wall.data && (
    <Button id="add-badge" type="primary" onClick={() => setAdding(true)}>
      {BADGES.add}
    </Button>
  );
  return (
    <Page title={BADGES.title} line={BADGES.line} actions={add}>
      <Loaded query={wall}>
        {({ items, waiting, earliestStart, nobodyElse }) => (
          <>
            <WaitingProposals proposals={waiting} mayDecide={may('badges.activate', 'badges.write')} />
            {items.length === 0 ? <Invitation title={BADGES.emptyTitle} line={BADGES.emptyLine} /> : <BadgeWall badges={items} />}
            <ProposalDrawer badge={adding ? 'new' : null} earliest={earliestStart} nobodyElse={nobodyElse} close={() => setAdding(false)} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
