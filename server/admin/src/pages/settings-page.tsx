import { ApprovalSettings } from '../features/approvals/approval-settings';
import { SETTINGS } from '../features/approvals/approvals.copy';
import { BackupStanding } from '../features/backups/backup-standing';
import { useMay } from '../features/staff/session';
import { StaffLinks } from '../features/staff-links/staff-links';
import { Page } from '../ui/page';

/** What the office decides about how it works. */
export function SettingsPage() {
  const may = useMay();
  return (
    <Page title={SETTINGS.title} line={SETTINGS.line}>
      <div className="stack settings">
        <ApprovalSettings mayReadAudit={may('audit.read')} />
        {may('staff.write') && <StaffLinks />}
        <BackupStanding />
      </div>
    </Page>
  );
}
