import { APPROVAL_DECIDERS, businessDay, formatDay, greetingOf, weekdayOf } from '@tongxing/shared';
import { useWaiting } from '../features/approvals/approvals.api';
import { NeedsYou } from '../features/approvals/needs-you';
import { BackupTrouble } from '../features/backups/backup-standing';
import { ClosingTrouble } from '../features/closings/closing-trouble';
import { useToday } from '../features/home/home.api';
import { Figures } from '../features/home/figures';
import { HOME } from '../features/home/home.copy';
import { RecentPeople } from '../features/home/recent-people';
import { TodayEvents } from '../features/home/today-events';
import { WeeklyBars } from '../features/home/weekly-bars';
import { useMay, useSession } from '../features/staff/session';
import { Page } from '../ui/page';
import { Loaded } from '../ui/states';
import '../features/home/home.css';

export function HomePage() {
  const today = useToday();
  const may = useMay();
  const { staff } = useSession();
  const waiting = useWaiting(may(...Object.values(APPROVAL_DECIDERS)));
  const day = today.data?.today.day ?? businessDay(new Date());
  return (
    <Page
      title={HOME.greeting(greetingOf(new Date()), staff?.name ?? '')}
      tabTitle={HOME.title}
      line={HOME.dayLine(formatDay(day), weekdayOf(day))}
    >
      <Loaded query={today}>
        {({ today: now, totals, weekly, recent }) => (
          <div className="stack">
            <TodayEvents events={now.events} mayRun={may('check-ins.run')} mayWrite={may('events.write')} />
            <NeedsYou waiting={waiting} />
            <BackupTrouble mayMend={may('settings.write')} />
            <ClosingTrouble mayMend={may('settings.write')} />
            <Figures today={now} totals={totals} />
            <div className="columns">
              <WeeklyBars weekly={weekly} />
              <RecentPeople recent={recent} mayOpen={may('members.read')} />
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  );
}
