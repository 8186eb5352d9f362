import { Form, Input } from 'antd';
import type { FormInstance } from 'antd';
import type { Dayjs } from 'dayjs';
import { NumberInput } from '../../ui/number-input';
import { textRules } from '../../ui/text-limit';
import { wholeRules } from '../../ui/typed-number';
import { hasPassed, minutesBetween, minutesLater } from '../../ui/wall-time';
import { WallTimePicker } from '../../ui/wall-picker';
import { UI } from '../../ui/ui.copy';
import { FORM } from './events.copy';
import type { SessionForm } from './session-form.rule';

const USUAL_LENGTH_MINUTES = 120;
const HALF_A_DAY = 720;
const MINUTES = wholeRules(0, HALF_A_DAY, FORM.minutesNeeded(HALF_A_DAY));

interface Props {
  form: FormInstance;
  /** Fields of a session inside a larger form stand under this name. */
  under?: string;
}

export function SessionFields({ form, under }: Props) {
  const at = (name: keyof SessionForm) => (under ? [under, name] : [name]);
  // Most events last about two hours: the end follows the start until someone says otherwise.
  const proposeEnd = (start: Dayjs | null) => {
    const end = form.getFieldValue(at('endsAt')) as Dayjs | undefined;
    if (start && (!end || minutesBetween(start, end) <= 0)) {
      form.setFieldValue(at('endsAt'), minutesLater(start, USUAL_LENGTH_MINUTES));
    }
    void form.validateFields([at('endsAt')]).catch(() => undefined);
  };
  return (
    <>
      <Form.Item
        name={at('title')}
        label={FORM.sessionTitle}
        rules={textRules(FORM.sessionTitle, 40)}
      >
        <Input placeholder={FORM.sessionTitleHint} />
      </Form.Item>
      <div className="field-pair times">
        <Form.Item
          name={at('startsAt')}
          label={FORM.startsAt}
          rules={[
            { required: true, message: UI.choose(FORM.startsAt) },
            {
              // Said, not forbidden: an event that has been held may be written down afterwards.
              warningOnly: true,
              validator: (_, start: Dayjs | null) => (start && hasPassed(start) ? Promise.reject(new Error(FORM.timePassed)) : Promise.resolve()),
            },
          ]}
        >
          <WallTimePicker onPick={proposeEnd} />
        </Form.Item>
        <Form.Item
          name={at('endsAt')}
          label={FORM.endsAt}
          rules={[
            { required: true, message: UI.choose(FORM.endsAt) },
            ({ getFieldValue }) => ({
              validator: (_, end: Dayjs | null) => {
                const start = getFieldValue(at('startsAt')) as Dayjs | undefined;
                const wrong = start && end && minutesBetween(start, end) <= 0;
                return wrong ? Promise.reject(new Error(FORM.endAfterStart)) : Promise.resolve();
              },
            }),
          ]}
        >
          <WallTimePicker />
        </Form.Item>
      </div>
      <div className="field-pair">
        <Form.Item name={at('opensBeforeMinutes')} label={FORM.opensBefore} rules={MINUTES}>
          <NumberInput suffix={FORM.minutes} />
        </Form.Item>
        <Form.Item name={at('closesAfterMinutes')} label={FORM.closesAfter} rules={MINUTES}>
          <NumberInput suffix={FORM.minutes} />
        </Form.Item>
      </div>
      <p className="quiet small">{FORM.timesNote}</p>
    </>
  );
}
