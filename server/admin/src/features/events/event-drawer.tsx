import { App, Button, Drawer, Form } from 'antd';
import type { AdminEventView, EventRequest } from '../../api/types';
import { markFields } from '../../api/refusal';
import { FormRefusal } from '../../ui/states';
import { useKeptDraft } from '../../ui/use-kept-draft';
import { useOneSave } from '../../ui/use-one-save';
import { EventFields } from './event-fields';
import { FORM, EVENTS } from './events.copy';
import { changeEvent, useEventChange } from './events.api';

interface Props {
  event: AdminEventView;
  open: boolean;
  close: () => void;
}

export function EventDrawer({ event, open, close }: Props) {
  return (
    <Drawer title={EVENTS.edit} open={open} onClose={close} size={560} destroyOnHidden>
      <Change event={event} close={close} />
    </Drawer>
  );
}

function Change({ event, close }: Pick<Props, 'event' | 'close'>) {
  const { title, kind, place, description, cover } = event;
  const [form] = Form.useForm<EventRequest>();
  const kept = useKeptDraft<EventRequest>(form, `event ${event.id}`, { title, kind, place, description, cover });
  const { message } = App.useApp();
  const change = useEventChange(changeEvent(event.id));
  const save = useOneSave(change, true, kept.sent);
  const submit = (filled: EventRequest) =>
    save(
      { ...filled, description: filled.description ?? '' },
      {
        onSuccess: () => {
          void message.success(FORM.saved);
          close();
        },
        onError: (error) => markFields(form, error),
      },
    );
  return (
    <Form form={form} name="event" layout="vertical" requiredMark={false} initialValues={kept.initial} onFinish={submit} scrollToFirstError={{ focus: true }}>
      {kept.line}
      <EventFields />
      <FormRefusal error={change.error} />
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {FORM.save}
      </Button>
    </Form>
  );
}
