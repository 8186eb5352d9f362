import { BADGE_ARTS, BADGE_FAMILIES, BADGE_FAMILY_NAMES, BADGE_GRADES, type BadgeArt } from '@tongxing/shared';
import { App, Button, Form, Input, Segmented, Select, type FormInstance } from 'antd';
import { useState } from 'react';
import type { BadgeCriterionType, DeskBadgeDetailView, Measure } from '../../api/types';
import { markFields } from '../../api/refusal';
import { Badge } from '../../ui/flower';
import { dayOf } from '../../ui/moments';
import { MovedNotice } from '../../ui/moved-notice';
import { NumberInput } from '../../ui/number-input';
import { FormRefusal } from '../../ui/states';
import { SubjectDrawer } from '../../ui/subject-drawer';
import { atMost, textRules } from '../../ui/text-limit';
import { wholeRules } from '../../ui/typed-number';
import { UI } from '../../ui/ui.copy';
import { NobodyElse } from '../../ui/nobody-else';
import { useKeptDraft } from '../../ui/use-kept-draft';
import { useOneSave } from '../../ui/use-one-save';
import { WallDayPicker } from '../../ui/wall-picker';
import { usePropose, useEventsToChoose } from './badges.api';
import { BADGES, MEASURE_NAMES, PROPOSAL } from './badges.copy';
import { rangeOf } from './bar.rule';
import { movedOn, requestOf, unitIn, valuesOf, type Begun, type ProposalForm } from './proposal.rule';
import './badges.css';

/** The badge to change, 'new' for another one, null while closed. */
type Wish = DeskBadgeDetailView | 'new' | null;

interface Props {
  badge: Wish;
  earliest: string;
  /** Nobody could approve what is proposed here. */
  nobodyElse: boolean;
  close: () => void;
}

export function ProposalDrawer({ badge, earliest, nobodyElse, close }: Props) {
  return (
    <SubjectDrawer about={badge} title={(wish) => (wish === 'new' ? PROPOSAL.newTitle : PROPOSAL.changeTitle(wish.name))} size={560} close={close}>
      {(wish) => <Propose key={wish === 'new' ? 'new' : wish.code} now={wish === 'new' ? null : wish} earliest={earliest} nobodyElse={nobodyElse} close={close} />}
    </SubjectDrawer>
  );
}

function Propose({ now, earliest, nobodyElse, close }: Omit<Props, 'badge'> & { now: DeskBadgeDetailView | null }) {
  const [form] = Form.useForm<ProposalForm>();
  // What is typed belongs to the badge as it was at first: it is asked for anew while the drawer is open.
  const [begun] = useState(now);
  const kept = useKeptDraft<ProposalForm, number>(form, `badge-proposal ${now?.code ?? ''}`, valuesOf(begun, earliest), now?.latestVersion ?? 0);
  const { base, setBase } = kept;
  const { message } = App.useApp();
  const propose = usePropose();
  const save = useOneSave(propose, true, kept.sent);
  const type = Form.useWatch('type', form) ?? begun?.criterion.type ?? 'threshold';
  const measure = Form.useWatch('measure', form) ?? begun?.criterion.measure ?? 'check_ins';
  const { unit } = unitIn(begun, { type, measure });
  const moved = movedOn(now, base);
  const follow = (version: number) => {
    setBase(version);
    propose.reset();
  };
  const submit = (filled: ProposalForm) => {
    const request = requestOf(filled, begun, base);
    save(
      { request, key: kept.keys.keyFor(request) },
      {
        onSuccess: () => {
          void message.success(PROPOSAL.done);
          close();
        },
        onError: (error) => markFields(form, error),
      },
    );
  };
  return (
    <Form form={form} name="badge-proposal" layout="vertical" requiredMark={false} initialValues={kept.initial} onFinish={submit} scrollToFirstError={{ focus: true }}>
      <NobodyElse isSo={nobodyElse} />
      {kept.line}
      <Looks form={form} begun={begun} />
      {begun ? <Form.Item name="type" hidden><input type="hidden" /></Form.Item> : <Way type={type} />}
      {begun?.criterion.eventTitle && <p className="badge-event-fixed">{PROPOSAL.eventFixed(begun.criterion.eventTitle)}</p>}
      {type !== 'event' && <Bar type={type} unit={unit} />}
      <div className="field-pair">
        <Form.Item name="startsOn" label={PROPOSAL.startsOn} extra={PROPOSAL.startsNote} rules={[{ required: true, message: UI.choose(PROPOSAL.startsOn) }]}>
          <WallDayPicker />
        </Form.Item>
        <Form.Item name="endsOn" label={PROPOSAL.endsOn} extra={PROPOSAL.endsNote}>
          <WallDayPicker placeholder={PROPOSAL.endsHint} />
        </Form.Item>
      </div>
      <Form.Item
        name="reason"
        label={begun ? PROPOSAL.reason : PROPOSAL.reasonNew}
        extra={PROPOSAL.reasonHint}
        rules={[{ required: true, whitespace: true, min: 2, message: UI.required(begun ? PROPOSAL.reason : PROPOSAL.reasonNew) }, atMost(200)]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} />
      </Form.Item>
      <p className="quiet small badge-note">{PROPOSAL.note}</p>
      {moved ? (
        <MovedNotice
          words={PROPOSAL.moved(moved.version)}
          quote={PROPOSAL.movedTo(BADGES.since(dayOf(moved.startsOn), moved.until && dayOf(moved.until)), moved.name, moved.sentence)}
        >
          <Button onClick={() => follow(moved.version)}>{PROPOSAL.follow(moved.version)}</Button>
        </MovedNotice>
      ) : (
        <FormRefusal error={propose.error} />
      )}
      <div className="form-foot">
        <Button id="propose-confirm" type="primary" htmlType="submit" loading={propose.isPending} disabled={moved !== null}>
          {PROPOSAL.confirm}
        </Button>
        <Button type="text" onClick={close}>
          {PROPOSAL.keep}
        </Button>
      </div>
    </Form>
  );
}

