// reason-form.tsx — every act that somebody answers for with a reason: what it is about, the reason, what follows, two buttons.
import type { UseMutationResult } from '@tanstack/react-query';
import { App, Button, Form, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { markFields } from '../api/refusal';
import { ReasonField, type ReasonWords } from './reason-field';
import { FormRefusal } from './states';
import { useKeptDraft } from './use-kept-draft';
import { useOneSave } from './use-one-save';
import type { WriteKey } from './write-key';
import './reason-form.css';

interface Reasoned {
  reason: string;
}

interface Doing<Filled extends Reasoned, Sent, Answer, Base> {
  /** Names the act and what it is about; what is typed is kept under it until it is sent. */
  subject: string;
  opening: Partial<Filled>;
  /** What the act is begun from, such as a version. */
  now?: Base;
  act: UseMutationResult<Answer, Error, Sent>;
  /** From what was filled in, its reason without the blanks around it, to what is sent. */
  send: (filled: Filled, begun: { keys: WriteKey; base: Base }) => Sent;
  done: string | ((answer: Answer) => string);
  close: () => void;
}

/** The state behind a ReasonForm: it keeps what is typed, sends it once, says that it was done, and closes. */
export function useReasonForm<Filled extends Reasoned, Sent, Answer, Base = null>({ subject, opening, now, act, send, done, close }: Doing<Filled, Sent, Answer, Base>) {
  const [form] = Form.useForm<Filled>();
  const kept = useKeptDraft<Filled, Base>(form, subject, opening, now ?? (null as Base));
  const { message } = App.useApp();
  const save = useOneSave(act, true, kept.sent);
  const submit = (filled: Filled) =>
    save(send({ ...filled, reason: filled.reason.trim() }, kept), {
      onSuccess: (answer) => {
        void message.success(typeof done === 'string' ? done : done(answer));
        close();
      },
      onError: (error) => markFields(form, error),
    });
  return { form, kept, submit, close, error: act.error, isPending: act.isPending, reset: act.reset };
}

interface Props<Filled extends Reasoned> {
  /** As useReasonForm answers it. */
  act: {
    readonly form: FormInstance<Filled>;
    readonly kept: { readonly initial: Partial<Filled>; readonly line: ReactNode; readonly sent: () => void };
    readonly submit: (filled: Filled) => void;
    readonly close: () => void;
    readonly error: Error | null;
    readonly isPending: boolean;
  };
  /** Of the form's fields, and of the button `<name>-confirm`. */
  name: string;
  words: { reason: ReasonWords; confirm: string; keep: string };
  /** What follows from it, said before it is done. */
  notes?: readonly string[];
  /** Stands in the place of the refusal, and nothing is sent before it is answered. */
  notice?: ReactNode;
  /** Nothing can be done from here, as the words above say. */
  impossible?: boolean;
  /** There is nothing to do, as the words above say: what the only button says then. Nothing is kept for later. */
  settled?: string | null;
  /** What is asked besides the reason. */
  children?: ReactNode;
}

export function ReasonForm<Filled extends Reasoned>({ act, name, words, notes = [], notice, impossible = false, settled = null, children }: Props<Filled>) {
  const { form, kept, submit, close, error, isPending } = act;
  const dismiss = () => {
    kept.sent();
    close();
  };
  return (
    <Form
      form={form}
      name={name}
      layout="vertical"
      requiredMark={false}
      initialValues={kept.initial}
      {...(settled === null ? { onFinish: submit } : {})}
      scrollToFirstError={{ focus: true }}
    >
      {kept.line}
      {children}
      {settled === null && <ReasonField form={form} words={words.reason} />}
      {settled === null && notes.length > 0 && (
        <ul className="act-notes quiet small">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {notice || <FormRefusal error={error} />}
      <div className="form-foot">
        {settled === null ? (
          <>
            <Button id={`${name}-confirm`} type="primary" htmlType="submit" loading={isPending} disabled={impossible || Boolean(notice)}>
              {words.confirm}
            </Button>
            <Button type="text" onClick={close}>
              {words.keep}
            </Button>
          </>
        ) : (
          <Button onClick={dismiss}>{settled}</Button>
        )}
      </div>
    </Form>
  );
}

/** What an act is about, above its form: the first line is the thing itself. */
export function Deed({ children }: { children: ReactNode }) {
  return <header className="deed">{children}</header>;
}
