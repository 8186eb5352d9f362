import { CHANNEL_KIND_NAMES } from '@tongxing/shared';
import { App, Switch, Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { JoinCodeView } from '../../api/types';
import { wordsOf } from '../../api/refusal';
import { dayOf, today } from '../../ui/moments';
import { stacked } from '../../ui/stacked';
import { useUndo } from '../../ui/use-undo';
import { JOINING } from './joining.copy';
import { changeJoinCode, useEventTitle, useJoinCodeChange } from './joining.api';

interface Props {
  joinCodes: readonly JoinCodeView[];
  mayWrite: boolean;
  open: (joinCode: JoinCodeView) => void;
}

const words = JOINING.columns;

export function JoinCodeTable({ joinCodes, mayWrite, open }: Props) {
  const columns: TableColumnsType<JoinCodeView> = [
    {
      key: 'place',
      title: words.place,
      className: 'stacked-whole',
      render: (_, joinCode) => (
        <>
          <button type="button" className="link-like" onClick={() => open(joinCode)}>
            {joinCode.place}
          </button>
          <div className="quiet small">{CHANNEL_KIND_NAMES[joinCode.channel]}</div>
        </>
      ),
    },
    {
      key: 'event',
      title: words.event,
      render: (_, { eventId }) =>
        eventId ? (
          <EventLink eventId={eventId} />
        ) : (
          <span className="quiet small">{JOINING.anyEvent}</span>
        ),
    },
    {
      key: 'joined',
      title: words.joined,
      align: 'right',
      className: 'nowrap',
      render: (_, { joined }) =>
        joined > 0 ? JOINING.people(joined) : <span className="quiet small">{JOINING.nobodyYet}</span>,
    },
    { key: 'expires', title: words.expires, className: 'nowrap', render: (_, joinCode) => <Validity {...joinCode} /> },
    {
      key: 'state',
      title: words.state,
      className: 'nowrap',
      render: (_, joinCode) =>
        mayWrite ? (
          <ActiveSwitch joinCode={joinCode} />
        ) : (
          <span className={joinCode.active ? 'chip leaf' : 'chip grey'}>{joinCode.active ? JOINING.on : JOINING.off}</span>
        ),
    },
  ];
  return (
    <Table<JoinCodeView>
      rowKey="id"
      columns={stacked(columns)}
      dataSource={joinCodes}
      pagination={false}
      scroll={{ x: 'max-content' }}
      className="stacked"
      rowClassName="open-row"
      onRow={(joinCode) => ({ onClick: () => open(joinCode) })}
    />
  );
}

function EventLink({ eventId }: { eventId: string }) {
  const title = useEventTitle(eventId);
  return (
    <Link to={`/events/${eventId}`} onClick={(click) => click.stopPropagation()}>
      {title ?? JOINING.thisEvent}
    </Link>
  );
}

function Validity({ expiresOn }: Pick<JoinCodeView, 'expiresOn'>) {
  if (!expiresOn) return <span className="quiet">{JOINING.forever}</span>;
  return (
    <>
      {JOINING.until(dayOf(expiresOn))}{' '}
      {expiresOn < today() && <span className="chip grey">{JOINING.expired}</span>}
    </>
  );
}

/** Takes effect at once and can be taken back at once, so it asks nothing. */
function ActiveSwitch({ joinCode: { id, place, active } }: { joinCode: JoinCodeView }) {
  const { message } = App.useApp();
  const offerUndo = useUndo();
  const change = useJoinCodeChange((on: boolean) => changeJoinCode(id, { active: on }));
  const turn = (on: boolean) =>
    change.mutate(on, {
      onSuccess: () =>
        offerUndo(on ? JOINING.switchedOn(place) : JOINING.switchedOff(place), () => change.mutateAsync(!on)),
      onError: (error) => void message.error(wordsOf(error)),
    });
  return (
    <span role="presentation" onClick={(click) => click.stopPropagation()}>
      <Switch
        checked={active}
        loading={change.isPending}
        aria-label={JOINING.switchLabel(place)}
        checkedChildren={JOINING.on}
        unCheckedChildren={JOINING.off}
        onChange={turn}
      />
    </span>
  );
}
