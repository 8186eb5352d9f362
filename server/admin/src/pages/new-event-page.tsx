import { ArrowLeftOutlined } from '@ant-design/icons';
import { App, Button, ConfigProvider, Form } from 'antd';
import { useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { EventRequest } from '../api/types';
import { markFields } from '../api/refusal';
import { EventFields } from '../features/events/event-fields';
import { createEvent, createSession, useEventChange } from '../features/events/events.api';
import { EVENTS, FORM } from '../features/events/events.copy';
import { SessionFields } from '../features/events/session-fields';
import { sessionRequestOf, USUAL_SESSION, type SessionForm } from '../features/events/session-form.rule';
import { LinkButton } from '../ui/link-button';
import { Card, Page } from '../ui/page';
import { FormRefusal } from '../ui/states';
import { useKeptDraft } from '../ui/use-kept-draft';
import { useOneSave } from '../ui/use-one-save';
import '../features/events/events.css';

type NewEventForm = EventRequest & { session: SessionForm };

const BLANK = { kind: 'service', cover: 'river', description: '', session: USUAL_SESSION } as const;

/** An event and its first session on one sheet. */
export function NewEventPage() {
  const [form] = Form.useForm<NewEventForm>();
  const kept = useKeptDraft<NewEventForm>(form, 'event new', BLANK as Partial<NewEventForm>);
  const navigate = useNavigate();
  const { message } = App.useApp();
  // The event may be made and its session refused; trying again must not make a second event.
  const made = useRef<string | null>(null);
  const [halfDone, setHalfDone] = useState<string | null>(null);

  const create = useEventChange(async ({ session, ...event }: NewEventForm) => {
    made.current ??= (await createEvent({ ...event, description: event.description ?? '' })).id;
    // From here on it is an event that stands; put back after a reload it would become another one.
    kept.sent();
    setHalfDone(made.current);
    await createSession(made.current, sessionRequestOf(session));
    return made.current;
  });
  const save = useOneSave(create);

  const submit = (filled: NewEventForm) =>
    save(filled, {
      onSuccess: (eventId) => {
        void message.success(FORM.created);
        void navigate(`/events/${String(eventId)}`, { replace: true });
      },
      onError: (error) => markFields(form, error, made.current === null ? [] : ['session']),
    });

  const refusedHalfway = halfDone !== null && create.isError;
  return (
    <Page
      title={FORM.newTitle}
      line={FORM.newLine}
      back={
        <Link to="/events" className="text-link">
          <ArrowLeftOutlined /> {EVENTS.back}
        </Link>
      }
    >
      <Form form={form} name="event" layout="vertical" requiredMark={false} initialValues={kept.initial} onFinish={submit} scrollToFirstError={{ focus: true }}>
        {kept.line}
        <div className="columns">
          <Card title={FORM.aboutSection}>
            <fieldset className="bare" disabled={refusedHalfway}>
              <ConfigProvider componentDisabled={refusedHalfway}>
                <EventFields />
              </ConfigProvider>
            </fieldset>
          </Card>
          <Card title={FORM.sessionSection}>
            <SessionFields form={form} under="session" />
            <div className="form-end">
              <FormRefusal error={create.error} before={refusedHalfway ? FORM.halfDone : undefined} />
              <div className="form-foot">
                <Button id="create-event" type="primary" htmlType="submit" loading={create.isPending}>
                  {refusedHalfway ? FORM.tryAgain : FORM.create}
                </Button>
                {refusedHalfway && <LinkButton to={`/events/${halfDone}`}>{FORM.leaveHalfDone}</LinkButton>}
              </div>
            </div>
          </Card>
        </div>
      </Form>
    </Page>
  );
}
