import { CHANNEL_KIND_NAMES, CHANNEL_KINDS, type ChannelKind } from '@tongxing/shared';
import { App, Button, Drawer, Form, Input, Select, Switch } from 'antd';
import type { Dayjs } from 'dayjs';
import { useEffect } from 'react';
import type { EventSummaryView, JoinCodeRequest, JoinCodeView } from '../../api/types';
import { markFields } from '../../api/refusal';
import { FormRefusal } from '../../ui/states';
import { UI } from '../../ui/ui.copy';
import { WallDayPicker } from '../../ui/wall-picker';
import { dayToWall, wallToDay } from '../../ui/wall-time';
import { JOIN_FORM } from './joining.copy';
import { useComingEvents, useJoinCodeChange } from './joining.api';

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
  const events = useComingEvents(mayReadEvents && joinCode !== null);
  const change = useJoinCodeChange();
  const old = joinCode === 'new' ? null : joinCode;
  const ownStory = Form.useWatch('ownStory', form);
  useEventPlace(form, joinCode === 'new' ? eventId : null, events.data?.items);

  const submit = (filled: JoinCodeForm) =>
    change.mutate(
      { id: old?.id ?? null, ...requestOf(filled, old !== null) },
      {
        onSuccess: (made) => {
          void message.success(old ? JOIN_FORM.saved : JOIN_FORM.created);
          done(made);
        },
        onError: (error) => markFields(form, error),
      },
    );

  return (
    <Drawer
      title={old ? JOIN_FORM.editTitle : JOIN_FORM.createTitle}
      open={joinCode !== null}
      onClose={close}
      size={520}
      destroyOnHidden
      afterOpenChange={() => change.reset()}
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
        <Form.Item name="channel" label={JOIN_FORM.channel}>
          <Select options={CHANNEL_KINDS.map((value) => ({ value, label: CHANNEL_KIND_NAMES[value] }))} />
        </Form.Item>
        <Form.Item
          name="place"
          label={JOIN_FORM.place}
          rules={[{ required: true, whitespace: true, message: UI.required(JOIN_FORM.place) }]}
        >
          <Input maxLength={40} placeholder={JOIN_FORM.placeHint} />
        </Form.Item>
        <Form.Item
          name="eventId"
          label={JOIN_FORM.event}
          help={events.error ? JOIN_FORM.eventsFailed : undefined}
        >
          <Select
            allowClear
            loading={events.isLoading}
            placeholder={JOIN_FORM.eventHint}
            options={eventOptions(events.data?.items ?? [], old)}
          />
        </Form.Item>
        <Form.Item name="expiresOn" label={JOIN_FORM.expiresOn} extra={JOIN_FORM.expiresNote}>
          <WallDayPicker placeholder={JOIN_FORM.expiresHint} />
        </Form.Item>
        <Form.Item name="ownStory" label={JOIN_FORM.landing} layout="horizontal" valuePropName="checked" extra={JOIN_FORM.landingNote}>
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
        <Input.TextArea maxLength={400} showCount autoSize={{ minRows: 4, maxRows: 10 }} placeholder={JOIN_FORM.storyBodyHint} />
      </Form.Item>
    </>
  );
}

/** A code for an event usually hangs where the event is; whoever typed another place keeps it. */
function useEventPlace(
  form: ReturnType<typeof Form.useForm<JoinCodeForm>>[0],
  eventId: string | null,
  events: readonly EventSummaryView[] | undefined,
): void {
  const place = events?.find(({ id }) => id === eventId)?.place;
  useEffect(() => {
    if (place && !form.getFieldValue('place')) form.setFieldValue('place', place.slice(0, 40));
  }, [form, place]);
}

function eventOptions(events: readonly EventSummaryView[], old: JoinCodeView | null) {
  const options = events.map(({ id, title }) => ({ value: id, label: title }));
  // The code's own event may be over and no longer among those to come.
  if (old?.eventId && !events.some(({ id }) => id === old.eventId)) {
    options.unshift({ value: old.eventId, label: old.eventTitle ?? old.eventId });
  }
  return options;
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

/** In a new code what was left out is not sent; in a change it is taken away by null. */
function requestOf(form: JoinCodeForm, changing: boolean) {
  const absent = changing ? null : undefined;
  const { channel, place, eventId, expiresOn, ownStory, landing } = form;
  return {
    channel,
    place: place.trim(),
    eventId: eventId ?? absent,
    expiresOn: expiresOn ? wallToDay(expiresOn) : absent,
    landing: ownStory && landing ? (landing satisfies JoinCodeRequest['landing']) : absent,
  };
}
