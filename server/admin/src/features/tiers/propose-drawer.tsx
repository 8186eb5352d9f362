import { Button, Form, Input, Segmented, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import type { LadderRungView, LaddersView, LadderView, TierProposalRequest, Yardstick } from '../../api/types';
import { dayOf } from '../../ui/moments';
import { MovedNotice } from '../../ui/moved-notice';
import { NobodyElse } from '../../ui/nobody-else';
import { NumberInput } from '../../ui/number-input';
import { ReasonForm, useReasonForm } from '../../ui/reason-form';
import { SubjectDrawer } from '../../ui/subject-drawer';
import { atMost } from '../../ui/text-limit';
import { wholeRules } from '../../ui/typed-number';
import { WallDayPicker } from '../../ui/wall-picker';
import { dayToWall, wallToDay } from '../../ui/wall-time';
import { newestOf, standingOf } from './follows.rule';
import { usePropose } from './tiers.api';
import { PROPOSE, TIERS } from './tiers.copy';
import { amountProblem, isForLife, toKept, toTyped } from './units.rule';

export interface Proposing {
  readonly purpose: TierProposalRequest['purpose'];
  readonly ladder: LadderView;
  /** Null for a new rung. */
  readonly rung: LadderRungView | null;
}

/** A rung as it would be, with everything but the reason. */
export type TierChange = Omit<TierProposalRequest, 'reason'>;

interface Props {
  proposing: Proposing | null;
  /** As they stand now: a colleague may change one while the drawer is open. */
  ladders: LaddersView;
  /** Stands below the form: who would stand elsewhere. Null while the form is not filled in. */
  whatIf: (change: TierChange | null) => ReactNode;
  close: () => void;
}

/** Named as in the request, so that a field which the server refuses is marked. */
interface BarFields {
  yardstick: Yardstick;
  window: TierProposalRequest['bars'][number]['window'];
  bar: number | null;
}

interface ProposeForm {
  name: string;
  bars: BarFields[];
  match: 'all' | 'any';
  keep: 'forever' | 'yearly';
  keepPercent: number | null;
  startsOn: Dayjs;
  reason: string;
}

const MOST_BARS = 4;
const PERCENTS = [50, 100] as const;
const FIRST_BAR: BarFields = { yardstick: 'check_ins', window: 'rolling_year', bar: null };

export function ProposeDrawer({ proposing, ...rest }: Props) {
  return (
    <SubjectDrawer about={proposing} title={titleOf} size={520} close={rest.close}>
      {(about) => <Propose key={`${about.purpose} ${about.ladder.track} ${about.rung?.code ?? ''}`} proposing={about} {...rest} />}
    </SubjectDrawer>
  );
}

function titleOf({ purpose, ladder, rung }: Proposing): string {
  if (!rung) return PROPOSE.title.add(ladder.trackName);
  return purpose === 'ending' ? PROPOSE.title.ending(rung.name) : PROPOSE.title.change(rung.name);
}

function reasonOf(proposing: Proposing) {
  if (proposing.rung === null) return PROPOSE.addReason;
  if (proposing.purpose === 'ending') return PROPOSE.endingReason;
  return hasBars(proposing) ? PROPOSE.reason : PROPOSE.nameReason;
}

/** A track of honours has no bars, and neither has where everyone begins. */
const hasBars = ({ ladder, rung }: Proposing): boolean => rung?.rank !== 0 && (ladder.track !== 'honour' || ladder.rungs.some(({ rank, bars }) => rank > 0 && bars.length > 0));

function Propose({ proposing, ladders, whatIf, close }: Props & { proposing: Proposing }) {
  const { purpose, ladder, rung } = proposing;
  const { earliestStart, nobodyElse } = ladders;
  const begun = rung && newestOf(rung);
  const isClimbed = hasBars(proposing);
  const act = useReasonForm({
    subject: `tier-proposal ${purpose} ${ladder.track} ${rung?.code ?? ''}`,
    opening: {
      name: begun?.name ?? '',
      bars: isClimbed ? (begun?.bars.map(({ yardstick, window, bar }) => ({ yardstick, window, bar: toTyped(yardstick, bar) })) ?? [FIRST_BAR]) : [],
      match: begun?.match ?? 'any',
      keep: begun && begun.keepPercent === null ? 'forever' : ladder.track === 'growth' ? 'yearly' : 'forever',
      keepPercent: begun?.keepPercent ?? 90,
      startsOn: dayToWall(earliestStart),
      reason: '',
    },
    now: rung?.latestVersion ?? 0,
    act: usePropose(),
    send: (filled: ProposeForm, { keys, base: begunFrom }) => {
      const request = requestOf(proposing, begunFrom, filled);
      return { request, key: keys.keyFor(request) };
    },
    done: PROPOSE.sent,
    close,
  });
  const { base, setBase } = act.kept;
  const isEnding = purpose === 'ending';
  const filled = Form.useWatch((all: ProposeForm) => all, act.form);
  const now = rung && standingOf(rung, ladders);
  const moved = now && now.latestVersion !== base ? now : null;
  const follow = (version: number) => {
    setBase(version);
    act.reset();
  };
  const line = isEnding ? PROPOSE.endingLine : rung?.rank === 0 ? PROPOSE.floorLine : isClimbed ? null : PROPOSE.honourLine;
  return (
    <>
      <NobodyElse isSo={nobodyElse} />
      {line && <p className="tier-about">{line}</p>}
      {now && !moved && <p className="tier-about quiet small">{PROPOSE.follows(base, dayOf(newestOf(now).startsOn))}</p>}
      <ReasonForm
        act={act}
        name="propose"
        words={{ reason: reasonOf(proposing), confirm: PROPOSE.submit, keep: PROPOSE.keepAsIs }}
        notice={moved && <Moved rung={moved} follow={follow} />}
      >
        {!isEnding && (
          <Form.Item name="name" label={PROPOSE.name} rules={[{ required: true, whitespace: true, message: PROPOSE.nameNeeded }, atMost(20)]}>
            <Input />
          </Form.Item>
        )}
        {!isEnding && isClimbed && <Bars before={begun?.bars ?? []} />}
        {!isEnding && isClimbed && <Keep />}
        <Form.Item name="startsOn" label={PROPOSE.startsOn} extra={PROPOSE.startsOnHint(dayOf(earliestStart))} rules={[{ required: true, message: PROPOSE.startsOnNeeded }]}>
          <WallDayPicker />
        </Form.Item>
      </ReasonForm>
      {(isClimbed || isEnding) && whatIf(changeIn(proposing, base, filled))}
    </>
  );
}

/** Somebody else's version came meanwhile. */
function Moved({ rung, follow }: { rung: LadderRungView; follow: (version: number) => void }) {
  const { version, name, sentence, keep, startsOn } = newestOf(rung);
  const isEnding = rung.upcoming ? rung.upcoming.purpose === 'ending' : rung.endedOn !== null;
  return (
    <MovedNotice
      words={PROPOSE.moved(version)}
      quote={isEnding ? TIERS.ends(dayOf(startsOn)) : `${dayOf(startsOn)}起，${name}：${sentence}，${keep}`}
    >
      <Button onClick={() => follow(version)}>{PROPOSE.follow(version)}</Button>
    </MovedNotice>
  );
}

function Bars({ before }: { before: TierProposalRequest['bars'] }) {
  const form = Form.useFormInstance<ProposeForm>();
  const bars = Form.useWatch('bars', form) ?? [];
  return (
    <>
      <p className="bars-label">{PROPOSE.bars}</p>
      <Form.List name="bars">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="bar-fields">
                <Form.Item name={[name, 'yardstick']} label={PROPOSE.yardstick}>
                  <Select
                    aria-label={PROPOSE.yardstick}
                    options={Object.entries(PROPOSE.yardsticks).map(([value, label]) => ({ value, label }))}
                    onChange={(yardstick: Yardstick) => isForLife(yardstick) && form.setFieldValue(['bars', name, 'window'], 'ever')}
                  />
                </Form.Item>
                <Form.Item name={[name, 'window']} label={PROPOSE.window}>
                  <Select
                    aria-label={PROPOSE.window}
                    disabled={bars[name] !== undefined && isForLife(bars[name].yardstick)}
                    options={Object.entries(PROPOSE.windows).map(([value, label]) => ({ value, label }))}
                  />
                </Form.Item>
                <Form.Item
                  name={[name, 'bar']}
                  label={PROPOSE.amount}
                  dependencies={[['bars', name, 'yardstick']]}
                  rules={[
                    ({ getFieldValue }) => ({
                      validator: (_, typed: number | string | null) => {
                        const problem = amountProblem(getFieldValue(['bars', name, 'yardstick']) as Yardstick, typed, before);
                        return problem ? Promise.reject(new Error(PROPOSE.amountNeeded[problem])) : Promise.resolve();
                      },
                    }),
                  ]}
                >
                  <NumberInput decimals />
                </Form.Item>
                {fields.length > 1 && (
                  <Button type="text" size="small" className="tier-quiet" onClick={() => remove(name)}>
                    {PROPOSE.barsRemove}
                  </Button>
                )}
              </div>
            ))}
            {fields.length < MOST_BARS && (
              <Button size="small" className="bars-add" onClick={() => add(FIRST_BAR)}>
                {PROPOSE.barsAdd}
              </Button>
            )}
          </>
        )}
      </Form.List>
      {bars.length > 1 && (
        <Form.Item name="match" label={PROPOSE.match}>
          <Segmented block options={(['any', 'all'] as const).map((value) => ({ value, label: PROPOSE.matches[value] }))} />
        </Form.Item>
      )}
    </>
  );
}

