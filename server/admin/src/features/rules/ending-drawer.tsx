import type { Day } from '@tongxing/shared';
import { Form } from 'antd';
import type { Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import type { RuleView } from '../../api/types';
import { NobodyElse } from '../../ui/nobody-else';
import { ReasonForm, useReasonForm } from '../../ui/reason-form';
import { SubjectDrawer } from '../../ui/subject-drawer';
import { WallDayPicker } from '../../ui/wall-picker';
import { dayToWall, wallToDay } from '../../ui/wall-time';
import { endRule, useDraftChange } from './rules.api';
import { ENDING } from './rules.copy';

interface Props {
  rule: RuleView | null;
  earliest: Day;
  /** Nobody could approve what is proposed here. */
  nobodyElse: boolean;
  /** Stands below the form: what would not have been without the rule. */
  whatIf: (rule: RuleView) => ReactNode;
  close: () => void;
}

/** Asks another person to end a rule: from when, and why. */
export function EndingDrawer({ rule, close, ...rest }: Props) {
  return (
    <SubjectDrawer about={rule} title={({ name }) => ENDING.title(name)} close={close}>
      {(about) => <Ending key={about.code} rule={about} close={close} {...rest} />}
    </SubjectDrawer>
  );
}

interface EndingForm {
  endsOn: Dayjs;
  reason: string;
}

function Ending({ rule, earliest, nobodyElse, whatIf, close }: Props & { rule: RuleView }) {
  const act = useReasonForm({
    subject: `rule-ending ${rule.code}`,
    opening: { endsOn: dayToWall(earliest), reason: '' },
    act: useDraftChange(endRule(rule.code)),
    send: ({ endsOn, reason }: EndingForm, { keys }) => {
      const request = { baseVersion: rule.latestVersion, endsOn: wallToDay(endsOn), reason };
      return { request, key: keys.keyFor(request) };
    },
    done: ENDING.done,
    close,
  });
  return (
    <>
      <NobodyElse isSo={nobodyElse} />
      <p className="rule-sentence">{rule.sentence}</p>
      <ReasonForm
        act={act}
        name="rule-ending"
        words={{
          reason: {
            label: ENDING.reason,
            presetsLabel: ENDING.presetsLabel,
            presets: ENDING.presets,
            hint: ENDING.reasonHint,
            needed: ENDING.reasonNeeded,
            short: ENDING.reasonShort,
          },
          confirm: ENDING.confirm,
          keep: ENDING.keep,
        }}
      >
        <Form.Item name="endsOn" label={ENDING.day} extra={ENDING.dayNote} rules={[{ required: true, message: ENDING.day }]}>
          <WallDayPicker earliest={earliest} />
        </Form.Item>
      </ReasonForm>
      {whatIf(rule)}
    </>
  );
}
