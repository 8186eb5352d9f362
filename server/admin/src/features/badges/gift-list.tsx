import { memberNoText } from '@tongxing/shared';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { GiftView } from '../../api/types';
import { Avatar } from '../../ui/flower';
import { LoadMore, rowsOf } from '../../ui/load-more';
import { momentOf } from '../../ui/moments';
import { Invitation, Loaded } from '../../ui/states';
import { useGifts, useMemberGifts } from './badges.api';
import { GIVING } from './badges.copy';
import { TakeBackDrawer } from './take-back-drawer';
import './badges.css';

interface Rights {
  readonly mayGive: boolean;
  readonly mayOpenMembers: boolean;
}

/** What was given of one badge, newest first. */
export function GiftsOfBadge({ code, ...rights }: Rights & { code: string }) {
  const gifts = useGifts(code);
  return (
    <Loaded query={gifts}>
      {(data) => (
        <>
          <Gifts gifts={rowsOf(data)} by="member" {...rights} />
          <LoadMore query={gifts} />
        </>
      )}
    </Loaded>
  );
}

/** What one member was given. */
export function GiftsOfMember({ memberId, ...rights }: Rights & { memberId: string }) {
  const known = useMemberGifts(memberId);
  return <Loaded query={known}>{({ gifts }) => <Gifts gifts={gifts} by="badge" {...rights} />}</Loaded>;
}

function Gifts({ gifts, by, mayGive, mayOpenMembers }: Rights & { gifts: readonly GiftView[]; by: 'member' | 'badge' }) {
  const [undoing, setUndoing] = useState<GiftView | null>(null);
  if (gifts.length === 0) return <Invitation title={GIVING.emptyTitle} line={mayGive ? GIVING.emptyLine : GIVING.emptyLineOnly} />;
  return (
    <>
      <ul className="plain-list">
        {gifts.map((gift) => (
          <Gift key={gift.id} gift={gift} by={by} mayOpenMembers={mayOpenMembers} undo={mayGive ? () => setUndoing(gift) : undefined} />
        ))}
      </ul>
      <TakeBackDrawer gift={undoing} close={() => setUndoing(null)} />
    </>
  );
}

interface GiftProps {
  gift: GiftView;
  by: 'member' | 'badge';
  mayOpenMembers: boolean;
  undo: (() => void) | undefined;
}

function Gift({ gift: { code, name, member, reason, by: giver, at, takenBack }, by, mayOpenMembers, undo }: GiftProps) {
  const person = `${member.nickname}（${memberNoText(member.no)}）`;
  const title = by === 'badge' ? <Link to={`/badges/${code}`}>{name}</Link> : mayOpenMembers ? <Link to={`/members/${member.id}`}>{person}</Link> : person;
  return (
    <li className="gift">
      {by === 'member' && <Avatar avatarKey={member.avatarKey} size={40} />}
      <div className="gift-words">
        <p>
          <span className={takenBack ? 'gift-gone' : undefined}>{title}</span> <span className={takenBack ? 'chip grey' : 'chip leaf'}>{takenBack ? GIVING.takenBack : GIVING.standing}</span>
        </p>
        <p>{reason}</p>
        <p className="quiet small">{GIVING.by(giver, momentOf(at))}</p>
        {takenBack && <p className="quiet small">{GIVING.takenBackBy(takenBack.by, takenBack.reason)}</p>}
      </div>
      {undo && !takenBack && (
        <Button type="text" className="gift-undo" aria-label={GIVING.undoLabel(name, member.nickname)} onClick={undo}>
          {GIVING.undo}
        </Button>
      )}
    </li>
  );
}
