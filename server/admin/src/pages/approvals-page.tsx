import { Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import type { ApprovalTab } from '../api/types';
import { ApprovalList } from '../features/approvals/approval-list';
import { useApprovalSettings, useWaiting } from '../features/approvals/approvals.api';
import { APPROVALS } from '../features/approvals/approvals.copy';
import { useMay, useSession } from '../features/staff/session';
import { Notice } from '../ui/notice';
import { Card, Page } from '../ui/page';

const TABS: readonly ApprovalTab[] = ['to_decide', 'asked', 'decided'];

/** What waits for another person, what one asked oneself, and what came of it all. */
export function ApprovalsPage() {
  const [search, setSearch] = useSearchParams();
  const may = useMay();
  const { staff } = useSession();
  const settings = useApprovalSettings();
  const waiting = useWaiting(true);
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
        <ApprovalList key={tab} tab={tab} staffId={staff?.id ?? ''} mayOpenMembers={may('members.read')} />
      </Card>
    </Page>
  );
}
