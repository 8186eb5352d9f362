// draft-editor.tsx — a rule being written: the sentence to fill in, what it will read, from when, and on to another person.
import { ruleSentence, type ContributionKind, type Day, type RuleTerms } from '@tongxing/shared';
import { App, Button, Input, Select } from 'antd';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { Refusal } from '../../api/client';
import type { RuleDraftView, RuleView, TierRuleView } from '../../api/types';
import { LinkButton } from '../../ui/link-button';
import { dayOf, momentOf } from '../../ui/moments';
import { MovedNotice } from '../../ui/moved-notice';
import { NobodyElse } from '../../ui/nobody-else';
import { Notice } from '../../ui/notice';
import { isTouched, keptDrafts } from '../../ui/kept-draft';
import { KeptLine } from '../../ui/kept-line';
import { Card } from '../../ui/page';
import { FormRefusal } from '../../ui/states';
import { useOneSave } from '../../ui/use-one-save';
import { DraftPreview } from './draft-preview';
import { InlineDay } from './inline';
import { discardDraft, proposeDraft, rebaseDraft, restoreDraft, saveDraft, termsIn, useDraftChange } from './rules.api';
import { EDITOR, PROBLEMS } from './rules.copy';
import { blanksOf, blankSheet, problemsOf, sheetOf, termsOf, type RuleSheet } from './rule-sheet.rule';
import { SentenceForm } from './sentence-form';
import { useUndo } from '../../ui/use-undo';
import { WriteKey } from '../../ui/write-key';

/** A whole rule, to be tried on what really happened. */
export interface Asked {
  code: string | null;
  baseVersion: number;
  kind: ContributionKind;
  name: string;
  terms: RuleTerms;
  position: number;
}

export interface EditorProps {
  /** What is edited: a draft that is saved, a rule that gets one, or nothing for a new rule. */
  draft: RuleDraftView | null;
  rule: RuleView | null;
  rules: readonly RuleView[];
  tiers: readonly TierRuleView[];
  earliestStart: Day;
  /** Other requests about the same rule that wait for a decision. */
  waiting: readonly RuleDraftView[];
  /** Nobody could approve what is proposed here. */
  nobodyElse: boolean;
  /** Stands below the sentence: what the rule would have brought. */
  whatIf: (asked: Asked) => ReactNode;
  onSaved: (draft: RuleDraftView) => void;
  onGone: () => void;
}

/** What was typed and is neither saved nor sent. */
interface Unsaved {
  sheet: RuleSheet;
  reason: string;
}

/** What it was begun from. */
interface Begun {
  revision: number;
  baseVersion: number;
}

const STEP = 10;
const LEAST_REASON = 2;
const MOST_REASON = 200;

