import { App, Button, Drawer, Form, InputNumber, Segmented } from 'antd';
import { useState } from 'react';
import type { AdjustmentOutlookView } from '../../api/types';
import { markFields } from '../../api/refusal';
import { dayOf } from '../../ui/moments';
import { ReasonField } from '../../ui/reason-field';
import { FormRefusal, Invitation, Loaded } from '../../ui/states';
import { useKeptDraft } from '../../ui/use-kept-draft';
import { useOneSave } from '../../ui/use-one-save';
import { useAdjust, useOutlook } from './adjustments.api';
import { ADJUSTMENTS } from './adjustments.copy';
import { isPossible, MOST_POINTS, prospectOf, type Prospect } from './adjustments.rule';
import './adjustments.css';

interface AdjustForm {
  direction: 'add' | 'take';
  points: number | null;
  reason: string;
}

interface Props {
  member: { id: string; nickname: string } | null;
  close: () => void;
}

const ALL_PRESETS: ReadonlySet<string> = new Set(Object.values(ADJUSTMENTS.presets).flat());

/** Adds or takes points: shows what it comes to, and says beforehand when another person has to approve. */
export function AdjustDrawer({ member, close }: Props) {
  // Whom it was about stays in the drawer while it slides away.
  const [last, setLast] = useState(member);
  if (member !== null && member !== last) setLast(member);
  return (
    <Drawer title={last && ADJUSTMENTS.title(last.nickname)} open={member !== null} onClose={close} size={480} destroyOnHidden>
      {last && <Asked key={last.id} memberId={last.id} close={close} />}
    </Drawer>
  );
}

function Asked({ memberId, close }: { memberId: string; close: () => void }) {
  const outlook = useOutlook(memberId);
  return (
    <Loaded query={outlook}>
      {(known) =>
        known.isSelf ? (
          <Invitation title={ADJUSTMENTS.selfTitle} line={ADJUSTMENTS.selfLine} action={<Button onClick={close}>{ADJUSTMENTS.keep}</Button>} />
        ) : (
          <Adjust memberId={memberId} outlook={known} close={close} />
        )
      }
    </Loaded>
  );
}

