import { AUDIT_ACTIONS } from '@tongxing/shared';
import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { useAuditActors, useAuditChain, useAuditEntries } from '../features/audit/audit.api';
import { AUDIT } from '../features/audit/audit.copy';
import { AuditFilters, type Asked } from '../features/audit/audit-filters';
import { AuditTable } from '../features/audit/audit-table';
import { ChainLine } from '../features/audit/chain-line';
import { useMay } from '../features/staff/session';
import { Card, Page } from '../ui/page';
import { Pager } from '../ui/pager';
import { Invitation, Loaded } from '../ui/states';
import { useTrail } from '../ui/use-trail';
import '../features/audit/audit.css';

/** What staff did and looked at, newest first, and whether the log is whole. */
export function AuditPage() {
  const [search, setSearch] = useSearchParams();
  const trail = useTrail();
  const may = useMay();
  const actors = useAuditActors();
  const chain = useAuditChain();
  // A hand-made address may say anything; only what exists is asked for.
  const action = AUDIT_ACTIONS.find((known) => known === search.get('action')) ?? '';
  const asked = search.get('actor') ?? '';
  const actorId = actors.data?.some(({ id }) => id === asked) ? asked : '';
  const entries = useAuditEntries({ actorId, action, cursor: trail.cursor });

  // Another question starts at its own first page.
  const ask = ({ actorId: actor, action: kind }: Asked) =>
    setSearch(new URLSearchParams(Object.entries({ actor, action: kind }).filter(([, value]) => value !== '')));

  return (
    <Page title={AUDIT.title} line={AUDIT.line}>
      {chain.data && <ChainLine chain={chain.data} />}
      <AuditFilters actorId={actorId} action={action} actors={actors.data ?? []} onChange={ask} />
      <Card className="flush">
        <Loaded query={entries}>
          {({ items, nextCursor }) =>
            items.length > 0 ? (
              <>
                <AuditTable
                  entries={items}
                  settling={entries.isPlaceholderData}
                  mayOpenMembers={may('members.read')}
                  mayOpenEvents={may('events.read')}
                />
                <Pager trail={trail} nextCursor={nextCursor} />
              </>
            ) : actorId || action ? (
              <Invitation
                title={AUDIT.nothingTitle}
                line={AUDIT.nothingLine}
                action={<Button onClick={() => ask({ actorId: '', action: '' })}>{AUDIT.clear}</Button>}
              />
            ) : (
              <Invitation title={AUDIT.emptyTitle} line={AUDIT.emptyLine} />
            )
          }
        </Loaded>
      </Card>
    </Page>
  );
}
