import { App, Button, Form } from 'antd';
import type { AdminSessionView } from '../../api/types';
import { markFields } from '../../api/refusal';
import { FormRefusal } from '../../ui/states';
import { SubjectDrawer } from '../../ui/subject-drawer';
import { useKeptDraft } from '../../ui/use-kept-draft';
import { useOneSave } from '../../ui/use-one-save';
import { FORM, SESSIONS } from './events.copy';
import { changeSession, createSession, useEventChange } from './events.api';
import { SessionFields } from './session-fields';
import { sessionFormOf, sessionRequestOf, USUAL_SESSION, type SessionForm } from './session-form.rule';

/** The session to change, 'new' for another one. */
type Wish = AdminSessionView | 'new';

interface Props {
  eventId: string;
  /** Null while closed. */
  session: Wish | null;
  close: () => void;
}

export function SessionDrawer({ eventId, session, close }: Props) {
  return (
    <SubjectDrawer about={session} title={(wish) => (wish === 'new' ? SESSIONS.addTitle : SESSIONS.editTitle)} size={560} close={close}>
      {(wish) => <Session key={wish === 'new' ? 'new' : wish.id} eventId={eventId} session={wish} close={close} />}
    </SubjectDrawer>
  );
}

function Session({ eventId, session, close }: Props & { session: Wish }) {
  const isNew = session === 'new';
  const [form] = Form.useForm<SessionForm>();
  const kept = useKeptDraft<SessionForm>(form, `session ${isNew ? `of ${eventId}` : session.id}`, isNew ? USUAL_SESSION : sessionFormOf(session));
  const { message } = App.useApp();
  const change = useEventChange((filled: SessionForm) => {
    const request = sessionRequestOf(filled);
    return isNew ? createSession(eventId, request) : changeSession(session.id, request);
  });
  const save = useOneSave(change, true, kept.sent);
  const submit = (filled: SessionForm) =>
    save(filled, {
      onSuccess: () => {
        void message.success(isNew ? SESSIONS.added : SESSIONS.saved);
        close();
      },
      onError: (error) => markFields(form, error),
    });
  return (
    <Form form={form} name="session" layout="vertical" requiredMark={false} initialValues={kept.initial} onFinish={submit} scrollToFirstError={{ focus: true }}>
      {kept.line}
      <SessionFields form={form} />
      <div className="form-end">
        <FormRefusal error={change.error} />
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {isNew ? SESSIONS.add : FORM.save}
        </Button>
      </div>
    </Form>
  );
}