export function DraftEditor({ draft, rule, rules, tiers, earliestStart, waiting, nobodyElse, whatIf, onSaved, onGone }: EditorProps) {
  const { message } = App.useApp();
  const sayUndo = useUndo();
  const [unsaved] = useState(() => unsavedOf(subjectOf(draft, rule)));
  // Goes on from the revision that was read then: a colleague's words are not saved over without being seen.
  const [kept, setKept] = useState(() => draft && { ...draft, revision: Math.min(draft.revision, unsaved?.begun.revision ?? draft.revision) });
  const [baseVersion, setBaseVersion] = useState(unsaved?.begun.baseVersion ?? rule?.latestVersion ?? 0);
  const [clean, setClean] = useState(() => firstSheet(draft, rule, rules, earliestStart));
  const [sheet, setSheet] = useState(unsaved?.sheet ?? clean);
  const [whole, setWhole] = useState(() => (problemsOf(sheet).every((field) => field === 'name') ? sheet : clean));
  const [reason, setReason] = useState(unsaved?.reason ?? '');
  const subject = subjectOf(kept, rule);
  const { keys, forget } = useKeeping(subject, { sheet, reason }, { sheet: clean, reason: '' }, { revision: kept?.revision ?? 0, baseVersion });
  const [restored, setRestored] = useState(unsaved !== null);
  const [laidAside, setLaidAside] = useState<Unsaved | null>(null);
  const [pressed, setPressed] = useState(false);
  const [wantsReason, setWantsReason] = useState(false);

  const problems = useMemo(() => problemsOf(sheet), [sheet]);
  const incomplete = problems.some((field) => field !== 'name');
  // What is only not filled in yet is not told as a mistake before somebody wants to send it.
  const told = useMemo(() => (pressed ? problems : problems.filter((field) => !blanksOf(sheet).has(field))), [pressed, problems, sheet]);
  const replace = (next: RuleSheet) => {
    setSheet(next);
    // A name that is still to be found keeps nobody from reading the sentence.
    if (problemsOf(next).every((field) => field === 'name')) setWhole(next);
  };
  const change = (changes: Partial<RuleSheet>) => replace({ ...sheet, ...changes });

  const written = { sheet, draft: kept, code: rule?.code ?? null, baseVersion, keys };
  const saving = useDraftChange(saveDraft, (saved) => {
    setKept(saved);
    setClean(sheet);
    setRestored(false);
    setLaidAside(null);
    void message.success(EDITOR.saved);
    onSaved(saved);
  });
  const proposing = useDraftChange(
    async () => {
      // Saved first, and kept in mind: a refusal of the proposal must not make a second draft of the next try.
      const saved = await saveDraft(written);
      setKept(saved);
      setClean(sheet);
      return proposeDraft(saved, reason.trim());
    },
    (proposed) => {
      forget(subjectOf(proposed, rule));
      void message.success(proposed.approval?.mayDecide ? EDITOR.proposedAlone : EDITOR.proposed);
      onSaved(proposed);
    },
  );
  const rebasing = useDraftChange(rebaseDraft, setKept);
  const restoring = useDraftChange(restoreDraft);
  const discarding = useDraftChange(discardDraft, (discarded) => {
    const { id } = discarded;
    forget(subjectOf(discarded, rule));
    sayUndo(EDITOR.discarded, () => restoring.mutateAsync(id));
    onGone();
  });
  const saveOnce = useOneSave(saving, !saving.isSuccess);
  const proposeOnce = useOneSave(proposing);

  // A colleague may save, or another version may come, while this page is open.
  const stored = draft && kept && draft.revision > kept.revision && draft.state === 'open' ? draft : null;
  const moved = movedOn(kept, draft, rule, baseVersion);
  const conflict = stored !== null || moved !== null;
  const changeWaits = waiting.some(({ purpose }) => purpose === 'terms');

  const adopt = (theirs: RuleDraftView) => {
    setKept(theirs);
    setClean(sheetOfDraft(theirs));
    replace(sheetOfDraft(theirs));
  };
  const startOver = () => {
    setLaidAside({ sheet, reason });
    replace(clean);
    setReason('');
  };
  const putBack = (before: Unsaved) => {
    setLaidAside(null);
    replace(before.sheet);
    setReason(before.reason);
  };
  const save = () => {
    setPressed(true);
    if (problems.length === 0) saveOnce(written);
  };
  const reasonLong = reason.trim().length > MOST_REASON;
  const propose = () => {
    setPressed(true);
    setWantsReason(true);
    if (problems.length === 0 && reason.trim().length >= LEAST_REASON && !reasonLong) proposeOnce(undefined);
  };

  // A draft may be saved again and again: the gate opens anew once a save has gone through.
  const { isSuccess, reset } = saving;
  useEffect(() => {
    if (isSuccess) reset();
  }, [isSuccess, reset]);

  const busy = saving.isPending || proposing.isPending;
  const error = proposing.error ?? saving.error ?? discarding.error ?? rebasing.error;
  const toldByNotice = error instanceof Refusal && (error.code === 'RULE_DRAFT_CHANGED' || error.code === 'RULE_VERSION_MOVED') && conflict;
  const start = sheet.startsOn ?? whole.startsOn ?? earliestStart;
  const reasonMissing = wantsReason && reason.trim().length < LEAST_REASON;

  return (
    <div className="columns rule-editor">
      <div className="stack">
        {kept && <WhatBecame draft={kept} />}
        {waiting.map((other) => (
          <Waits key={other.id} other={other} />
        ))}
        {laidAside ? <KeptLine emptied act={() => putBack(laidAside)} /> : restored && <KeptLine act={startOver} />}
        {stored && (
          <MovedNotice words={EDITOR.changedBy(stored.changedBy, momentOf(stored.changedAt))} quoteWord={EDITOR.theirs} quote={stored.sentence}>
            <Button onClick={() => adopt(stored)}>{EDITOR.takeTheirs}</Button>
            <Button type="text" onClick={() => setKept({ ...stored })}>
              {EDITOR.keepMine}
            </Button>
          </MovedNotice>
        )}
        {moved && !stored && (
          <MovedNotice words={EDITOR.movedTitle(moved.version)} quote={moved.sentence}>
            <Button
              loading={rebasing.isPending}
              onClick={() => {
                proposing.reset();
                if (!kept) return setBaseVersion(moved.version);
                rebasing.mutate(kept);
              }}
            >
              {EDITOR.follow(moved.version)}
            </Button>
          </MovedNotice>
        )}
        <Card title={EDITOR.sentenceTitle} className="rule-writing">
          <SentenceForm sheet={sheet} change={change} replace={replace} problems={new Set(told)} tiers={tiers} kindIsFixed={rule !== null} />
          <Problems fields={told} />
        </Card>
        <DraftPreview rule={{ kind: whole.kind, terms: termsOf(whole) }} before={sentenceBefore(kept, rule)} startsOn={start} waits={incomplete} />
        {whatIf({ code: rule?.code ?? null, baseVersion: kept?.baseVersion ?? baseVersion, kind: whole.kind, name: whole.name.trim(), terms: termsOf(whole), position: whole.position })}
      </div>
      <Card title={EDITOR.startTitle} className="rule-sending">
        <label className="rule-start">
          <span className="quiet">{EDITOR.startLabel}</span>
          <InlineDay label={EDITOR.startLabel} value={sheet.startsOn} bad={sheet.startsOn === null} earliest={earliestStart} onChange={(startsOn) => change({ startsOn })} />
        </label>
        <p className="quiet small">{EDITOR.startNote(dayOf(earliestStart))}</p>
        <OrderChoice sheet={sheet} rules={rules} code={rule?.code ?? null} change={change} />
        <label className="rule-reason">
          <span className="quiet">{EDITOR.reason}</span>
          <Input.TextArea
            id="rule-reason"
            value={reason}
            autoSize={{ minRows: 2, maxRows: 6 }}
            placeholder={EDITOR.reasonHint}
            status={reasonMissing || reasonLong ? 'error' : ''}
            onChange={({ target }) => setReason(target.value)}
          />
          {reasonMissing && <span className="rule-wrong">{EDITOR.reasonNeeded}</span>}
          {reasonLong && <span className="rule-wrong">{EDITOR.reasonLong}</span>}
        </label>
        <NobodyElse isSo={nobodyElse} />
        {!toldByNotice && <FormRefusal error={error} />}
        <div className="form-foot">
          <Button id="propose-rule" type="primary" loading={proposing.isPending} disabled={conflict || changeWaits || saving.isPending} onClick={propose}>
            {EDITOR.propose}
          </Button>
          <Button id="save-rule" loading={saving.isPending} disabled={conflict || proposing.isPending} onClick={save}>
            {EDITOR.save}
          </Button>
          {kept && (
            <Button type="text" disabled={busy || conflict} loading={discarding.isPending} onClick={() => discarding.mutate(kept)}>
              {EDITOR.discard}
            </Button>
          )}
        </div>
      </Card>
    </div>
  );
}

