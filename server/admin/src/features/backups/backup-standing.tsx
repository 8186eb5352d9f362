import { Attention } from '../../ui/attention';
import { LinkButton } from '../../ui/link-button';
import { momentOf } from '../../ui/moments';
import { Card } from '../../ui/page';
import { Loaded } from '../../ui/states';
import { useBackupStanding } from './backups.api';
import { BACKUPS, standingLines, troubleOf } from './backups.copy';

/** Among the settings, always: when the last good one was ready, and what is wrong if anything is. */
export function BackupStanding() {
  const standing = useBackupStanding();
  return (
    <Card title={BACKUPS.title}>
      <Loaded query={standing}>
        {(known) => (
          <>
            {standingLines(known, momentOf).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </>
        )}
      </Loaded>
    </Card>
  );
}

/** On the first page of whoever can do something about it, only while something is wrong. */
export function BackupTrouble({ mayMend }: { mayMend: boolean }) {
  const { data } = useBackupStanding(mayMend);
  const trouble = data ? troubleOf(data) : null;
  if (trouble === null) return null;
  return <Attention label={BACKUPS.title} title={trouble} action={<LinkButton to="/settings">{BACKUPS.go}</LinkButton>} />;
}
