import { CHANNEL_KIND_NAMES, CHANNEL_KINDS, type ChannelKind } from '@tongxing/shared';
import { App, Button, Drawer, Form, Input, Select, Switch, type FormInstance } from 'antd';
import type { Dayjs } from 'dayjs';
import { useEffect } from 'react';
import type { JoinCodePatch, JoinCodeRequest, JoinCodeView } from '../../api/types';
import { markFields } from '../../api/refusal';
import { FormRefusal } from '../../ui/states';
import { UI } from '../../ui/ui.copy';
import { useOneSave } from '../../ui/use-one-save';
import { WallDayPicker } from '../../ui/wall-picker';
import { dayToWall, wallToDay } from '../../ui/wall-time';
import { JOIN_FORM } from './joining.copy';
import { changeJoinCode, createJoinCode, useComingEvents, useEventTitle, useJoinCodeChange } from './joining.api';

interface JoinCodeForm {
  channel: ChannelKind;
  place: string;
  eventId?: string | null;
  expiresOn?: Dayjs | null;
  ownStory: boolean;
  landing?: { storyTitle: string; storyBody: string };
}

interface Props {
  /** The code to change, 'new' for another one, null while closed. */
  joinCode: JoinCodeView | 'new' | null;
  /** The event that a new code is made for. */
  eventId: string | null;
  mayReadEvents: boolean;
  close: () => void;
  done: (joinCode: JoinCodeView) => void;
}

export function JoinCodeDrawer({ joinCode, eventId, mayReadEvents, close, done }: Props) {
  const [form] = Form.useForm<JoinCodeForm>();
  const { message } = App.useApp();
  const old = joinCode === 'new' ? null : joinCode;
  const change = useJoinCodeChange((filled: JoinCodeForm) =>
    old ? changeJoinCode(old.id, commonOf(filled)) : createJoinCode(requestOf(filled)),
  );
  const save = useOneSave(change, joinCode !== null);
  const ownStory = Form.useWatch('ownStory', form);

  const submit = (filled: JoinCodeForm) =>
    save(filled, {
      onSuccess: (made) => {
        void message.success(old ? JOIN_FORM.saved : JOIN_FORM.created);
        done(made);
      },
      onError: (error) => markFields(form, error),
    });

  return (
    <Drawer
      title={old ? JOIN_FORM.editTitle : JOIN_FORM.createTitle}
      open={joinCode !== null}
      onClose={close}
      size={520}
      destroyOnHidden
      afterOpenChange={(opened) => opened || change.reset()}
    >
      <Form
        key={old?.id ?? `new-${eventId ?? ''}`}
        form={form}
        name="join-code"
        layout="vertical"
        requiredMark={false}
        preserve={false}
        initialValues={old ? formOf(old) : { channel: eventId ? 'event' : 'exhibition', eventId, ownStory: false }}
        onFinish={submit}
      >
        {!old && <OriginFields form={form} eventId={eventId} mayReadEvents={mayReadEvents} />}
        <Form.Item
          name="place"
          label={JOIN_FORM.place}
          rules={[{ required: true, whitespace: true, message: UI.required(JOIN_FORM.place) }]}
        >
          <Input maxLength={40} placeholder={JOIN_FORM.placeHint} />
        </Form.Item>
        <Form.Item name="expiresOn" label={JOIN_FORM.expiresOn} extra={JOIN_FORM.expiresNote}>
          <WallDayPicker placeholder={JOIN_FORM.expiresHint} />
        </Form.Item>
        <Form.Item
          name="ownStory"
          label={JOIN_FORM.landing}
          layout="horizontal"
          colon={false}
          valuePropName="checked"
          extra={JOIN_FORM.landingNote}
        >
          <Switch />
        </Form.Item>
        {ownStory && <StoryFields />}
        <FormRefusal error={change.error} />
        <Button id="save-join-code" type="primary" htmlType="submit" loading={change.isPending}>
          {old ? JOIN_FORM.save : JOIN_FORM.create}
        </Button>
      </Form>
    </Drawer>
  );
}

interface OriginProps {
  form: FormInstance<JoinCodeForm>;
  eventId: string | null;
  mayReadEvents: boolean;
}

/** Where people come from. Fixed once the code is made, because numbers are counted by it. */
function OriginFields({ form, eventId, mayReadEvents }: OriginProps) {
  const events = useComingEvents(mayReadEvents);
  const coming = events.data?.items ?? [];
  // A code may be made for an event that is over; the list of those to come does not know its name.
  const pastId = events.data && mayReadEvents && !coming.some(({ id }) => id === eventId) ? eventId : null;
  const pastTitle = useEventTitle(pastId);
  const choices = pastId && pastTitle ? [{ id: pastId, title: pastTitle }, ...coming] : coming;
  // A code for an event usually hangs where the event is; whoever typed another place keeps it.
  const place = coming.find(({ id }) => id === eventId)?.place;
  useEffect(() => {
    if (place && !form.getFieldValue('place')) form.setFieldValue('place', place.slice(0, 40));
  }, [form, place]);
  return (
    <>
      <Form.Item name="channel" label={JOIN_FORM.channel}>
        <Select options={CHANNEL_KINDS.map((value) => ({ value, label: CHANNEL_KIND_NAMES[value] }))} />
      </Form.Item>
      <Form.Item name="eventId" label={JOIN_FORM.event} help={events.error ? JOIN_FORM.eventsFailed : undefined}>
        <Select
          allowClear
          loading={events.isLoading}
          placeholder={JOIN_FORM.eventHint}
          options={choices.map(({ id, title }) => ({ value: id, label: title }))}
        />
      </Form.Item>
    </>
  );
}

function StoryFields() {
  return (
    <>
      <Form.Item
        name={['landing', 'storyTitle']}
        label={JOIN_FORM.storyTitle}
        rules={[{ required: true, whitespace: true, message: UI.required(JOIN_FORM.storyTitle) }]}
      >
        <Input maxLength={40} placeholder={JOIN_FORM.storyTitleHint} />
      </Form.Item>
      <Form.Item
        name={['landing', 'storyBody']}
        label={JOIN_FORM.storyBody}
        rules={[{ required: true, whitespace: true, message: UI.required(JOIN_FORM.storyBody) }]}
      >
        <Input.TextArea maxLength={600} showCount autoSize={{ minRows: 4, maxRows: 10 }} placeholder={JOIN_FORM.storyBodyHint} />
      </Form.Item>
    </>
  );
}

function formOf({ channel, place, eventId, expiresOn, landing }: JoinCodeView): JoinCodeForm {
  return {
    channel,
    place,
    eventId,
    expiresOn: expiresOn ? dayToWall(expiresOn) : null,
    ownStory: landing !== null,
    landing: landing ?? undefined,
  };
}

function requestOf(form: JoinCodeForm): JoinCodeRequest {
  return { channel: form.channel, eventId: form.eventId ?? null, ...commonOf(form) };
}

/** What may be changed later too; null takes it away. */
function commonOf({ place, expiresOn, ownStory, landing }: JoinCodeForm): JoinCodePatch & { place: string } {
  return {
    place: place.trim(),
    expiresOn: expiresOn ? wallToDay(expiresOn) : null,
    landing: ownStory && landing ? landing : null,
  };
}
