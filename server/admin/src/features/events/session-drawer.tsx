import { App, Button, Drawer, Form } from 'antd';
import type { AdminSessionView } from '../../api/types';
import { markFields } from '../../api/refusal';
import { FormRefusal } from '../../ui/states';
import { useOneSave } from '../../ui/use-one-save';
import { FORM, SESSIONS } from './events.copy';
import { changeSession, createSession, useEventChange } from './events.api';
import { SessionFields } from './session-fields';
import { sessionFormOf, sessionRequestOf, USUAL_SESSION, type SessionForm } from './session-form.rule';

interface Props {
  eventId: string;
  /** The session to change, 'new' for another one, null while closed. */
  session: AdminSessionView | 'new' | null;
  close: () => void;
}

export function SessionDrawer({ eventId, session, close }: Props) {
  const [form] = Form.useForm<SessionForm>();
  const { message } = App.useApp();
  const change = useEventChange((filled: SessionForm) => {
    const request = sessionRequestOf(filled);
    return session && session !== 'new' ? changeSession(session.id, request) : createSession(eventId, request);
  });
  const save = useOneSave(change, session !== null);
  const isNew = session === 'new';
  const submit = (filled: SessionForm) =>
    save(filled, {
      onSuccess: () => {
        void message.success(isNew ? SESSIONS.added : SESSIONS.saved);
        close();
      },
      onError: (error) => markFields(form, error),
    });
  return (
    <Drawer
      title={isNew ? SESSIONS.addTitle : SESSIONS.editTitle}
      open={session !== null}
      onClose={close}
      size={560}
      destroyOnHidden
      afterOpenChange={(opened) => opened || change.reset()}
    >
      <Form
        key={isNew ? 'new' : session?.id}
        form={form}
        name="session"
        layout="vertical"
        requiredMark={false}
        initialValues={session && !isNew ? sessionFormOf(session) : USUAL_SESSION}
        preserve={false}
        onFinish={submit}
      >
        <SessionFields form={form} />
        <div className="form-end">
          <FormRefusal error={change.error} />
          <Button type="primary" htmlType="submit" loading={change.isPending}>
            {isNew ? SESSIONS.add : FORM.save}
          </Button>
        </div>
      </Form>
    </Drawer>
  );
}
