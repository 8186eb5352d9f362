import { Button, Form, Segmented } from 'antd';
import type { AdjustmentOutlookView } from '../../api/types';
import { dayOf } from '../../ui/moments';
import { NumberInput } from '../../ui/number-input';
import { ReasonForm, useReasonForm } from '../../ui/reason-form';
import { Invitation, Loaded } from '../../ui/states';
import { SubjectDrawer } from '../../ui/subject-drawer';
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
  return (
    <SubjectDrawer about={member} title={({ nickname }) => ADJUSTMENTS.title(nickname)} close={close}>
      {({ id }) => <Asked key={id} memberId={id} close={close} />}
    </SubjectDrawer>
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
  const act = useReasonForm({
    subject: `adjustment ${memberId}`,
    opening: { direction: 'add', points: null, reason: '' },
    act: useAdjust(memberId),
    send: ({ direction: chosen, points: amount, reason }: AdjustForm, { keys }) => {
      const request = { direction: chosen, points: amount ?? 0, reason };
      return { request, key: keys.keyFor(request) };
    },
    done: ({ state }) => (state === 'carried_out' ? ADJUSTMENTS.done : outlook.twoPersons ? ADJUSTMENTS.asked : ADJUSTMENTS.askedAlone),
    close,
  });
  const { form } = act;
  const direction = Form.useWatch('direction', form) ?? 'add';
  const typed = Form.useWatch('points', form) ?? 0;
  // Of an amount that is refused nothing is foretold.
  const points = isPossible(outlook, { direction, points: typed }) ? typed : 0;
  const prospect = prospectOf(outlook, { direction, points });

  return (
    <ReasonForm
      act={act}
      name="adjustment"
      words={{
        reason: {
          label: ADJUSTMENTS.reason,
          presetsLabel: ADJUSTMENTS.presetsLabel,
          presets: ADJUSTMENTS.presets[direction],
          hint: ADJUSTMENTS.reasonHint,
          needed: ADJUSTMENTS.reasonNeeded,
          short: ADJUSTMENTS.reasonShort,
        },
        confirm: points < 1 ? ADJUSTMENTS.confirmPlain : prospect.needsAnother ? ADJUSTMENTS.ask : ADJUSTMENTS.confirm[direction](points),
        keep: ADJUSTMENTS.keep,
      }}
      notes={[ADJUSTMENTS.told, ADJUSTMENTS.growthStays]}
    >
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
        validateFirst
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
        <NumberInput suffix={ADJUSTMENTS.pointsUnit} />
      </Form.Item>
      <Outcome outlook={outlook} direction={direction} points={points} prospect={prospect} />
    </ReasonForm>
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
