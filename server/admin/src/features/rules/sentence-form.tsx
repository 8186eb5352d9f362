// The editor's heart: a rule to be filled in where it is read, in the order in which a member reads it.
import {
  CAP_PERIODS,
  CONTRIBUTION_KIND_NAMES,
  CONTRIBUTION_KINDS,
  EVENT_BOUND_KINDS,
  EVENT_KIND_NAMES,
  EVENT_KINDS,
  RULE_BOUNDS,
  RULE_DEEDS,
  type CapPeriod,
  type ContributionKind,
  type EventKind,
  type Validity,
} from '@tongxing/shared';
import { Input } from 'antd';
import type { TierRuleView } from '../../api/types';
import { Clause, InlineDay, InlineNumber, InlineSelect, InlineSelectMany } from './inline';
import { EDITOR, PERIOD_CHOICES } from './rules.copy';
import { isMeasured, USUAL_PER, withKind, type RuleSheet, type SheetAmount, type SheetField, type SheetMultiplier, type SheetOccasion, type Typed } from './rule-sheet.rule';

interface Props {
  sheet: RuleSheet;
  change: (changes: Partial<RuleSheet>) => void;
  replace: (sheet: RuleSheet) => void;
  problems: ReadonlySet<SheetField>;
  tiers: readonly TierRuleView[];
  /** A rule that exists already is about the deed that it is about. */
  kindIsFixed: boolean;
}

export function SentenceForm({ sheet, change, replace, problems, tiers, kindIsFixed }: Props) {
  const parts = { sheet, change, problems };
  return (
    <>
      <div className="rule-names">
        <label className="rule-name">
          <span className="quiet">{EDITOR.name}</span>
          <Input
            id="rule-name"
            value={sheet.name}
            placeholder={EDITOR.nameHint}
            status={problems.has('name') ? 'error' : ''}
            onChange={({ target }) => change({ name: target.value })}
          />
        </label>
        {!kindIsFixed && (
          <label className="rule-kind">
            <span className="quiet">{EDITOR.kind}</span>
            <InlineSelect<ContributionKind>
              label={EDITOR.kind}
              value={sheet.kind}
              options={CONTRIBUTION_KINDS.map((value) => ({ value, label: CONTRIBUTION_KIND_NAMES[value] }))}
              onChange={(kind) => kind && replace(withKind(sheet, kind, EVENT_BOUND_KINDS.includes(kind)))}
            />
          </label>
        )}
      </div>
      <div className="rule-form" role="group" aria-label={EDITOR.sentenceTitle}>
        <WindowPart {...parts} />
        <TierPart {...parts} tiers={tiers} />
        <DeedPart {...parts} />
        <SmallestPart {...parts} />
        {sheet.multipliers.map((multiplier, i) => (
          <MultiplierPart key={i} {...parts} multiplier={multiplier} at={i} />
        ))}
        {sheet.caps.map((cap, i) => (
          <CapPart key={i} {...parts} cap={cap} at={i} />
        ))}
        <PendingPart {...parts} />
        {sheet.points.amount !== 0 && <ValidityPart {...parts} />}
      </div>
      <AddParts sheet={sheet} change={change} tiers={tiers} />
    </>
  );
}

type Part = Pick<Props, 'sheet' | 'change' | 'problems'>;

function WindowPart({ sheet: { window }, change, problems }: Part) {
  if (!window) return null;
  const bad = problems.has('window');
  return (
    <Clause name={EDITOR.partNames.window} remove={() => change({ window: undefined })}>
      <InlineDay label={EDITOR.windowFrom} value={window.from} bad={bad} onChange={(from) => change({ window: { ...window, from } })} />
      {EDITOR.until}
      <InlineDay label={EDITOR.windowTo} value={window.to} bad={bad} onChange={(to) => change({ window: { ...window, to } })} />
      {EDITOR.within}
    </Clause>
  );
}

