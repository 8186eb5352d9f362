import { Button, Form, Radio } from 'antd';
import { useState } from 'react';
import { useFoundMembers } from '../../api/found-members';
import type { DeskBadgeView } from '../../api/types';
import { Badge } from '../../ui/flower';
import { MemberSelect, type ChosenMember } from '../../ui/member-select';
import { ReasonForm, useReasonForm } from '../../ui/reason-form';
import { Invitation, Loaded } from '../../ui/states';
import { SubjectDrawer } from '../../ui/subject-drawer';
import { useGive, useMemberGifts } from './badges.api';
import { BADGES, GIVING } from './badges.copy';
import './badges.css';

interface GiveForm {
  code: string;
  /** Asked for where it is not known. */
  member?: ChosenMember;
  reason: string;
}

interface Person {
  readonly id: string;
  readonly nickname: string;
}

/** From a member's page: which badge. From a badge's page: to whom. Null while closed. */
export type ToGive = { readonly member: Person } | { readonly badge: DeskBadgeView };

export function GiveDrawer({ what, close }: { what: ToGive | null; close: () => void }) {
  return (
    <SubjectDrawer about={what} title={(to) => ('member' in to ? GIVING.titleTo(to.member.nickname) : GIVING.titleOf(to.badge.name))} close={close}>
      {(to) => ('member' in to ? <ToMember member={to.member} close={close} /> : <OfBadge badge={to.badge} close={close} />)}
    </SubjectDrawer>
  );
}

function ToMember({ member, close }: { member: Person; close: () => void }) {
  const known = useMemberGifts(member.id);
  return (
    <Loaded query={known}>
      {({ givable }) => <Givable badges={givable} member={member} close={close} />}
    </Loaded>
  );
}

/** What could be given when the drawer opened: once it is given there may be nothing left, and the form has yet to say so. */
function Givable({ badges, member, close }: GiveProps) {
  const [first] = useState(badges);
  if (first.length > 0) return <Give badges={first} member={member} close={close} />;
  return <Invitation title={GIVING.noneTitle} line={GIVING.noneLine} action={<Button onClick={close}>{GIVING.keep}</Button>} />;
}

/** The last place may be the one that is being given. */
function OfBadge({ badge, close }: { badge: DeskBadgeView; close: () => void }) {
  const [{ places }] = useState(badge);
  if (places?.left !== 0) return <Give badges={[badge]} member={null} close={close} />;
  return <Invitation title={GIVING.usedUpTitle} line={GIVING.usedUpLine(places.perMonth)} action={<Button onClick={close}>{GIVING.keep}</Button>} />;
}

interface GiveProps {
  badges: readonly DeskBadgeView[];
  member: Person | null;
  close: () => void;
}

function Give({ badges, member, close }: GiveProps) {
  const first = badges.find(({ places }) => places?.left !== 0);
  const act = useReasonForm({
    subject: `badge-gift ${member?.id ?? badges[0]?.code ?? ''}`,
    opening: { code: first?.code, reason: '' },
    act: useGive(),
    send: ({ code, member: chosen, reason }: GiveForm, { keys }) => {
      const given = { code, memberId: member?.id ?? chosen?.value ?? '', reason };
      return { given, key: keys.keyFor(given) };
    },
    done: (gift) => GIVING.done(gift.member.nickname),
    close,
  });
  return (
    <ReasonForm
      act={act}
      name="give"
      words={{
        reason: {
          label: GIVING.reason,
          presetsLabel: GIVING.presetsLabel,
          presets: GIVING.presets,
          hint: GIVING.reasonHint,
          needed: GIVING.reasonNeeded,
          short: GIVING.reasonShort,
        },
        confirm: GIVING.confirm,
        keep: GIVING.keep,
      }}
      impossible={!first}
    >
      <Form.Item name="code" label={member ? GIVING.which : undefined} rules={[{ required: true, message: GIVING.whichNeeded }]}>
        <Radio.Group className="give-badges">
          {badges.map((badge) => (
            <Radio key={badge.code} value={badge.code} disabled={badge.places?.left === 0}>
              <Badge art={badge.art} grade={badge.grade} earned size={56} />
              <span className="give-badge-words">
                <strong>{badge.name}</strong>
                <span className="quiet small">{badge.description}</span>
                {badge.places && <span className="small give-left">{BADGES.left(badge.places.left)}</span>}
              </span>
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      {!member && (
        <Form.Item name="member" label={GIVING.member} rules={[{ required: true, message: GIVING.memberNeeded }]}>
          <MemberSelect useFound={useFoundMembers} />
        </Form.Item>
      )}
    </ReasonForm>
  );
}
