import { CHANNEL_KIND_NAMES, CHANNEL_KINDS, type ChannelKind } from '@tongxing/shared';
import { App, Button, Form, Input, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import type { JoinCodePatch, JoinCodeRequest, JoinCodeView } from '../../api/types';
import { markFields } from '../../api/refusal';
import { FormRefusal, Loading } from '../../ui/states';
import { SubjectDrawer } from '../../ui/subject-drawer';
import { SwitchField } from '../../ui/switch-field';
import { textRules } from '../../ui/text-limit';
import { useKeptDraft } from '../../ui/use-kept-draft';
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
  return (
    <SubjectDrawer about={joinCode} title={(wish) => (wish === 'new' ? JOIN_FORM.createTitle : JOIN_FORM.editTitle)} size={520} close={close}>
      {(wish) =>
        wish === 'new' ? (
          <NewCode key={`new ${eventId ?? ''}`} eventId={eventId} mayReadEvents={mayReadEvents} done={done} />
        ) : (
          <Code key={wish.id} subject={`join-code ${wish.id}`} opening={formOf(wish)} save={(filled) => changeJoinCode(wish.id, commonOf(filled))} words={CHANGING} done={done} />
        )
      }
    </SubjectDrawer>
  );
}

const MAKING = { button: JOIN_FORM.create, done: JOIN_FORM.created };
const CHANGING = { button: JOIN_FORM.save, done: JOIN_FORM.saved };

/** A code for an event usually hangs where the event is, so the form waits to know where that is. */
function NewCode({ eventId, mayReadEvents, done }: Pick<Props, 'eventId' | 'mayReadEvents' | 'done'>) {
  const { choices, place, isLoading, error } = useEventChoices(eventId, mayReadEvents);
  if (isLoading && eventId !== null) return <Loading />;
  return (
    <Code
      subject={`join-code new ${eventId ?? ''}`}
      opening={{ channel: eventId ? 'event' : 'exhibition', eventId, place, ownStory: false }}
      save={(filled) => createJoinCode(requestOf(filled))}
      words={MAKING}
      done={done}
    >
      <Form.Item name="channel" label={JOIN_FORM.channel}>
        <Select options={CHANNEL_KINDS.map((value) => ({ value, label: CHANNEL_KIND_NAMES[value] }))} />
      </Form.Item>
      <Form.Item name="eventId" label={JOIN_FORM.event} help={error ? JOIN_FORM.eventsFailed : undefined}>
        <Select allowClear loading={isLoading} placeholder={JOIN_FORM.eventHint} options={choices.map(({ id, title }) => ({ value: id, label: title }))} />
      </Form.Item>
    </Code>
  );
}

/** The events that a code may belong to, and where the one it is made for takes place. */
function useEventChoices(eventId: string | null, mayReadEvents: boolean) {
  const events = useComingEvents(mayReadEvents);
  const coming = events.data?.items ?? [];
  // A code may be made for an event that is over; the list of those to come does not know its name.
  const pastId = events.data && mayReadEvents && !coming.some(({ id }) => id === eventId) ? eventId : null;
  const pastTitle = useEventTitle(pastId);
  const choices = pastId && pastTitle ? [{ id: pastId, title: pastTitle }, ...coming] : coming;
  const { place = '' } = coming.find(({ id }) => id === eventId) ?? {};
  return { choices, place, isLoading: events.isLoading, error: events.error };
}

interface CodeProps {
  /** Names the code; what is typed is kept under it until it is sent. */
  subject: string;
  opening: Partial<JoinCodeForm>;
  save: (filled: JoinCodeForm) => Promise<JoinCodeView>;
  words: { button: string; done: string };
  done: (joinCode: JoinCodeView) => void;
  /** Where people come from: asked once, because numbers are counted by it. */
  children?: ReactNode;
}

function Code({ subject, opening, save, words, done, children }: CodeProps) {
  const [form] = Form.useForm<JoinCodeForm>();
  const kept = useKeptDraft<JoinCodeForm>(form, subject, opening);
  const { message } = App.useApp();
  const change = useJoinCodeChange(save);
  const saveOnce = useOneSave(change, true, kept.sent);
  const ownStory = Form.useWatch('ownStory', form) ?? kept.initial.ownStory ?? false;
  const submit = (filled: JoinCodeForm) =>
    saveOnce(filled, {
      onSuccess: (joinCode) => {
        void message.success(words.done);
        done(joinCode);
      },
      onError: (error) => markFields(form, error),
    });
  return (
    <Form form={form} name="join-code" layout="vertical" requiredMark={false} initialValues={kept.initial} onFinish={submit} scrollToFirstError={{ focus: true }}>
      {kept.line}
      {children}
      <Form.Item name="place" label={JOIN_FORM.place} rules={textRules(JOIN_FORM.place, 40)}>
        <Input placeholder={JOIN_FORM.placeHint} />
      </Form.Item>
      <Form.Item name="expiresOn" label={JOIN_FORM.expiresOn} extra={JOIN_FORM.expiresNote}>
        <WallDayPicker placeholder={JOIN_FORM.expiresHint} />
      </Form.Item>
      <SwitchField form="join-code" name="ownStory" label={JOIN_FORM.landing} note={JOIN_FORM.landingNote} />
      <StoryFields isAsked={ownStory} />
      <FormRefusal error={change.error} />
      <Button id="save-join-code" type="primary" htmlType="submit" loading={change.isPending}>
        {words.button}
      </Button>
    </Form>
  );
}

/** Out of sight, and not out of mind: a story that was written is there again when the switch is turned back. */
function StoryFields({ isAsked }: { isAsked: boolean }) {
  return (
    <>
      <Form.Item name={['landing', 'storyTitle']} label={JOIN_FORM.storyTitle} hidden={!isAsked} rules={isAsked ? textRules(JOIN_FORM.storyTitle, 40) : []}>
        <Input placeholder={JOIN_FORM.storyTitleHint} />
      </Form.Item>
      <Form.Item name={['landing', 'storyBody']} label={JOIN_FORM.storyBody} hidden={!isAsked} rules={isAsked ? textRules(JOIN_FORM.storyBody, 600) : []}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 10 }} placeholder={JOIN_FORM.storyBodyHint} />
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
