import { App, Button, Form, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { ReasonField } from '../../ui/reason-field';
import { FormRefusal } from '../../ui/states';

type Reason = Parameters<typeof ReasonField>[0]['words'];

interface Props<T extends { reason: string }> {
  form: FormInstance<T>;
  name: string;
  kept: { readonly initial: Partial<T>; readonly line: ReactNode };
  words: { reason: Reason; confirm: string; keep: string };
  notes: readonly string[];
  error: Error | null;
  /** Stands in the place of the refusal, and nothing is sent before it is answered. */
  notice?: ReactNode;
  isPending: boolean;
  submit: (filled: T) => void;
  close: () => void;
  children?: ReactNode;
}

/** What every act on a member's tiers ends with: the reason that the member reads, what follows, and the two buttons. */
export function ActForm<T extends { reason: string }>({ form, name, kept, words, notes, error, notice, isPending, submit, close, children }: Props<T>) {
  return (
    <Form form={form} name={name} layout="vertical" requiredMark={false} initialValues={kept.initial} onFinish={submit}>
      {kept.line}
      {children}
      <ReasonField form={form} words={words.reason} />
      <ul className="tier-notes quiet small">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {notice || <FormRefusal error={error} />}
      <div className="form-foot">
        <Button id={`${name}-confirm`} type="primary" htmlType="submit" loading={isPending} disabled={Boolean(notice)}>
          {words.confirm}
        </Button>
        <Button type="text" onClick={close}>
          {words.keep}
        </Button>
      </div>
    </Form>
  );
}

/** Says that it was done, and closes. */
export function useDone(close: () => void): (said: string) => { onSuccess: () => void } {
  const { message } = App.useApp();
  return (said) => ({
    onSuccess: () => {
      void message.success(said);
      close();
    },
  });
}
