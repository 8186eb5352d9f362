import { CHANNEL_KIND_NAMES } from '@tongxing/shared';
import { Table, type TableColumnsType } from 'antd';
import { Link, useLocation, useNavigate, type Location } from 'react-router';
import type { MemberRowView } from '../../api/types';
import { Avatar } from '../../ui/flower';
import { dayOf, sinceOf } from '../../ui/moments';
import { stacked } from '../../ui/stacked';
import { MEMBERS } from './members.copy';
import { StatusTag } from './status-tag';

const words = MEMBERS.columns;
const missing = <span className="quiet small">{MEMBERS.notGiven}</span>;

const columns: TableColumnsType<MemberRowView> = stacked([
  {
    key: 'member',
    title: words.member,
    className: 'stacked-whole',
    render: (_, member) => (
      <div className="member-cell">
        <Avatar avatarKey={member.avatarKey} size={40} />
        <div>
          <MemberLink member={member} />{' '}
          {member.status !== 'active' && <StatusTag status={member.status} />}
          <div className="quiet small">{MEMBERS.number(member.no)}</div>
        </div>
      </div>
    ),
  },
  { key: 'realName', title: words.realName, render: (_, { realNameMasked }) => realNameMasked ?? missing },
  { key: 'phone', title: words.phone, className: 'nowrap', render: (_, { phoneMasked }) => phoneMasked ?? missing },
  { key: 'city', title: words.city, className: 'nowrap', render: (_, { city }) => city ?? missing },
  {
    key: 'joined',
    title: words.joined,
    className: 'nowrap',
    render: (_, { joinedOn, joinChannel }) => (
      <>
        {dayOf(joinedOn)}
        {joinChannel && <div className="quiet small">{CHANNEL_KIND_NAMES[joinChannel]}</div>}
      </>
    ),
  },
  {
    key: 'lastSeen',
    title: words.lastSeen,
    className: 'nowrap stacked-first',
    render: (_, { lastSeenOn }) =>
      lastSeenOn ? sinceOf(lastSeenOn) : <span className="quiet small">{MEMBERS.neverSeen}</span>,
  },
  { key: 'tier', title: words.tier, className: 'nowrap stacked-first', render: (_, { tierName }) => tierName ?? missing },
  { key: 'balance', title: words.balance, className: 'stacked-first', align: 'right', render: (_, { balance }) => balance.toLocaleString('zh-CN') },
  { key: 'growth', title: words.growth, className: 'stacked-first', align: 'right', render: (_, { growth }) => growth.toLocaleString('zh-CN') },
]);

export function MemberTable({ members, settling }: { members: readonly MemberRowView[]; settling: boolean }) {
  const navigate = useNavigate();
  const here = useLocation();
  return (
    <Table<MemberRowView>
      rowKey="id"
      columns={columns}
      dataSource={members}
      pagination={false}
      scroll={{ x: 'max-content' }}
      className={settling ? 'stacked settling' : 'stacked'}
      rowClassName="open-row"
      onRow={({ id }) => ({ onClick: () => void navigate(`/members/${id}`, { state: leaving(here) }) })}
    />
  );
}

function MemberLink({ member }: { member: MemberRowView }) {
  const here = useLocation();
  return (
    <Link to={`/members/${member.id}`} state={leaving(here)} onClick={(click) => click.stopPropagation()}>
      {member.nickname}
    </Link>
  );
}

interface ListLeft {
  search: string;
  state: unknown;
}

/** What a member's page needs to lead back to this page of this search. */
const leaving = ({ search, state }: Location): { list: ListLeft } => ({ list: { search, state: state as unknown } });

export function listLeftIn(state: unknown): ListLeft | null {
  return typeof state === 'object' && state !== null && 'list' in state ? (state.list as ListLeft) : null;
}