const subjectOf = (draft: { id: string } | null, rule: { code: string } | null): string => `rule ${draft?.id ?? rule?.code ?? ''}`;

/** What was typed here and never saved, before another page or a reload. */
function unsavedOf(subject: string): (Unsaved & { begun: Begun }) | null {
  const found = keptDrafts.read<Unsaved>(subject);
  const { sheet, reason } = found?.values ?? {};
  return sheet === undefined || reason === undefined ? null : { sheet, reason, begun: found?.base as Begun };
}

/** Keeps what is typed while it differs from what is saved; once it has an address of its own, under that. */
function useKeeping(subject: string, typed: Unsaved, saved: Unsaved, begun: Begun): { keys: WriteKey; forget: (subject: string) => void } {
  const [over, setOver] = useState(false);
  const [first] = useState(subject);
  const [sent, setSent] = useState(() => keptDrafts.read(first)?.sent);
  const [keys] = useState(() => new WriteKey(sent, setSent));
  const { sheet, reason } = typed;
  const { revision, baseVersion } = begun;
  const touched = isTouched(typed, saved);
  useEffect(() => {
    if (over) return;
    if (subject !== first) keptDrafts.drop(first);
    if (touched) keptDrafts.keep(subject, { values: { sheet, reason }, base: { revision, baseVersion }, ...(sent ? { sent } : {}) });
    else keptDrafts.drop(subject);
  }, [over, first, subject, touched, sheet, reason, revision, baseVersion, sent]);
  const forget = (gone: string) => {
    setOver(true);
    for (const one of [first, gone]) keptDrafts.drop(one);
  };
  return { keys, forget };
}

