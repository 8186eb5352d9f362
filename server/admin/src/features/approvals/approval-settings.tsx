import { App, Button, Form } from 'antd';
import { Link } from 'react-router';
import type { ApprovalSettingsView } from '../../api/types';
import { markFields } from '../../api/refusal';
import { momentOf } from '../../ui/moments';
import { NumberInput } from '../../ui/number-input';
import { Card } from '../../ui/page';
import { ReasonField } from '../../ui/reason-field';
import { FormRefusal, Loaded } from '../../ui/states';
import { SwitchField } from '../../ui/switch-field';
import { wholeRules } from '../../ui/typed-number';
import { useKeptDraft } from '../../ui/use-kept-draft';
import { useOneSave } from '../../ui/use-one-save';
import { useApprovalSettings, useApprovalSettingsChange } from './approvals.api';
import { SETTINGS } from './approvals.copy';
import { changedIn, goneOn, heldIn, type Held } from './settings-draft.rule';
import './approvals.css';

const LARGEST_LIMIT = 100_000;

interface SettingsForm {
  twoPersons: boolean;
  pointsLimit: number | null;
  /** Asked for where the switch is turned. */
  reason: string;
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
  const kept = useKeptDraft<SettingsForm, Held>(form, 'approval-settings', { ...heldIn(known), reason: '' }, heldIn(known));
  const initial = goneOn(kept.initial, kept.base, known);
  const { message } = App.useApp();
  const change = useApprovalSettingsChange();
  // Once it is saved the form begins anew from it, and would no longer hear of it itself.
  const save = useOneSave(change, true, () => {
    kept.sent();
    void message.success(SETTINGS.saved);
  });
  const twoPersons = Form.useWatch('twoPersons', form) ?? initial.twoPersons ?? known.twoPersons;
  const pointsLimit = Form.useWatch('pointsLimit', form) ?? null;
  const isSwitched = twoPersons !== known.twoPersons;
  const isSame = !isSwitched && pointsLimit === known.pointsLimit;
  const submit = (filled: SettingsForm) =>
    save(
      {
        ...changedIn({ twoPersons: filled.twoPersons, pointsLimit: filled.pointsLimit ?? known.pointsLimit }, known),
        ...(isSwitched ? { reason: filled.reason.trim() } : {}),
      },
      { onError: (error) => markFields(form, error) },
    );
  return (
    <Form form={form} name="approval-settings" layout="vertical" requiredMark={false} initialValues={initial} onFinish={submit} scrollToFirstError={{ focus: true }}>
      {kept.line}
      <SwitchField form="approval-settings" name="twoPersons" label={SETTINGS.twoPersons} note={twoPersons ? SETTINGS.on : SETTINGS.off}>
        {known.switched && !isSwitched && (
          <p className="settings-switched small">{SETTINGS.switched(known.twoPersons, known.switched.by, momentOf(known.switched.at), known.switched.reason)}</p>
        )}
      </SwitchField>
      {isSwitched && (
        <div className="settings-why">
          <ReasonField form={form} words={twoPersons ? SETTINGS.whyOn : SETTINGS.whyOff} />
        </div>
      )}
      <Form.Item
        name="pointsLimit"
        label={<span className="settings-label">{SETTINGS.pointsLimit}</span>}
        extra={typeof pointsLimit === 'number' && SETTINGS.pointsLimitNote(pointsLimit)}
        rules={wholeRules(0, LARGEST_LIMIT, SETTINGS.limitNeeded)}
      >
        <NumberInput short suffix={SETTINGS.pointsUnit} />
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