function TierPart({ sheet: { tier }, change, problems, tiers }: Part & { tiers: readonly TierRuleView[] }) {
  if (tier === undefined) return null;
  return (
    <Clause name={EDITOR.partNames.tier} remove={() => change({ tier: undefined })}>
      <InlineSelect
        label={EDITOR.tierChoose}
        placeholder={EDITOR.tierChoose}
        value={tier && keyOf(tier)}
        bad={problems.has('tierAtLeast')}
        options={tiers.map((one) => ({ value: keyOf(one), label: `${one.trackName} · ${one.name}` }))}
        onChange={(key) => {
          const chosen = tiers.find((one) => keyOf(one) === key);
          if (chosen) change({ tier: { track: chosen.track, rank: chosen.rank, name: chosen.name } });
        }}
      />
      {EDITOR.tierFrom}
    </Clause>
  );
}

const keyOf = ({ track, rank }: { track: string; rank: number }): string => `${track} ${rank}`;

function DeedPart(part: Part) {
  const { sheet } = part;
  const events = EVENT_BOUND_KINDS.includes(sheet.kind) && <EventKinds {...part} />;
  if (!isMeasured(sheet.kind)) {
    return (
      <>
        <span className="inline-clause">
          <strong className="rule-deed">{RULE_DEEDS[sheet.kind].once}</strong>
          <span className="inline-tail">
            {events}
            {EDITOR.comma}
          </span>
        </span>
        <span className="inline-clause">
          {sheet.kind === 'joined' ? EDITOR.joinGives : EDITOR.gives}
          <Amount {...part} of="points" />
        </span>
        <span className="inline-clause">
          {EDITOR.and}
          <Amount {...part} of="growth" />
          {EDITOR.comma}
        </span>
      </>
    );
  }
  return (
    <>
      {events}
      {(['points', 'growth'] as const).map((of) => (
        <span key={of} className="inline-clause">
          <PerUnit {...part} of={of} />
          {EDITOR.comma}
          {EDITOR.gives}
          <Amount {...part} of={of} />
          {EDITOR.comma}
        </span>
      ))}
    </>
  );
}

function EventKinds({ sheet, change, problems }: Part) {
  return (
    <InlineSelectMany<EventKind>
      label={EDITOR.eventsLead}
      placeholder={EDITOR.anyEvents}
      value={sheet.eventKinds}
      bad={problems.has('eventKinds')}
      options={EVENT_KINDS.map((value) => ({ value, label: EVENT_KIND_NAMES[value] }))}
      onChange={(eventKinds) => change({ eventKinds })}
    />
  );
}

type Counter = 'points' | 'growth';

function Amount({ sheet, change, problems, of }: Part & { of: Counter }) {
  const said = sheet[of];
  return (
    <>
      <InlineNumber
        label={EDITOR[of]}
        value={said.amount}
        bad={problems.has('amounts') || (problems.has(of) && !(Number.isInteger(said.amount) && isWithin(said.amount, RULE_BOUNDS.amount)))}
        onChange={(amount) => change({ [of]: { ...said, amount } satisfies SheetAmount })}
      />
      {EDITOR[of]}
    </>
  );
}

const isWithin = (value: Typed, { min, max }: { min: number; max: number }): boolean => typeof value === 'number' && min <= value && value <= max;

function PerUnit({ sheet, change, problems, of }: Part & { of: Counter }) {
  const said = sheet[of];
  const { once, enough, unit } = RULE_DEEDS[sheet.kind];
  const set = (per: SheetAmount['per']) => change({ [of]: { ...said, per } satisfies SheetAmount });
  return (
    <>
      <InlineSelect
        label={EDITOR.howCounted(EDITOR[of])}
        value={said.per === 'once' ? 'once' : 'per'}
        options={[
          { value: 'once', label: once },
          { value: 'per', label: enough },
        ]}
        onChange={(way) => set(way === 'per' ? (USUAL_PER[sheet.kind] ?? 1) : 'once')}
      />
      {said.per !== 'once' && (
        <>
          <InlineNumber label={EDITOR.perLabel(EDITOR[of])} value={said.per} bad={problems.has(of)} onChange={set} decimals={sheet.kind === 'gave'} />
          {unit}
        </>
      )}
    </>
  );
}

