import { Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { numberIn } from './typed-number';
import './number-input.css';

interface Props {
  id?: string;
  /** Text where no number was typed: the rules of the field refuse it, so that whoever is sent something is sent a number. */
  value?: number | string | null;
  onChange?: (value: number | string | null) => void;
  /** Beside onChange, which a form item takes for itself. */
  onType?: () => void;
  suffix?: ReactNode;
  decimals?: boolean;
  /** Not as wide as its column. */
  short?: boolean;
}

/** A number as it is typed. It is neither rounded nor thrown away; what is wrong with it is said below the field. */
export function NumberInput({ value = null, onChange, onType, decimals = false, short = false, ...props }: Props) {
  const [typed, setTyped] = useState('');
  return (
    <Input
      {...props}
      {...(short ? { className: 'short-number' } : {})}
      inputMode={decimals ? 'decimal' : 'numeric'}
      autoComplete="off"
      // A value from elsewhere, such as a draft that is put back, takes the place of what was typed.
      value={numberIn(typed) === value ? typed : String(value ?? '')}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange?.(numberIn(target.value));
        onType?.();
      }}
    />
  );
}
