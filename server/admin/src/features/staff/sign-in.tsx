import { App, Button, Form, Input } from 'antd';
import { useIsDemo } from '../../api/demo';
import type { StaffSignInRequest, StaffView } from '../../api/types';
import { wordsOf } from '../../api/refusal';
import { Blossom } from '../../ui/flower';
import { atMost } from '../../ui/text-limit';
import { UI } from '../../ui/ui.copy';
import { useOneSave } from '../../ui/use-one-save';
import { DEMO_ACCOUNT, STAFF } from './staff.copy';
import { useOrganisationName, useSignIn } from './staff.api';
import './sign-in.css';

/** The year's first flower: one petal of each colour, so that the door already shows what the house is about. */
const DOOR_PETALS = [
  { kind: 'joined', quantity: 1 },
  { kind: 'checked_in', quantity: 3 },
  { kind: 'checked_in', quantity: 1 },
  { kind: 'served', quantity: 200 },
  { kind: 'friend_joined_in', quantity: 2 },
  { kind: 'learned', quantity: 1 },
  { kind: 'gave', quantity: 20_000 },
] as const;

interface Props {
  title: string;
  line: string;
  welcome: (staff: StaffView) => void;
}

export function SignIn({ title, line, welcome }: Props) {
  const [form] = Form.useForm<StaffSignInRequest>();
  const { message } = App.useApp();
  const signIn = useSignIn();
  // A hurried second click must not use up one more try of the account's few.
  const enter = useOneSave(signIn);
  const isDemo = useIsDemo();
  const organisation = useOrganisationName();

  const submit = (request: StaffSignInRequest) =>
    enter(request, {
      onSuccess: (staff) => {
        message.destroy();
        welcome(staff);
      },
      // The login stays; a password is typed anew.
      onError: () => form.setFieldValue('password', ''),
    });

  return (
    <main className="sign-in">
      <div className="sign-in-flower">
        <Blossom petals={DOOR_PETALS} size={400} />
      </div>
      <div className="sign-in-sheet">
        <p className="sign-in-brand">
          {UI.product}
          {organisation && <span className="quiet"> · {organisation}</span>}
        </p>
        <h1>{title}</h1>
        <p className="quiet">{line}</p>
        <Form form={form} name="sign-in" layout="vertical" requiredMark={false} onFinish={submit} size="large">
          <Form.Item name="login" label={STAFF.login} rules={[{ required: true, whitespace: true, message: STAFF.loginNeeded }, atMost(40)]}>
            <Input autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus />
          </Form.Item>
          <Form.Item name="password" label={STAFF.password} rules={[{ required: true, message: STAFF.passwordNeeded }, atMost(200)]}>
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          {signIn.error && (
            <p className="sign-in-refusal" role="alert">
              {wordsOf(signIn.error)}
            </p>
          )}
          <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
            {STAFF.signIn}
          </Button>
        </Form>
        {isDemo ? (
          <aside className="sign-in-demo">
            <div>
              <strong>{STAFF.demoTitle}</strong>
              <p className="small">{STAFF.demoLine}</p>
            </div>
            <Button size="small" onClick={() => form.setFieldsValue(DEMO_ACCOUNT)}>
              {STAFF.demoFill}
            </Button>
          </aside>
        ) : (
          <p className="quiet small sign-in-forgot">{STAFF.forgot}</p>
        )}
      </div>
    </main>
  );
}