function Keep() {
  const form = Form.useFormInstance<ProposeForm>();
  const keep = Form.useWatch('keep', form);
  return (
    <>
      <Form.Item name="keep" label={PROPOSE.keep}>
        <Segmented block options={(['yearly', 'forever'] as const).map((value) => ({ value, label: PROPOSE.keeps[value] }))} />
      </Form.Item>
      {keep === 'yearly' && (
        <Form.Item name="keepPercent" label={PROPOSE.percent} rules={wholeRules(...PERCENTS, PROPOSE.percentNeeded)}>
          <NumberInput suffix={PROPOSE.percentUnit} />
        </Form.Item>
      )}
    </>
  );
}

function requestOf(proposing: Proposing, baseVersion: number, filled: ProposeForm): TierProposalRequest {
  return { ...changeOf(proposing, baseVersion, filled), reason: filled.reason };
}

/** What is not shown of an ending, or of an honour, is as it was. */
function changeOf({ purpose, ladder, rung }: Proposing, baseVersion: number, filled: ProposeForm): TierChange {
  const bars = (filled.bars ?? []).map(({ yardstick, window, bar }) => ({ yardstick, window, bar: toKept(yardstick, bar ?? 0) }));
  const isYearly = bars.length > 0 && filled.keep === 'yearly';
  const common = { purpose, code: rung?.code ?? null, baseVersion, track: ladder.track, startsOn: wallToDay(filled.startsOn) };
  if (purpose === 'ending' && rung) {
    const { name, match, bars: kept, keepPercent } = newestOf(rung);
    return { ...common, name, match, bars: kept, keepPercent };
  }
  return { ...common, name: filled.name.trim(), match: filled.match ?? 'any', bars, keepPercent: isYearly ? filled.keepPercent : null };
}

/** What is filled in so far; null where something is still missing, or could not be sent. */
function changeIn(proposing: Proposing, baseVersion: number, filled: ProposeForm | undefined): TierChange | null {
  if (!filled?.startsOn) return null;
  if (proposing.purpose === 'ending') return changeOf(proposing, baseVersion, filled);
  const before = proposing.rung ? newestOf(proposing.rung).bars : [];
  const { name = '', bars = [], keep, keepPercent } = filled;
  const isWhole = name.trim() !== '' && bars.every((bar) => bar !== undefined && amountProblem(bar.yardstick, bar.bar, before) === null) && (keep === 'forever' || isPercent(keepPercent));
  return isWhole ? changeOf(proposing, baseVersion, filled) : null;
}

const isPercent = (typed: unknown): boolean => Number.isInteger(typed) && PERCENTS[0] <= Number(typed) && Number(typed) <= PERCENTS[1];
