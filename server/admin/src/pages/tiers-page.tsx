import { useState } from 'react';
import { useMay } from '../features/staff/session';
import { Ladders } from '../features/tiers/ladders';
import { NoticedList } from '../features/tiers/noticed-list';
import { ProposeDrawer, type Proposing } from '../features/tiers/propose-drawer';
import { useLadders } from '../features/tiers/tiers.api';
import { TIERS } from '../features/tiers/tiers.copy';
import { WhatIfPanel } from '../features/what-if/what-if-panel';
import { Page } from '../ui/page';
import { Loaded } from '../ui/states';
import '../features/tiers/tiers.css';

/** The ladders, what is about to change on them, and who was told before the review. */
export function TiersPage() {
  const may = useMay();
  const ladders = useLadders();
  const [proposing, setProposing] = useState<Proposing | null>(null);
  return (
    <Page title={TIERS.title} line={TIERS.line}>
      <Loaded query={ladders}>
        {(data) => (
          <>
            <Ladders ladders={data} propose={may('tiers.write') ? setProposing : undefined} />
            <ProposeDrawer
              proposing={proposing}
              ladders={data}
              whatIf={(change) => <WhatIfPanel about="tier" change={change && { about: 'tier', ...change }} />}
              close={() => setProposing(null)}
            />
          </>
        )}
      </Loaded>
      {may('members.read') && <NoticedList />}
    </Page>
  );
}