function SmallestPart({ sheet, change, problems }: Part) {
  if (sheet.minQuantity === undefined) return null;
  return (
    <Clause name={EDITOR.partNames.smallest} remove={() => change({ minQuantity: undefined })}>
      {EDITOR.smallestLead}
      <InlineNumber
        label={EDITOR.parts.smallest}
        value={sheet.minQuantity}
        bad={problems.has('minQuantity')}
        decimals={sheet.kind === 'gave'}
        onChange={(minQuantity) => change({ minQuantity })}
      />
      {RULE_DEEDS[sheet.kind].unit}
      {EDITOR.smallestTail}
    </Clause>
  );
}

function MultiplierPart({ sheet, change, problems, multiplier, at }: Part & { multiplier: SheetMultiplier; at: number }) {
  const set = (changed: SheetMultiplier) => change({ multipliers: sheet.multipliers.map((one, i) => (i === at ? changed : one)) });
  const bad = problems.has('multipliers');
  const { when, times } = multiplier;
  return (
    <Clause name={EDITOR.partNames.multiplier} remove={() => change({ multipliers: sheet.multipliers.filter((_, i) => i !== at) })}>
      <OccasionPart when={when} bad={bad} change={(changed) => set({ ...multiplier, when: changed })} />
      {EDITOR.timesAs}
      <InlineNumber label={EDITOR.foldLabel} value={times} bad={bad && !isWithin(times, { min: 1, max: 10 })} decimals onChange={(typed) => set({ ...multiplier, times: typed })} />
      {EDITOR.fold}
    </Clause>
  );
}

function OccasionPart({ when, bad, change }: { when: SheetOccasion; bad: boolean; change: (when: SheetOccasion) => void }) {
  switch (when.type) {
    case 'birthday':
      return EDITOR.birthday;
    case 'weekdays':
      return (
        <InlineSelectMany<number>
          label={EDITOR.weekdaysChoose}
          placeholder={EDITOR.weekdaysChoose}
          value={when.weekdays}
          bad={bad && when.weekdays.length === 0}
          options={EDITOR.weekdays.map((label, i) => ({ value: i + 1, label }))}
          onChange={(weekdays) => change({ ...when, weekdays: [...weekdays].sort((a, b) => a - b) })}
        />
      );
    case 'dates': {
      const badDays = bad && (when.from === null || when.to === null || when.to < when.from);
      return (
        <>
          <InlineDay label={EDITOR.windowFrom} value={when.from} bad={badDays} onChange={(from) => change({ ...when, from })} />
          {EDITOR.until}
          <InlineDay label={EDITOR.windowTo} value={when.to} bad={badDays} onChange={(to) => change({ ...when, to })} />
        </>
      );
    }
  }
}

function CapPart({ sheet, change, problems, cap, at }: Part & { cap: RuleSheet['caps'][number]; at: number }) {
  const set = (changed: RuleSheet['caps'][number]) => change({ caps: sheet.caps.map((one, i) => (i === at ? changed : one)) });
  const taken = sheet.caps.map(({ period }) => period);
  return (
    <Clause name={EDITOR.partNames.cap} remove={() => change({ caps: sheet.caps.filter((_, i) => i !== at) })}>
      <InlineSelect<CapPeriod>
        label={EDITOR.capPeriod}
        value={cap.period}
        options={CAP_PERIODS.map((value) => ({ value, label: PERIOD_CHOICES[value], disabled: value !== cap.period && taken.includes(value) }))}
        onChange={(period) => period && set({ ...cap, period })}
      />
      {EDITOR.atMost}
      <InlineNumber label={EDITOR.capTimes(PERIOD_CHOICES[cap.period])} value={cap.times} bad={problems.has('caps')} onChange={(times) => set({ ...cap, times })} />
      {EDITOR.times}
    </Clause>
  );
}

function PendingPart({ sheet, change, problems }: Part) {
  if (sheet.pendingDays === undefined) return null;
  return (
    <Clause name={EDITOR.partNames.pending} remove={() => change({ pendingDays: undefined })}>
      <InlineNumber label={EDITOR.parts.pending} value={sheet.pendingDays} bad={problems.has('pendingDays')} onChange={(pendingDays) => change({ pendingDays })} />
      {EDITOR.pendingTail}
    </Clause>
  );
}

