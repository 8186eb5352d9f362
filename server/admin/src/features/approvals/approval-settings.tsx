import { App, Button, Form, InputNumber, Switch } from 'antd';
import { Link } from 'react-router';
import type { ApprovalSettingsView } from '../../api/types';
import { markFields } from '../../api/refusal';
import { Card } from '../../ui/page';
import { FormRefusal, Loaded } from '../../ui/states';
import { useApprovalSettings, useApprovalSettingsChange } from './approvals.api';
import { SETTINGS } from './approvals.copy';
import './approvals.css';

const LARGEST_LIMIT = 100_000;

interface SettingsForm {
  twoPersons: boolean;
  pointsLimit: number | null;
}

/** Whether a second person is needed, and from how many points on, each with what it means. */
export function ApprovalSettings({ mayReadAudit }: { mayReadAudit: boolean }) {
  const settings = useApprovalSettings();
  return (
    <Card title={SETTINGS.approvalsTitle} note={SETTINGS.approvalsNote}>
      <Loaded query={settings}>{(known) => <Settings key={`${known.twoPersons} ${known.pointsLimit}`} known={known} mayReadAudit={mayReadAudit} />}</Loaded>
    </Card>
  );
}

function Settings({ known, mayReadAudit }: { known: ApprovalSettingsView; mayReadAudit: boolean }) {
  const [form] = Form.useForm<SettingsForm>();
  const { message } = App.useApp();
  const change = useApprovalSettingsChange();
  const twoPersons = Form.useWatch('twoPersons', form) ?? known.twoPersons;
  const pointsLimit = Form.useWatch('pointsLimit', form) ?? known.pointsLimit;
  const isSame = twoPersons === known.twoPersons && pointsLimit === known.pointsLimit;
  const submit = (filled: SettingsForm) =>
    change.mutate(
      { twoPersons: filled.twoPersons, pointsLimit: filled.pointsLimit ?? 0 },
      { onSuccess: () => void message.success(SETTINGS.saved), onError: (error) => markFields(form, error) },
    );
  return (
    <Form
      form={form}
      name="approval-settings"
      layout="vertical"
      requiredMark={false}
      initialValues={{ twoPersons: known.twoPersons, pointsLimit: known.pointsLimit }}
      onFinish={submit}
    >
      <div className="settings-switch">
        <div>
          <label htmlFor="approval-settings_twoPersons">{SETTINGS.twoPersons}</label>
          <p className="quiet small" aria-live="polite">
            {twoPersons ? SETTINGS.on : SETTINGS.off}
          </p>
        </div>
        <Form.Item name="twoPersons" valuePropName="checked" noStyle>
          <Switch />
        </Form.Item>
      </div>
      <Form.Item
        name="pointsLimit"
        label={<span className="settings-label">{SETTINGS.pointsLimit}</span>}
        extra={SETTINGS.pointsLimitNote(pointsLimit)}
        rules={[{ required: true, type: 'integer', min: 0, max: LARGEST_LIMIT, message: SETTINGS.limitNeeded }]}
      >
        <InputNumber<number> className="settings-limit" inputMode="numeric" controls={false} suffix={SETTINGS.pointsUnit} />
      </Form.Item>
      <FormRefusal error={change.error} />
      <div className="form-foot settings-foot">
        <Button id="save-approval-settings" type="primary" htmlType="submit" disabled={isSame} loading={change.isPending}>
          {SETTINGS.save}
        </Button>
        {mayReadAudit && (
          <Link className="text-link" to="/audit?action=settings.changed">
            {SETTINGS.changes}
          </Link>
        )}
      </div>
    </Form>
  );
}
