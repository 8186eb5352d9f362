// draft-review.tsx — a proposal as the one who decides reads it: old and new side by side, who, why, from when.
import type { Day } from '@tongxing/shared';
import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { wordsOf } from '../../api/refusal';
import type { RuleDraftView } from '../../api/types';
import { Comparison, Saying } from '../../ui/comparison';
import { dayOf, momentOf } from '../../ui/moments';
import { Notice } from '../../ui/notice';
import { Card } from '../../ui/page';
import { useOneSave } from '../../ui/use-one-save';
import { Examples } from './draft-preview';
import { approveDraft, termsIn, useDraftChange, withdrawDraft } from './rules.api';
import { EDITOR, REVIEW } from './rules.copy';

interface Props {
  draft: RuleDraftView;
  isOwn: boolean;
  whatIf: ReactNode;
  refuse: () => void;
}

export function DraftReview({ draft, isOwn, whatIf, refuse }: Props) {
  const { approval, state } = draft;
  const startsOn = state === 'proposed' && draft.startsOn < draft.earliestStart ? draft.earliestStart : draft.startsOn;
  return (
    <div className="columns rule-editor">
      <div className="stack">
        <Card title={REVIEW.compareTitle}>
          <Change draft={draft} />
        </Card>
        {draft.purpose === 'terms' && <BothExamples draft={draft} startsOn={startsOn} />}
        {whatIf}
      </div>
      <Card className="rule-sending">
        <dl className="rule-facts">
          <Fact name={REVIEW.from}>{dayOf(startsOn)}</Fact>
          {approval && <Fact name={REVIEW.who}>{`${approval.requestedBy.name} · ${momentOf(approval.requestedAt)}`}</Fact>}
          {approval && <Fact name={REVIEW.why}>{approval.reason}</Fact>}
          {approval?.decidedBy && state === 'activated' && <Fact name={REVIEW.decided}>{`${approval.decidedBy.name} · ${momentOf(approval.decidedAt ?? approval.requestedAt)}`}</Fact>}
        </dl>
        {state === 'activated' && draft.publishedVersion !== null && <Notice tone="leaf">{draft.purpose === 'ending' ? REVIEW.endingDone : REVIEW.done(draft.publishedVersion)}</Notice>}
        {state === 'proposed' && <Answers draft={draft} startsOn={startsOn} isOwn={isOwn} refuse={refuse} />}
      </Card>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What was asked when it was proposed; the draft itself does not change any more. */
function Change({ draft }: { draft: RuleDraftView }) {
  const { base, purpose, sentence, startsOn, state } = draft;
  // Once it is a version, the newest one may be itself: what it replaced is kept with the request.
  const frozen = draft.approval?.payload['before'];
  const before = state === 'activated' ? (typeof frozen === 'string' ? frozen : null) : base && !base.ended ? base.sentence : null;
  const word = state === 'activated' ? REVIEW.was : REVIEW.now;
  if (purpose === 'ending') {
    return (
      <div className="rule-change">
        {before !== null && <Saying word={word} sentence={before} />}
        <p>{REVIEW.ends(dayOf(startsOn))}</p>
      </div>
    );
  }
  return (
    <div className="rule-change">
      {before === null ? <Saying word={REVIEW.first} sentence={sentence} /> : <Comparison before={before} after={sentence} words={{ before: word, after: REVIEW.then }} />}
      {state !== 'activated' && (
        <>
          {before === null && <p className="quiet">{base ? REVIEW.endedNow : REVIEW.nothingNow}</p>}
          {base && base.name !== draft.name && <p className="quiet">{REVIEW.renamed(base.name, draft.name)}</p>}
          {base && base.position !== draft.position && <p className="quiet">{REVIEW.reordered}</p>}
        </>
      )}
    </div>
  );
}

function BothExamples({ draft, startsOn }: { draft: RuleDraftView; startsOn: Day }) {
  const { base, state } = draft;
  const old = state === 'proposed' && base && !base.ended ? base : null;
  return (
    <Card title={EDITOR.exampleTitle}>
      {old && (
        <>
          <h3 className="rule-example-title">{REVIEW.exampleBefore}</h3>
          <Examples rule={{ kind: draft.kind, terms: termsIn(old) }} startsOn={startsOn} />
          <h3 className="rule-example-title">{REVIEW.exampleAfter}</h3>
        </>
      )}
      <Examples rule={{ kind: draft.kind, terms: termsIn(draft) }} startsOn={startsOn} />
    </Card>
  );
}

function Answers({ draft, startsOn, isOwn, refuse }: { draft: RuleDraftView; startsOn: Day; isOwn: boolean; refuse: () => void }) {
  const { message } = App.useApp();
  const isEnding = draft.purpose === 'ending';
  const when = dayOf(startsOn);
  const approving = useDraftChange(
    () => approveDraft(draft.id, startsOn),
    () => void message.success((isEnding ? REVIEW.approvedEnding : REVIEW.approved)(when)),
  );
  const withdrawing = useDraftChange(
    () => withdrawDraft(draft.id),
    () => void message.success(isEnding ? REVIEW.withdrawnEnding : REVIEW.withdrawn),
  );
  const approveOnce = useOneSave(approving);
  const { mayDecide = false, mayWithdraw = false } = draft.approval ?? {};
  const refusal = approving.error ?? withdrawing.error;
  const note = isOwn ? (mayDecide ? REVIEW.aloneNote : REVIEW.ownNote) : mayDecide ? null : REVIEW.watchNote;
  return (
    <>
      {draft.moved && draft.base && <Notice>{REVIEW.moved(draft.base.version)}</Notice>}
      {startsOn !== draft.startsOn && <Notice>{REVIEW.late(dayOf(draft.startsOn), when)}</Notice>}
      {note && <p className="quiet small">{note}</p>}
      {refusal && (
        <p className="form-refusal" role="alert">
          {wordsOf(refusal)}
        </p>
      )}
      <div className="form-foot">
        {mayDecide && !draft.moved && (
          <Button
            id="approve-rule"
            type="primary"
            loading={approving.isPending}
            onClick={() => approveOnce(undefined)}
          >
            {(isEnding ? REVIEW.approveEnding : REVIEW.approve)(when)}
          </Button>
        )}
        {mayDecide && !isOwn && (
          <Button id="refuse-rule" type="text" disabled={approving.isPending} onClick={refuse}>
            {REVIEW.refuse}
          </Button>
        )}
        {mayWithdraw && (
          <Button
            id="withdraw-rule"
            loading={withdrawing.isPending}
            onClick={() => withdrawing.mutate(undefined)}
          >
            {isEnding ? REVIEW.withdrawEnding : REVIEW.withdraw}
          </Button>
        )}
      </div>
    </>
  );
}
