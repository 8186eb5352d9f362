// What one fills in inside a sentence: as high as a line of it, as wide as what is in it.
import { CloseOutlined } from '@ant-design/icons';
import type { Day } from '@tongxing/shared';
import { DatePicker, Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { dayToWall, wallToDay } from '../../ui/wall-time';
import { EDITOR } from './rules.copy';
import { textOf, typedIn, type Typed } from './rule-sheet.rule';

interface Filled<T> {
  label: string;
  value: T;
  onChange: (value: T) => void;
  bad?: boolean;
}

const status = (bad: boolean | undefined): 'error' | '' => (bad ? 'error' : '');

/** In digits; a Chinese character is as wide as two. */
const widthOf = (text: string): number => text.replace(/[^ -~]/g, '00').length;

/** A number as it is typed, and whatever else is: what is wrong with it is told below the sentence, not forced on the typing hand. */
export function InlineNumber({ label, value, onChange, bad, decimals = false }: Filled<Typed> & { decimals?: boolean }) {
  const [typed, setTyped] = useState('');
  const kept = textOf(value);
  // A value from elsewhere, such as a draft that is put back, takes the place of what was typed.
  const shown = textOf(typedIn(typed)) === kept ? typed : kept;
  return (
    <Input
      className="inline-number"
      aria-label={label}
      aria-invalid={bad}
      inputMode={decimals ? 'decimal' : 'numeric'}
      autoComplete="off"
      status={status(bad)}
      style={{ width: `calc(${Math.max(2, widthOf(shown))}ch + 30px)` }}
      value={shown}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(typedIn(target.value));
      }}
    />
  );
}

interface Option<T> {
  value: T;
  label: string;
  disabled?: boolean;
}

export function InlineSelect<T extends string | number>({ label, value, onChange, bad, options, placeholder }: Filled<T | null> & { options: readonly Option<T>[]; placeholder?: string }) {
  return (
    <Select<T>
      className="inline-select"
      aria-label={label}
      status={status(bad)}
      popupMatchSelectWidth={false}
      placeholder={placeholder}
      value={value ?? undefined}
      onChange={(chosen) => onChange(chosen)}
      options={[...options]}
    />
  );
}

export function InlineSelectMany<T extends string | number>({ label, value, onChange, bad, options, placeholder }: Filled<T[]> & { options: readonly Option<T>[]; placeholder: string }) {
  return (
    <Select<T[]>
      className="inline-select many"
      aria-label={label}
      mode="multiple"
      showSearch={false}
      status={status(bad)}
      popupMatchSelectWidth={false}
      placeholder={placeholder}
      value={value}
      onChange={(chosen) => onChange(chosen)}
      options={[...options]}
    />
  );
}

export function InlineDay({ label, value, onChange, bad, earliest }: Filled<Day | null> & { earliest?: Day }) {
  return (
    <DatePicker
      className="inline-day"
      aria-label={label}
      format="YYYY-MM-DD"
      showNow={false}
      allowClear={false}
      status={status(bad)}
      placeholder={EDITOR.dayChoose}
      disabledDate={earliest === undefined ? undefined : (date) => wallToDay(date) < earliest}
      value={value === null ? null : dayToWall(value)}
      onChange={(date) => onChange(date ? wallToDay(date) : null)}
      onKeyDown={(press) => press.key === 'Enter' && press.preventDefault()}
    />
  );
}

/** A part of the sentence that may be left out again. */
export function Clause({ name, remove, children }: { name: string; remove: () => void; children: ReactNode }) {
  return (
    <span className="inline-clause" role="group" aria-label={name}>
      {children}
      <span className="inline-tail">
        <button type="button" className="inline-remove" aria-label={EDITOR.remove(name)} title={EDITOR.remove(name)} onClick={remove}>
          <CloseOutlined />
        </button>
        {EDITOR.comma}
      </span>
    </span>
  );
}
