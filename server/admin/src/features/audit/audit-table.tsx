import { Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { AuditEntryView } from '../../api/types';
import { momentOf } from '../../ui/moments';
import { stacked } from '../../ui/stacked';
import { AUDIT } from './audit.copy';

interface Props {
  entries: readonly AuditEntryView[];
  settling: boolean;
  mayOpenMembers: boolean;
  mayOpenEvents: boolean;
}

export function AuditTable({ entries, settling, mayOpenMembers, mayOpenEvents }: Props) {
  const columns: TableColumnsType<AuditEntryView> = [
    { key: 'at', title: AUDIT.columns.at, className: 'nowrap quiet', width: 150, render: (_, { at }) => <time dateTime={at}>{momentOf(at)}</time> },
    { key: 'who', title: AUDIT.columns.who, className: 'nowrap', width: 140, render: (_, { actorName }) => actorName },
    {
      key: 'what',
      title: AUDIT.columns.what,
      className: 'stacked-whole',
      render: (_, { text, reason, memberId, eventId, action }) => (
        <>
          {text}
          {memberId && mayOpenMembers && (
            <Link className="audit-link small" to={`/members/${memberId}`}>
              {AUDIT.seeMember}
            </Link>
          )}
          {eventId && mayOpenEvents && action !== 'join_code.made' && (
            <Link className="audit-link small" to={`/events/${eventId}`}>
              {AUDIT.seeEvent}
            </Link>
          )}
          {reason && <div className="quiet small">{AUDIT.because(reason)}</div>}
        </>
      ),
    },
    {
      key: 'seal',
      title: AUDIT.columns.seal,
      align: 'right',
      width: 110,
      className: 'nowrap quiet small',
      render: (_, { sealedNo }) => (sealedNo === null ? AUDIT.waiting : `#${sealedNo}`),
    },
  ];
  return (
    <Table<AuditEntryView>
      rowKey="id"
      size="small"
      columns={stacked(columns)}
      dataSource={entries}
      pagination={false}
      className={settling ? 'stacked audit-table settling' : 'stacked audit-table'}
    />
  );
}