/** Name, words and drawing, with the badge as it will be. */
function Looks({ form, begun }: { form: FormInstance<ProposalForm>; begun: Begun }) {
  const art = Form.useWatch('art', form) ?? begun?.newest.art ?? 'event_day';
  const grade = Form.useWatch('grade', form) ?? begun?.newest.grade ?? 1;
  return (
    <>
      <div className="badge-preview" aria-label={PROPOSAL.looks}>
        <Badge art={art} grade={grade} earned size={112} />
        <Badge art={art} grade={grade} earned={false} size={56} />
      </div>
      <Form.Item name="name" label={PROPOSAL.name} rules={textRules(PROPOSAL.name, 12)}>
        <Input placeholder={PROPOSAL.nameHint} />
      </Form.Item>
      <Form.Item name="description" label={PROPOSAL.description} rules={textRules(PROPOSAL.description, 60)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 3 }} placeholder={PROPOSAL.descriptionHint} />
      </Form.Item>
      <Form.Item name="art" label={PROPOSAL.art}>
        <ArtPicker />
      </Form.Item>
      <div className="field-pair">
        <Form.Item name="grade" label={PROPOSAL.grade}>
          <Segmented block options={BADGE_GRADES.map((value) => ({ value, label: BADGES.grades[value] }))} />
        </Form.Item>
        <Form.Item name="family" label={PROPOSAL.family}>
          <Select options={BADGE_FAMILIES.map((value) => ({ value, label: BADGE_FAMILY_NAMES[value] }))} />
        </Form.Item>
      </div>
    </>
  );
}

function ArtPicker({ value, onChange }: { value?: BadgeArt; onChange?: (art: BadgeArt) => void }) {
  return (
    <div className="art-picker" role="radiogroup" aria-label={PROPOSAL.art}>
      {BADGE_ARTS.map((art, i) => (
        <label key={art} className={art === value ? 'chosen' : undefined}>
          <input type="radio" name="art" className="unseen" checked={art === value} aria-label={PROPOSAL.artLabel(i + 1)} onChange={() => onChange?.(art)} />
          <Badge art={art} earned size={48} />
        </label>
      ))}
    </div>
  );
}

/** What a new badge is for; later only how much of it may change. */
function Way({ type }: { type: BadgeCriterionType }) {
  const events = useEventsToChoose(type === 'event');
  return (
    <>
      <Form.Item name="type" label={PROPOSAL.type}>
        <Select options={(Object.keys(PROPOSAL.types) as BadgeCriterionType[]).map((value) => ({ value, label: PROPOSAL.types[value] }))} />
      </Form.Item>
      {(type === 'threshold' || type === 'streak') && (
        <Form.Item name="measure" label={PROPOSAL.measure}>
          <Select options={(Object.keys(MEASURE_NAMES) as Measure[]).map((value) => ({ value, label: MEASURE_NAMES[value].name }))} />
        </Form.Item>
      )}
      {type === 'event' && (
        <Form.Item name="eventId" label={PROPOSAL.event} rules={[{ required: true, message: UI.choose(PROPOSAL.event) }]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            loading={events.isLoading}
            placeholder={PROPOSAL.eventHint}
            options={(events.data ?? []).map(({ id, title }) => ({ value: id, label: title }))}
          />
        </Form.Item>
      )}
    </>
  );
}

function Bar({ type, unit }: { type: BadgeCriterionType; unit: string }) {
  const [from, to] = rangeOf(type);
  return (
    <Form.Item name="bar" label={PROPOSAL.bars[type]} rules={wholeRules(from, to, PROPOSAL.barNeeded(from, to))}>
      <NumberInput suffix={unit} />
    </Form.Item>
  );
}
