import type { Day } from '@tongxing/shared';
import { App, Button, Drawer, Form } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState, type ReactNode } from 'react';
import type { RuleView } from '../../api/types';
import { ReasonField } from '../../ui/reason-field';
import { FormRefusal } from '../../ui/states';
import { NobodyElse } from '../../ui/nobody-else';
import { useKeptDraft } from '../../ui/use-kept-draft';
import { useOneSave } from '../../ui/use-one-save';
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
  // Which rule it was about stays in the drawer while it slides away.
  const [last, setLast] = useState(rule);
  if (rule !== null && rule !== last) setLast(rule);
  return (
    <Drawer title={last && ENDING.title(last.name)} open={rule !== null} onClose={close} size={480} destroyOnHidden>
      {last && <Ending key={last.code} rule={last} close={close} {...rest} />}
    </Drawer>
  );
}

interface EndingForm {
  endsOn: Dayjs;
  reason: string;
}

function Ending({ rule, earliest, nobodyElse, whatIf, close }: Props & { rule: RuleView }) {
  const [form] = Form.useForm<EndingForm>();
  const kept = useKeptDraft<EndingForm>(form, `rule-ending ${rule.code}`, { endsOn: dayToWall(earliest), reason: '' });
  const { message } = App.useApp();
  const ending = useDraftChange(endRule(rule.code));
  const save = useOneSave(ending, true, kept.sent);
  const submit = ({ endsOn, reason }: EndingForm) => {
    const request = { baseVersion: rule.latestVersion, endsOn: wallToDay(endsOn), reason: reason.trim() };
    save(
      { request, key: kept.keys.keyFor(request) },
      {
        onSuccess: () => {
          void message.success(ENDING.done);
          close();
        },
      },
    );
  };
  return (
    <>
      <Form form={form} name="rule-ending" layout="vertical" requiredMark={false} initialValues={kept.initial} onFinish={submit}>
        <NobodyElse isSo={nobodyElse} />
        {kept.line}
        <p className="rule-sentence">{rule.sentence}</p>
        <Form.Item name="endsOn" label={ENDING.day} extra={ENDING.dayNote} rules={[{ required: true, message: ENDING.day }]}>
          <WallDayPicker earliest={earliest} />
        </Form.Item>
        <ReasonField
          form={form}
          words={{
            label: ENDING.reason,
            presetsLabel: ENDING.presetsLabel,
            presets: ENDING.presets,
            hint: ENDING.reasonHint,
            needed: ENDING.reasonNeeded,
            short: ENDING.reasonShort,
          }}
        />
        <FormRefusal error={ending.error} />
        <div className="form-foot">
          <Button id="end-rule-confirm" type="primary" htmlType="submit" loading={ending.isPending}>
            {ENDING.confirm}
          </Button>
          <Button type="text" onClick={close}>
            {ENDING.keep}
          </Button>
        </div>
      </Form>
      {whatIf(rule)}
    </>
  );
}
