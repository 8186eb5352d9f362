import { ROLE_NAMES } from '@tongxing/shared';
import { App, Button, Form, Popconfirm } from 'antd';
import { useState } from 'react';
import type { StaffLinkView } from '../../api/types';
import { Refusal } from '../../api/client';
import { Card } from '../../ui/page';
import { NumberInput } from '../../ui/number-input';
import { FormRefusal, Loaded } from '../../ui/states';
import { SubjectDrawer } from '../../ui/subject-drawer';
import { wholeRules } from '../../ui/typed-number';
import { useKeptDraft } from '../../ui/use-kept-draft';
import { useOneSave } from '../../ui/use-one-save';
import { useStaffLinkChange, useStaffLinks } from './staff-links.api';
import { STAFF_LINKS } from './staff-links.copy';
import './staff-links.css';

/** Which member each colleague is; an administrator mends it, and another one the administrator's own. */
export function StaffLinks() {
  const links = useStaffLinks();
  const [changing, setChanging] = useState<StaffLinkView | null>(null);
  return (
    <Card title={STAFF_LINKS.title} note={STAFF_LINKS.note}>
      <Loaded query={links}>
        {(accounts) => (
          <ul className="plain-list">
            {accounts.map((account) => (
              <Account key={account.staffId} account={account} change={() => setChanging(account)} />
            ))}
          </ul>
        )}
      </Loaded>
      <ChangeDrawer account={changing} close={() => setChanging(null)} />
    </Card>
  );
}

function Account({ account, change }: { account: StaffLinkView; change: () => void }) {
  const { name, login, roles, active, member, mayChange } = account;
  return (
    <li className="staff-link">
      <div>
        {name} <span className="quiet">{login}</span> {!active && <span className="chip grey">{STAFF_LINKS.inactive}</span>}
        <p className="quiet small">{roles.map((role) => ROLE_NAMES[role]).join('、')}</p>
      </div>
      <div className="staff-link-member">{member ? STAFF_LINKS.memberOf(member.nickname, member.no) : <span className="quiet">{STAFF_LINKS.none}</span>}</div>
      {mayChange ? (
        <Button type="text" aria-label={STAFF_LINKS.changeLabel(name)} onClick={change}>
          {member ? STAFF_LINKS.change : STAFF_LINKS.link}
        </Button>
      ) : (
        <span className="quiet small staff-link-own">{member ? STAFF_LINKS.own : STAFF_LINKS.ownNone}</span>
      )}
    </li>
  );
}

function ChangeDrawer({ account, close }: { account: StaffLinkView | null; close: () => void }) {
  return (
    <SubjectDrawer about={account} title={({ name }) => STAFF_LINKS.drawerTitle(name)} size={440} close={close}>
      {(about) => <Change key={about.staffId} account={about} close={close} />}
    </SubjectDrawer>
  );
}

function Change({ account: { staffId, member }, close }: { account: StaffLinkView; close: () => void }) {
  const [form] = Form.useForm<{ memberNo: number | null }>();
  const kept = useKeptDraft(form, `staff-link ${staffId}`, { memberNo: member?.no ?? null });
  const { message } = App.useApp();
  const change = useStaffLinkChange();
  const saveOnce = useOneSave(change, true, kept.sent);
  const save = (memberNo: number | null) =>
    saveOnce(
      { staffId, memberNo },
      {
        onSuccess: () => {
          void message.success(STAFF_LINKS.saved);
          close();
        },
      },
    );
  const isUnknown = change.error instanceof Refusal && change.error.code === 'NOT_FOUND';
  return (
    <Form form={form} name="staff-link" layout="vertical" requiredMark={false} initialValues={kept.initial} onFinish={({ memberNo }) => save(memberNo)}>
      {kept.line}
      <Form.Item
        name="memberNo"
        label={STAFF_LINKS.number}
        extra={STAFF_LINKS.numberHint}
        rules={wholeRules(1, Number.MAX_SAFE_INTEGER, STAFF_LINKS.numberNeeded)}
        {...(isUnknown ? { validateStatus: 'error' as const, help: STAFF_LINKS.notFound } : {})}
      >
        <NumberInput short onType={() => change.reset()} />
      </Form.Item>
      {!isUnknown && <FormRefusal error={change.error} />}
      <div className="form-foot">
        <Button id="save-staff-link" type="primary" htmlType="submit" loading={change.isPending}>
          {STAFF_LINKS.save}
        </Button>
        {member && (
          <Popconfirm title={STAFF_LINKS.removeQuestion} okText={STAFF_LINKS.remove} cancelText={STAFF_LINKS.keep} onConfirm={() => save(null)}>
            <Button type="text" disabled={change.isPending}>
              {STAFF_LINKS.remove}
            </Button>
          </Popconfirm>
        )}
      </div>
    </Form>
  );
}