function Adjust({ memberId, outlook, close }: { memberId: string; outlook: AdjustmentOutlookView; close: () => void }) {
  const [form] = Form.useForm<AdjustForm>();
  const kept = useKeptDraft<AdjustForm>(form, `adjustment ${memberId}`, { direction: 'add', points: null, reason: '' });
  const { message } = App.useApp();
  const adjust = useAdjust(memberId);
  const save = useOneSave(adjust, true, kept.sent);
  const direction = Form.useWatch('direction', form) ?? 'add';
  const typed = Form.useWatch('points', form) ?? 0;
  // Of an amount that is refused nothing is foretold.
  const points = isPossible(outlook, { direction, points: typed }) ? typed : 0;
  const prospect = prospectOf(outlook, { direction, points });

  const submit = (filled: AdjustForm) => {
    const request = { direction: filled.direction, points: filled.points ?? 0, reason: filled.reason.trim() };
    save(
      { request, key: kept.keys.keyFor(request) },
      {
        onSuccess: ({ state }) => {
          void message.success(state === 'carried_out' ? ADJUSTMENTS.done : outlook.twoPersons ? ADJUSTMENTS.asked : ADJUSTMENTS.askedAlone);
          close();
        },
        onError: (error) => markFields(form, error),
      },
    );
  };

  return (
    <Form form={form} name="adjustment" layout="vertical" requiredMark={false} initialValues={kept.initial} onFinish={submit}>
      {kept.line}
      <Form.Item name="direction" label={ADJUSTMENTS.direction}>
        <Segmented<AdjustForm['direction']>
          block
          options={(['add', 'take'] as const).map((value) => ({ value, label: ADJUSTMENTS.directions[value] }))}
          onChange={(chosen) => {
            // A reason that was chosen for adding is none for taking, and what was typed may be too much.
            if (!ADJUSTMENTS.presets[chosen].some((preset) => preset === form.getFieldValue('reason')) && ALL_PRESETS.has(form.getFieldValue('reason') as string)) {
              form.setFieldValue('reason', '');
            }
            queueMicrotask(() => typed > 0 && void form.validateFields(['points']));
          }}
        />
      </Form.Item>
      <Form.Item
        name="points"
        label={ADJUSTMENTS.points}
        dependencies={['direction']}
        rules={[
          { required: true, type: 'integer', min: 1, message: ADJUSTMENTS.pointsNeeded },
          { type: 'integer', max: MOST_POINTS, message: ADJUSTMENTS.mostPoints },
          ({ getFieldValue }) => ({
            validator: (_, value: unknown) =>
              getFieldValue('direction') === 'take' && typeof value === 'number' && value > outlook.spendable
                ? Promise.reject(new Error(ADJUSTMENTS.mostSpendable(outlook.spendable)))
                : Promise.resolve(),
          }),
        ]}
      >
        <InputNumber<number> className="adjust-points" inputMode="numeric" controls={false} suffix={ADJUSTMENTS.pointsUnit} />
      </Form.Item>
      <Outcome outlook={outlook} direction={direction} points={points} prospect={prospect} />
      <ReasonField
        form={form}
        words={{
          label: ADJUSTMENTS.reason,
          presetsLabel: ADJUSTMENTS.presetsLabel,
          presets: ADJUSTMENTS.presets[direction],
          hint: ADJUSTMENTS.reasonHint,
          needed: ADJUSTMENTS.reasonNeeded,
          short: ADJUSTMENTS.reasonShort,
        }}
      />
      <ul className="adjust-notes quiet small">
        <li>{ADJUSTMENTS.told}</li>
        <li>{ADJUSTMENTS.growthStays}</li>
      </ul>
      <FormRefusal error={adjust.error} />
      <div className="form-foot">
        <Button id="adjust-confirm" type="primary" htmlType="submit" loading={adjust.isPending}>
          {points < 1 ? ADJUSTMENTS.confirmPlain : prospect.needsAnother ? ADJUSTMENTS.ask : ADJUSTMENTS.confirm[direction](points)}
        </Button>
        <Button type="text" onClick={close}>
          {ADJUSTMENTS.keep}
        </Button>
      </div>
    </Form>
  );
}

interface OutcomeProps {
  outlook: AdjustmentOutlookView;
  direction: AdjustForm['direction'];
  points: number;
  prospect: Prospect;
}

/** Balance before and after, what of it can be spent now, and who is needed for it. */
function Outcome({ outlook, direction, points, prospect: { after, repaid, needsAnother } }: OutcomeProps) {
  const { balance, spendable, limit, directlyLeft, twoPersons, nobodyElse, expiresOn } = outlook;
  return (
    <section className="adjust-outcome" aria-live="polite">
      <p className="adjust-balance">
        <span className="quiet">{ADJUSTMENTS.balance}</span>
        <strong aria-hidden>
          {balance}
          {points > 0 && (
            <>
              <span className="adjust-arrow">→</span>
              {after}
            </>
          )}
        </strong>
        <span className="unseen">{points > 0 ? ADJUSTMENTS.balanceOf(balance, after) : balance}</span>
      </p>
      {spendable !== balance && <p className="quiet small">{ADJUSTMENTS.spendable(spendable)}</p>}
      {repaid > 0 && <p className="quiet small">{ADJUSTMENTS.debtFirst(repaid)}</p>}
      {direction === 'add' && <p className="quiet small">{ADJUSTMENTS.expires(dayOf(expiresOn))}</p>}
      {needsAnother ? (
        <p className="adjust-two small" role="status">
          {twoPersons ? ADJUSTMENTS.needsAnother(limit, directlyLeft) : ADJUSTMENTS.needsApproval(limit)}
          {nobodyElse && ` ${ADJUSTMENTS.nobodyElse}`}
        </p>
      ) : (
        <p className="quiet small">{ADJUSTMENTS.alone(directlyLeft, limit)}</p>
      )}
    </section>
  );
}
