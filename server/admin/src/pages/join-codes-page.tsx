import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { JoinCodeView } from '../api/types';
import { JoinCodeDrawer } from '../features/joining/join-code-drawer';
import { JoinCodePreview } from '../features/joining/join-code-preview';
import { JoinCodeTable } from '../features/joining/join-code-table';
import { useJoinCodes } from '../features/joining/joining.api';
import { JOINING } from '../features/joining/joining.copy';
import { useMay } from '../features/staff/session';
import { Card, Page } from '../ui/page';
import { Pager } from '../ui/pager';
import { Invitation, Loaded } from '../ui/states';
import { useTrail } from '../ui/use-trail';
import '../features/joining/joining.css';

export function JoinCodesPage() {
  const [search, setSearch] = useSearchParams();
  const trail = useTrail();
  const may = useMay();
  const joinCodes = useJoinCodes(trail.cursor);
  const [edited, setEdited] = useState<JoinCodeView | null>(null);
  const [made, setMade] = useState<JoinCodeView | null>(null);
  const mayWrite = may('join-codes.write');

  const put = (params: Record<string, string>) => setSearch(params, { replace: true });
  const shownId = search.get('code');
  const items = joinCodes.data?.items ?? [];
  // What was just made is shown at once, before the list has it.
  const shown = items.find(({ id }) => id === shownId) ?? (made?.id === shownId ? made : null);
  const making = mayWrite && search.has('new');

  const create = mayWrite && (
    <Button id="new-join-code" type="primary" onClick={() => put({ new: '1' })}>
      {JOINING.create}
    </Button>
  );

  return (
    <Page title={JOINING.title} line={JOINING.line} actions={items.length > 0 && create}>
      <Card className="flush">
        <Loaded query={joinCodes}>
          {(page) =>
            page.items.length > 0 ? (
              <>
                <JoinCodeTable joinCodes={page.items} mayWrite={mayWrite} open={({ id }) => put({ code: id })} />
                <Pager trail={trail} nextCursor={page.nextCursor} />
              </>
            ) : (
              <Invitation title={JOINING.emptyTitle} line={JOINING.emptyLine} action={create} />
            )
          }
        </Loaded>
      </Card>
      <JoinCodePreview
        joinCode={edited || making ? null : shown}
        mayWrite={mayWrite}
        edit={() => setEdited(shown)}
        close={() => put({})}
      />
      <JoinCodeDrawer
        joinCode={edited ?? (making ? 'new' : null)}
        eventId={search.get('event')}
        mayReadEvents={may('events.read')}
        close={() => {
          setEdited(null);
          if (making) put({});
        }}
        done={(joinCode) => {
          setEdited(null);
          setMade(joinCode);
          put({ code: joinCode.id });
        }}
      />
    </Page>
  );
}
