import { Form, Segmented, type FormInstance } from 'antd';
import { WallDayPicker } from '../../ui/wall-picker';
import { wallToDay } from '../../ui/wall-time';
import type { Dayjs } from 'dayjs';

export interface UntilForm {
  term: 'forever' | 'day';
  day: Dayjs | null;
}

interface Words {
  label: string;
  forever: string;
  day: string;
  dayLabel: string;
  dayNeeded: string;
  untilHint?: string;
}

/** Without an end, or until a last day. */
export function UntilField<T extends UntilForm>({ form, words }: { form: FormInstance<T>; words: Words }) {
  const plain = form as unknown as FormInstance<UntilForm>;
  const term = Form.useWatch('term', plain) ?? 'day';
  return (
    <>
      <Form.Item name="term" label={words.label}>
        <Segmented<UntilForm['term']>
          block
          options={[
            { value: 'day', label: words.day },
            { value: 'forever', label: words.forever },
          ]}
        />
      </Form.Item>
      {term === 'day' && (
        <Form.Item name="day" label={words.dayLabel} extra={words.untilHint} rules={[{ required: true, message: words.dayNeeded }]}>
          <WallDayPicker />
        </Form.Item>
      )}
    </>
  );
}

export const untilOf = ({ term, day }: UntilForm): string | null => (term === 'day' && day ? wallToDay(day) : null);
