import { UserOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ROLE_NAMES } from '@tongxing/shared';
import { App, Button, Drawer, Form, Popconfirm, Tooltip } from 'antd';
import { useState } from 'react';
import { get, post, Refusal } from '../../api/client';
import type { OwnMembershipView, StaffView } from '../../api/types';
import { NumberInput } from '../../ui/number-input';
import { FormRefusal, Loaded } from '../../ui/states';
import { wholeRules } from '../../ui/typed-number';
import { useKeptDraft } from '../../ui/use-kept-draft';
import { OWN_MEMBERSHIP } from './own-membership.copy';

const KEY = ['own-membership'] as const;
const PATH = '/admin/own-membership';

/** One's own account: who one is here, and which member one is, said once by oneself. */
export function OwnAccount({ staff }: { staff: StaffView }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Tooltip title={OWN_MEMBERSHIP.open}>
        <Button type="text" id="own-account" aria-label={OWN_MEMBERSHIP.open} icon={<UserOutlined />} onClick={() => setOpen(true)} />
      </Tooltip>
      <Drawer title={OWN_MEMBERSHIP.title} open={open} onClose={() => setOpen(false)} size={440} destroyOnHidden>
        <p className="own-name">
          {staff.name} <span className="quiet">{staff.login}</span>
        </p>
        <p className="quiet">
          {OWN_MEMBERSHIP.roles}：{staff.roles.map((role) => ROLE_NAMES[role]).join('、') || OWN_MEMBERSHIP.noRoles}
        </p>
        <section className="own-membership">
          <h3>{OWN_MEMBERSHIP.membership}</h3>
          <p className="quiet small">{OWN_MEMBERSHIP.why}</p>
          <Membership />
        </section>
      </Drawer>
    </>
  );
}

function Membership() {
  const own = useQuery({ queryKey: KEY, queryFn: ({ signal }) => get<OwnMembershipView>(PATH, undefined, signal) });
  return (
    <Loaded query={own}>
      {({ member }) =>
        member ? (
          <>
            <p className="own-linked">{OWN_MEMBERSHIP.linked(member.nickname, member.no)}</p>
            <p className="quiet small">{OWN_MEMBERSHIP.linkedNote}</p>
          </>
        ) : (
          <Claim />
        )
      }
    </Loaded>
  );
}

function Claim() {
  const [form] = Form.useForm<{ memberNo: number | null }>();
  const kept = useKeptDraft(form, 'own-membership', { memberNo: null });
  const { message } = App.useApp();
  const client = useQueryClient();
  const [asking, setAsking] = useState<number | null>(null);
  const claim = useMutation({
    mutationFn: (memberNo: number) => post<OwnMembershipView>(PATH, { memberNo }),
    onSuccess: (own) => {
      kept.sent();
      client.setQueryData(KEY, own);
      void message.success(OWN_MEMBERSHIP.saved(own.member?.nickname ?? ''));
    },
    onSettled: () => Promise.all([['adjustment-outlook'], ['approvals'], ['staff-links']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
  const isUnknown = claim.error instanceof Refusal && claim.error.code === 'NOT_FOUND';
  return (
    <Form form={form} name="own-membership" layout="vertical" requiredMark={false} initialValues={kept.initial} onFinish={({ memberNo }) => setAsking(memberNo)}>
      {kept.line}
      <Form.Item
        name="memberNo"
        label={OWN_MEMBERSHIP.number}
        extra={OWN_MEMBERSHIP.numberHint}
        rules={wholeRules(1, Number.MAX_SAFE_INTEGER, OWN_MEMBERSHIP.numberNeeded)}
        {...(isUnknown ? { validateStatus: 'error' as const, help: OWN_MEMBERSHIP.notFound } : {})}
      >
        <NumberInput short onType={() => claim.reset()} />
      </Form.Item>
      {!isUnknown && <FormRefusal error={claim.error} />}
      <Popconfirm
        placement="bottomLeft"
        open={asking !== null}
        title={OWN_MEMBERSHIP.sure(asking ?? 0)}
        description={OWN_MEMBERSHIP.sureNote}
        okText={OWN_MEMBERSHIP.yes}
        cancelText={OWN_MEMBERSHIP.no}
        onCancel={() => setAsking(null)}
        onConfirm={() => {
          if (asking !== null) claim.mutate(asking);
          setAsking(null);
        }}
      >
        <Button id="claim-membership" type="primary" htmlType="submit" loading={claim.isPending}>
          {OWN_MEMBERSHIP.save}
        </Button>
      </Popconfirm>
    </Form>
  );
}