function firstSheet(draft: RuleDraftView | null, rule: RuleView | null, rules: readonly RuleView[], earliest: Day): RuleSheet {
  if (draft) return sheetOfDraft(draft);
  if (rule) return sheetOf({ name: rule.name, kind: rule.kind, terms: termsIn(rule), position: rule.position }, earliest);
  return blankSheet(earliest, Math.max(0, ...rules.map(({ position }) => position)) + STEP);
}

/** A day that has come meanwhile is no day to begin on any more. */
function sheetOfDraft(draft: RuleDraftView): RuleSheet {
  const { name, kind, position, startsOn, earliestStart } = draft;
  return sheetOf({ name, kind, terms: termsIn(draft), position }, startsOn < earliestStart ? earliestStart : startsOn);
}

function sentenceBefore(draft: RuleDraftView | null, rule: RuleView | null): string | null {
  if (draft) return draft.base && !draft.base.ended ? draft.base.sentence : null;
  return rule && rule.state !== 'past' ? ruleSentence({ kind: rule.kind, terms: termsIn(rule) }) : null;
}

/** The version that came since one began to write; null where none did. */
function movedOn(kept: RuleDraftView | null, draft: RuleDraftView | null, rule: RuleView | null, baseVersion: number): { version: number; sentence: string } | null {
  if (!kept) return rule && rule.latestVersion !== baseVersion ? { version: rule.latestVersion, sentence: ruleSentence({ kind: rule.kind, terms: termsIn(rule) }) } : null;
  const fresh = draft && draft.revision >= kept.revision ? draft : kept;
  return fresh.moved && fresh.base ? { version: fresh.base.version, sentence: fresh.base.sentence } : null;
}

/** Somebody's request about the same rule that waits already. */
function Waits({ other: { id, purpose, approval, sentence, startsOn } }: { other: RuleDraftView }) {
  const who = approval?.requestedBy.name ?? '';
  return (
    <MovedNotice words={(purpose === 'ending' ? EDITOR.waitsEnding : EDITOR.waits)(who, dayOf(startsOn))} quote={purpose === 'ending' ? null : sentence}>
      <LinkButton to={`/rules/draft?id=${id}`}>{EDITOR.seeWaiting}</LinkButton>
    </MovedNotice>
  );
}

/** What became of the last time that it was proposed. */
function WhatBecame({ draft: { approval } }: { draft: RuleDraftView }) {
  if (approval?.state === 'lapsed') return <Notice>{EDITOR.lapsed}</Notice>;
  if (approval?.state === 'withdrawn') return <Notice>{EDITOR.withdrawn}</Notice>;
  if (approval?.state !== 'refused') return null;
  return (
    <Notice>
      {EDITOR.refusedBy(approval.decidedBy?.name ?? '')}
      <strong>{approval.decisionNote}</strong>
    </Notice>
  );
}

function Problems({ fields }: { fields: readonly (keyof typeof PROBLEMS)[] }) {
  if (fields.length === 0) return null;
  return (
    <div className="rule-problems" role="alert">
      {EDITOR.fix}
      <ul>
        {fields.map((field) => (
          <li key={field}>{PROBLEMS[field]}</li>
        ))}
      </ul>
    </div>
  );
}

/** Only where it is a question: several rules pay for the same deed. */
function OrderChoice({ sheet, rules, code, change }: { sheet: RuleSheet; rules: readonly RuleView[]; code: string | null; change: (changes: Partial<RuleSheet>) => void }) {
  const others = rules.filter((one) => one.kind === sheet.kind && one.code !== code && one.state !== 'past');
  if (others.length === 0) return null;
  const before = others.filter(({ position }) => position < sheet.position).at(-1);
  const options = [{ value: '', label: EDITOR.orderFirst }, ...others.map((one) => ({ value: one.code, label: EDITOR.orderAfter(one.name) }))];
  const place = (after: string) => {
    const chosen = others.find((one) => one.code === after);
    const first = Math.min(...others.map(({ position }) => position));
    change({ position: chosen ? chosen.position + 1 : Math.max(0, first - 1) });
  };
  return (
    <label className="rule-order">
      <span className="quiet">{EDITOR.orderLabel}</span>
      <Select className="inline-select" popupMatchSelectWidth={false} value={before?.code ?? ''} options={options} onChange={place} />
    </label>
  );
}
