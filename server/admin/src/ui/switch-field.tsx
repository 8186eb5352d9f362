import { Form, Switch } from 'antd';
import type { ReactNode } from 'react';
import './switch-field.css';

interface Props {
  /** The form's own name, by which its fields are found. */
  form: string;
  name: string;
  label: string;
  /** What it means as it stands now. */
  note: string;
  /** What else belongs to it. */
  children?: ReactNode;
}

/** A switch at the end of the line that says what it switches. */
export function SwitchField({ form, name, label, note, children }: Props) {
  return (
    <div className="switch-field">
      <div>
        <label htmlFor={`${form}_${name}`}>{label}</label>
        <p className="quiet small" aria-live="polite">
          {note}
        </p>
        {children}
      </div>
      <Form.Item name={name} valuePropName="checked" noStyle>
        <Switch />
      </Form.Item>
    </div>
  );
}
