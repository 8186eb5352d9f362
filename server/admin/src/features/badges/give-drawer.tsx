import { memberNoText } from '@tongxing/shared';
import { App, Button, Drawer, Form, Radio, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import type { DeskBadgeView } from '../../api/types';
import { markFields } from '../../api/refusal';
import { Badge } from '../../ui/flower';
import { ReasonField } from '../../ui/reason-field';
import { FormRefusal, Invitation, Loaded } from '../../ui/states';
import { useKeptDraft } from '../../ui/use-kept-draft';
import { useOneSave } from '../../ui/use-one-save';
import { useFoundMembers, useGive, useMemberGifts } from './badges.api';
import { BADGES, GIVING } from './badges.copy';
import './badges.css';

interface GiveForm {
  code: string;
  memberId: string;
  reason: string;
}

interface Person {
  readonly id: string;
  readonly nickname: string;
}

/** From a member's page: which badge. From a badge's page: to whom. Null while closed. */
export type ToGive = { readonly member: Person } | { readonly badge: DeskBadgeView };

export function GiveDrawer({ what, close }: { what: ToGive | null; close: () => void }) {
  // Whom it was about stays in the drawer while it slides away.
  const [last, setLast] = useState(what);
  if (what !== null && what !== last) setLast(what);
  const title = last && ('member' in last ? GIVING.titleTo(last.member.nickname) : GIVING.titleOf(last.badge.name));
  return (
    <Drawer title={title} open={what !== null} onClose={close} size={480} destroyOnHidden>
      {last && ('member' in last ? <ToMember member={last.member} close={close} /> : <OfBadge badge={last.badge} close={close} />)}
    </Drawer>
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
  const [form] = Form.useForm<GiveForm>();
  const { message } = App.useApp();
  const first = badges.find(({ places }) => places?.left !== 0);
  const kept = useKeptDraft<GiveForm>(form, `badge-gift ${member?.id ?? badges[0]?.code ?? ''}`, { code: first?.code, memberId: member?.id, reason: '' });
  const give = useGive();
  const save = useOneSave(give, true, kept.sent);
  const submit = ({ code, memberId, reason }: GiveForm) => {
    const given = { code, memberId, reason: reason.trim() };
    save(
      { given, key: kept.keys.keyFor(given) },
      {
        onSuccess: (gift) => {
          void message.success(GIVING.done(gift.member.nickname));
          close();
        },
        onError: (error) => markFields(form, error),
      },
    );
  };
  return (
    <Form
      form={form}
      name="badge-gift"
      layout="vertical"
      requiredMark={false}
      initialValues={kept.initial}
      onFinish={submit}
    >
      {kept.line}
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
      {member ? (
        <Form.Item name="memberId" hidden>
          <input type="hidden" />
        </Form.Item>
      ) : (
        <Form.Item name="memberId" label={GIVING.member} rules={[{ required: true, message: GIVING.memberNeeded }]}>
          <MemberSelect />
        </Form.Item>
      )}
      <ReasonField
        form={form}
        words={{
          label: GIVING.reason,
          presetsLabel: GIVING.presetsLabel,
          presets: GIVING.presets,
          hint: GIVING.reasonHint,
          needed: GIVING.reasonNeeded,
          short: GIVING.reasonShort,
        }}
      />
      <FormRefusal error={give.error} />
      <div className="form-foot">
        <Button id="give-confirm" type="primary" htmlType="submit" loading={give.isPending} disabled={!first}>
          {GIVING.confirm}
        </Button>
        <Button type="text" onClick={close}>
          {GIVING.keep}
        </Button>
      </div>
    </Form>
  );
}

interface SelectProps {
  id?: string;
  value?: string;
  onChange?: (memberId: string) => void;
}

/** Looks a member up as the list of members does; the words typed are never kept. */
function MemberSelect({ id, value, onChange }: SelectProps) {
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const found = useFoundMembers(q);
  const options = (found.data?.items ?? []).map((member) => ({
    value: member.id,
    label: `${member.nickname}（${memberNoText(member.no)}）${member.realNameMasked ? ` ${member.realNameMasked}` : ''}`,
  }));
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      {...(value === undefined ? {} : { value })}
      {...(onChange === undefined ? {} : { onChange })}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={GIVING.memberHint}
      loading={found.isFetching}
      notFoundContent={q === '' ? GIVING.typeMore : found.isFetching ? null : GIVING.nobody}
      options={options}
    />
  );
}
