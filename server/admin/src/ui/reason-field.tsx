import { Form, Input, type FormInstance } from 'antd';
import { atMost } from './text-limit';
import './reason-field.css';

/** As the server takes it; what is longer stays to be shortened. */
const MOST = 200;

export interface ReasonWords {
  label: string;
  presetsLabel: string;
  presets: readonly string[];
  hint: string;
  needed: string;
  short: string;
}

/** A reason that a person will read: a few to choose from, and room for one's own words. The form's field is `reason`. */
export function ReasonField<T extends { reason: string }>({ form, words }: { form: FormInstance<T>; words: ReasonWords }) {
  const plain = form as unknown as FormInstance<{ reason: string }>;
  const reason = Form.useWatch('reason', plain) ?? '';
  return (
    <>
      <Form.Item label={words.label} className="reason-presets-item">
        <div className="reason-presets" role="group" aria-label={words.presetsLabel}>
          {words.presets.map((preset) => (
            <button
              key={preset}
              type="button"
              className="reason-preset"
              aria-pressed={reason === preset}
              onClick={() => {
                plain.setFieldValue('reason', preset);
                void plain.validateFields(['reason']);
              }}
            >
              {preset}
            </button>
          ))}
        </div>
      </Form.Item>
      <Form.Item
        name="reason"
        extra={words.hint}
        rules={[
          { required: true, whitespace: true, message: words.needed },
          { min: 2, transform: (value: string) => value.trim(), message: words.short },
          atMost(MOST),
        ]}
      >
        <Input.TextArea aria-label={words.label} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </>
  );
}
