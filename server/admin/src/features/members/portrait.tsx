import { CHANNEL_KIND_NAMES } from '@tongxing/shared';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { MemberDetailView } from '../../api/types';
import { TierAvatar } from '../../ui/flower';
import { anniversaryOf, dayOf, sinceOf } from '../../ui/moments';
import { Card } from '../../ui/page';
import { MEMBERS } from './members.copy';
import { StatusTag } from './status-tag';

const words = MEMBERS.portrait;

interface Props {
  member: MemberDetailView;
  mayReadPoints: boolean;
  /** Stands below the points, for those who may change them. */
  pointsAction?: ReactNode;
}

export function Portrait({ member, mayReadPoints, pointsAction }: Props) {
  const growth = member.tiers.find(({ track }) => track === 'growth');
  return (
    <Card className="portrait" label={member.nickname}>
      <TierAvatar avatarKey={member.avatarKey} filled={growth?.ratio ?? 0} size={168} />
      <h1>{member.nickname}</h1>
      <p className="quiet">{MEMBERS.number(member.no)}</p>
      <div className="portrait-chips">
        <StatusTag status={member.status} />
        {member.tierName && <span className="chip coral">{member.tierName}</span>}
      </div>
      {mayReadPoints && <Counters member={member} />}
      {pointsAction && <div className="portrait-action">{pointsAction}</div>}
      <dl className="facts">
        <Fact name={words.realName} value={member.realNameMasked} />
        <Fact name={words.phone} value={member.phoneMasked} />
        <Fact name={words.birthday} value={member.birthday && anniversaryOf(member.birthday)} />
        <Fact name={words.city} value={member.city} />
        <Fact name={words.joinedOn} value={dayOf(member.joinedOn)} />
        <dt>{words.joinedBy}</dt>
        <dd>
          <JoinSource member={member} />
        </dd>
        <Fact name={words.lastSeen} value={member.lastSeenOn ? sinceOf(member.lastSeenOn) : MEMBERS.neverSeen} />
      </dl>
    </Card>
  );
}

function Fact({ name, value }: { name: string; value: string | null }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value ?? <span className="quiet">{MEMBERS.notGiven}</span>}</dd>
    </>
  );
}

function JoinSource({ member: { joinCode, joinChannel } }: { member: MemberDetailView }) {
  if (joinCode) {
    return (
      <Link to={`/join-codes?code=${joinCode.id}`}>
        {joinCode.place} · {CHANNEL_KIND_NAMES[joinCode.channel]}
      </Link>
    );
  }
  return joinChannel ? CHANNEL_KIND_NAMES[joinChannel] : <span className="quiet">{words.unknownSource}</span>;
}

function Counters({ member: { points } }: { member: MemberDetailView }) {
  const notes = [
    points.spendable !== points.balance && words.spendable(points.spendable),
    points.thisMonth > 0 && words.thisMonth(points.thisMonth),
    points.pending > 0 && words.pending(points.pending),
    points.debt > 0 && words.debt(points.debt),
  ].filter(Boolean);
  return (
    <div className="counters">
      <div>
        <span className="quiet">{words.points}</span>
        <strong>{points.balance.toLocaleString('zh-CN')}</strong>
        {notes.map((note) => (
          <span key={String(note)} className="quiet small">
            {note}
          </span>
        ))}
      </div>
      <div>
        <span className="quiet">{words.growth}</span>
        <strong>{points.growth.toLocaleString('zh-CN')}</strong>
      </div>
    </div>
  );
}
