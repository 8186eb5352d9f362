import { Form, type FormInstance } from 'antd';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { isTouched, keptDrafts, type KeptDraft } from './kept-draft';
import { KeptLine } from './kept-line';
import { WriteKey } from './write-key';

interface Keeping<T, Base> {
  /** For the form's own `initialValues`: what was typed last time, over how the form opens. */
  initial: Partial<T>;
  /** What the draft was begun from, or what is there now. */
  base: Base;
  setBase: (base: Base) => void;
  keys: WriteKey;
  /** To be called once it is sent: nothing is left to be put back. */
  sent: () => void;
  /** “接着上次没交的内容”, above the fields; null where nothing was put back. */
  line: ReactNode;
}

/**
 * Keeps what is typed in a form until it is sent or thrown away on purpose, and puts it back when the form opens again.
 * `subject` names the form and what it is about; `base` is kept along, so that a change goes on from the version that it was
 * begun from.
 */
export function useKeptDraft<T extends object, Base = null>(form: FormInstance<T>, subject: string, opening: Partial<T>, now: Base = null as Base): Keeping<T, Base> {
  const [found] = useState(() => keptDrafts.read<T>(subject));
  const [first] = useState(opening);
  const [base, setBase] = useState<Base>(() => (found && found.base !== undefined ? (found.base as Base) : now));
  const [laidAside, setLaidAside] = useState<KeptDraft<T> | null>(null);
  const [restored, setRestored] = useState(found !== null);
  const over = useRef(false);
  const written = useRef(found?.sent);
  const [keys] = useState(
    () =>
      new WriteKey(found?.sent ?? null, (sent) => {
        written.current = sent;
        const kept = keptDrafts.read<T>(subject);
        if (kept) keptDrafts.keep(subject, { ...kept, sent });
      }),
  );
  const initial = useMemo(() => (restored && found ? { ...first, ...found.values } : first), [restored, found, first]);

  const keep = useCallback(
    (filled: T | undefined) => {
      // A form that is not on the screen yet, or no longer, has no fields and says nothing of what was typed.
      if (filled === undefined || Object.keys(filled).length === 0 || over.current) return;
      if (isTouched(filled, first)) keptDrafts.keep(subject, { values: filled, base, ...(written.current ? { sent: written.current } : {}) });
      else keptDrafts.drop(subject);
    },
    [first, subject, base],
  );
  // Watched, and not heard of by onValuesChange: a reason that is chosen instead of typed does not tell.
  const values = Form.useWatch((all: T) => all, form);
  useEffect(() => keep(values), [keep, values]);
  // The watch tells a moment later, and a drawer may be closed within it; its fields are still there when this runs.
  useLayoutEffect(() => () => keep(form.getFieldsValue() as T), [keep, form]);

  const startOver = () => {
    setLaidAside({ values: form.getFieldsValue() as Partial<T> });
    setRestored(false);
    setBase(now);
  };
  const putBack = () => {
    if (laidAside) form.setFieldsValue(laidAside.values as Parameters<typeof form.setFieldsValue>[0]);
    setLaidAside(null);
  };
  // The form opens as it does for the first time: its fields are reset to what they begin with from now on.
  useEffect(() => {
    if (laidAside) form.resetFields();
  }, [laidAside, form]);

  return {
    initial,
    ...{ base, setBase },
    keys,
    sent: () => {
      over.current = true;
      keptDrafts.drop(subject);
    },
    line: laidAside ? <KeptLine emptied act={putBack} /> : restored ? <KeptLine act={startOver} /> : null,
  };
}
