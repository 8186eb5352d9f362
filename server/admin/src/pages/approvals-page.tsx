import { Segmented } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { ApprovalTab, DeskItemView } from '../api/types';
import { ApprovalList } from '../features/approvals/approval-list';
import { useApprovalSettings, useWaiting } from '../features/approvals/approvals.api';
import { APPROVALS } from '../features/approvals/approvals.copy';
import { useMay, useSession } from '../features/staff/session';
import { useLadders } from '../features/tiers/tiers.api';
import { WhatIfPanel } from '../features/what-if/what-if-panel';
import { Notice } from '../ui/notice';
import { Card, Page } from '../ui/page';
import { Loaded } from '../ui/states';
import { SubjectDrawer } from '../ui/subject-drawer';

const TABS: readonly ApprovalTab[] = ['to_decide', 'asked', 'decided'];

/** What waits for another person, what one asked oneself, and what came of it all. */
export function ApprovalsPage() {
  const [search, setSearch] = useSearchParams();
  const may = useMay();
  const { staff } = useSession();
  const settings = useApprovalSettings();
  const waiting = useWaiting(true);
  const [trying, setTrying] = useState<DeskItemView | null>(null);
  // A hand-made address may say anything; only what exists is asked for.
  const tab = TABS.find((known) => known === search.get('tab')) ?? 'to_decide';
  return (
    <Page title={APPROVALS.title} line={APPROVALS.line}>
      <div className="approval-tabs">
        <Segmented<ApprovalTab>
          aria-label={APPROVALS.tabsLabel}
          value={tab}
          onChange={(chosen) => setSearch(chosen === 'to_decide' ? {} : { tab: chosen }, { replace: true })}
          options={TABS.map((value) => ({ value, label: APPROVALS.count(APPROVALS.tabs[value], value === 'to_decide' ? waiting : 0) }))}
        />
      </div>
      {settings.data?.twoPersons === false && <Notice className="above">{APPROVALS.alone}</Notice>}
      <Card>
        <ApprovalList key={tab} tab={tab} staffId={staff?.id ?? ''} mayOpenMembers={may('members.read')} tryOut={may('tiers.write') ? setTrying : undefined} />
      </Card>
      <LadderTrial item={trying} close={() => setTrying(null)} />
    </Page>
  );
}

/** What a change of a ladder would bring, for whoever is to decide about it. */
function LadderTrial({ item, close }: { item: DeskItemView | null; close: () => void }) {
  return (
    <SubjectDrawer about={item} title={({ title }) => title} size={520} close={close}>
      {({ id }) => <Trial approvalId={id} />}
    </SubjectDrawer>
  );
}

function Trial({ approvalId }: { approvalId: string }) {
  const ladders = useLadders();
  return (
    <Loaded query={ladders}>
      {({ proposals, earliestStart }) => {
        const proposal = proposals.find(({ approval }) => approval.id === approvalId);
        if (!proposal) return <p className="quiet">{APPROVALS.tryGone}</p>;
        const { purpose, code, baseVersion, track, name, match, bars, keepPercent, sentence, keep } = proposal;
        // What has waited too long begins on the first day that is still free.
        const startsOn = proposal.startsOn < earliestStart ? earliestStart : proposal.startsOn;
        return (
          <>
            <p>{purpose === 'ending' ? APPROVALS.tryEnding(name) : APPROVALS.tryTerms(name, sentence, keep)}</p>
            <WhatIfPanel about="tier" change={{ about: 'tier', purpose, code, baseVersion, track, name, match, bars, keepPercent, startsOn }} />
          </>
        );
      }}
    </Loaded>
  );
}
