import { MEMBER_STATUSES } from '@tongxing/shared';
import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { useMembers } from '../features/members/members.api';
import { MEMBERS } from '../features/members/members.copy';
import { MemberSearch } from '../features/members/member-search';
import { MemberTable } from '../features/members/member-table';
import { useMay } from '../features/staff/session';
import { LinkButton } from '../ui/link-button';
import { Card, Page } from '../ui/page';
import { Pager } from '../ui/pager';
import { Invitation, Loaded } from '../ui/states';
import { useTrail } from '../ui/use-trail';
import '../features/members/members.css';

export function MembersPage() {
  const [search, setSearch] = useSearchParams();
  const trail = useTrail();
  const may = useMay();
  const q = search.get('q') ?? '';
  // A hand-made address may say anything; only a status that exists is asked for.
  const status = MEMBER_STATUSES.find((known) => known === search.get('status')) ?? '';
  const members = useMembers({ q, status, cursor: trail.cursor });

  // Another question starts at its own first page.
  const ask = (filter: { q: string; status: string }) =>
    setSearch(new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== '')));

  return (
    <Page title={MEMBERS.title} line={MEMBERS.line}>
      <MemberSearch q={q} status={status} onChange={ask} />
      <Card className="flush">
        <Loaded query={members}>
          {({ items, nextCursor }) =>
            items.length > 0 ? (
              <>
                <MemberTable members={items} settling={members.isPlaceholderData} />
                <Pager trail={trail} nextCursor={nextCursor} />
              </>
            ) : q || status ? (
              <Invitation
                title={MEMBERS.nobodyTitle}
                line={MEMBERS.nobodyLine}
                action={<Button onClick={() => ask({ q: '', status: '' })}>{MEMBERS.clear}</Button>}
              />
            ) : (
              <Invitation
                title={MEMBERS.emptyTitle}
                line={MEMBERS.emptyLine}
                action={
                  may('join-codes.write') && (
                    <LinkButton type="primary" to="/join-codes?new=1">
                      {MEMBERS.makeJoinCode}
                    </LinkButton>
                  )
                }
              />
            )
          }
        </Loaded>
      </Card>
    </Page>
  );
}