const USUAL_DAYS = 365;
const YEARS = [0, 1, 2, 3];

function ValidityPart({ sheet: { validity }, change, problems }: Part) {
  const years = validity.type === 'end_of_year' && !YEARS.includes(validity.yearsLater) ? [...YEARS, validity.yearsLater] : YEARS;
  const options = [
    { value: 'never', label: EDITOR.validities.never },
    { value: 'days', label: EDITOR.validities.days },
    { value: 'end_of_month', label: EDITOR.validities.end_of_month },
    { value: 'end_of_quarter', label: EDITOR.validities.end_of_quarter },
    ...years.map((n) => ({ value: `end_of_year ${n}`, label: EDITOR.yearsLater(n) })),
  ];
  return (
    <span className="inline-clause">
      {EDITOR.points}
      {validity.type === 'days' && <InlineNumber label={EDITOR.validDays} value={validity.days} bad={problems.has('validity')} onChange={(days) => change({ validity: daysOf(days) })} />}
      <InlineSelect
        label={EDITOR.validityLabel}
        value={validity.type === 'end_of_year' ? `end_of_year ${validity.yearsLater}` : validity.type}
        options={options}
        onChange={(key) => key && change({ validity: validityOf(key) })}
      />
    </span>
  );
}

const daysOf = (days: Typed): RuleSheet['validity'] => (typeof days === 'number' ? { type: 'days', days } : { type: 'days', days });

function validityOf(key: string): Validity {
  const [type = 'never', years = '0'] = key.split(' ');
  switch (type) {
    case 'days':
      return { type, days: USUAL_DAYS };
    case 'end_of_month':
    case 'end_of_quarter':
      return { type };
    case 'end_of_year':
      return { type, yearsLater: Number(years) };
    default:
      return { type: 'never' };
  }
}

/** What the sentence could say besides; a part that is there already is not offered again. */
function AddParts({ sheet, change, tiers }: Pick<Props, 'sheet' | 'change' | 'tiers'>) {
  const free = CAP_PERIODS.find((period) => period !== 'ever' && !sheet.caps.some((cap) => cap.period === period)) ?? CAP_PERIODS.find((period) => !sheet.caps.some((cap) => cap.period === period));
  const multiply = (when: SheetOccasion) => () => change({ multipliers: [...sheet.multipliers, { when, times: 2 }] });
  const mayMultiply = sheet.points.amount !== 0 && sheet.multipliers.length < RULE_BOUNDS.multipliers.max;
  const hasBirthday = sheet.multipliers.some(({ when }) => when.type === 'birthday');
  const adds: [name: string, possible: boolean, add: () => void][] = [
    [EDITOR.parts.cap, free !== undefined, () => free && change({ caps: [...sheet.caps, { period: sheet.caps.length === 0 ? 'month' : free, times: 5 }] })],
    [EDITOR.parts.weekdays, mayMultiply, multiply({ type: 'weekdays', weekdays: [6, 7] })],
    [EDITOR.parts.dates, mayMultiply, multiply({ type: 'dates', from: null, to: null })],
    [EDITOR.parts.birthday, mayMultiply && !hasBirthday, multiply({ type: 'birthday' })],
    [EDITOR.parts.smallest, isMeasured(sheet.kind) && sheet.minQuantity === undefined, () => change({ minQuantity: USUAL_PER[sheet.kind] ?? null })],
    [EDITOR.parts.window, sheet.window === undefined, () => change({ window: { from: sheet.startsOn, to: null } })],
    [EDITOR.parts.tier, sheet.tier === undefined && tiers.length > 0, () => change({ tier: null })],
    [EDITOR.parts.pending, sheet.pendingDays === undefined && sheet.points.amount !== 0, () => change({ pendingDays: 7 })],
  ];
  return (
    <div className="rule-adds" role="group" aria-label={EDITOR.add}>
      <span className="quiet small">{EDITOR.add}</span>
      {adds.filter(([, possible]) => possible).map(([name, , add]) => (
        <button key={name} type="button" className="rule-add" onClick={add}>
          ＋ {name}
        </button>
      ))}
    </div>
  );
}
