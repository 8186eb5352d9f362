import { ArrowLeftOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { RuleDraftView, RulesView } from '../api/types';
import { wordsOf } from '../api/refusal';
import { RefuseDrawer } from '../features/approvals/refuse-drawer';
import { DraftEditor, type Asked } from '../features/rules/draft-editor';
import { DraftReview } from '../features/rules/draft-review';
import { restoreDraft, termsIn, useDraft, useDraftChange, useRules } from '../features/rules/rules.api';
import { EDITOR, REVIEW } from '../features/rules/rules.copy';
import type { Change } from '../features/what-if/what-if.api';
import { WhatIfPanel } from '../features/what-if/what-if-panel';
import { useMay, useSession } from '../features/staff/session';
import { LinkButton } from '../ui/link-button';
import { Card, Page } from '../ui/page';
import { Invitation, Loaded } from '../ui/states';
import '../features/rules/rules.css';

/**
 * One address for a rule on its way: ?rule= begins with a rule as it is, ?id= goes on with a draft or shows the
 * proposal, and neither begins a new rule.
 */
export function RuleDraftPage() {
  const [search] = useSearchParams();
  const id = search.get('id');
  const rules = useRules();
  const draft = useDraft(id);
  if (id !== null && draft.data === undefined) {
    return (
      <Frame title={EDITOR.newTitle}>
        <Loaded query={draft}>{() => null}</Loaded>
      </Frame>
    );
  }
  if (rules.data === undefined) {
    return (
      <Frame title={EDITOR.newTitle}>
        <Loaded query={rules}>{() => null}</Loaded>
      </Frame>
    );
  }
  return <Desk book={rules.data} draft={draft.data ?? null} code={search.get('rule')} />;
}

function Frame({ title, line, children }: { title: string; line?: string; children: ReactNode }) {
  return (
    <Page
      title={title}
      line={line}
      back={
        <Link to="/rules" className="text-link">
          <ArrowLeftOutlined /> {EDITOR.back}
        </Link>
      }
    >
      {children}
    </Page>
  );
}

function Desk({ book, draft, code }: { book: RulesView; draft: RuleDraftView | null; code: string | null }) {
  const [, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const may = useMay();
  const { staff } = useSession();
  const [refusing, setRefusing] = useState(false);
  // A draft that this very editor has just saved stays in it: nothing typed is put back, the reason neither.
  const [own, setOwn] = useState<{ id: string; key: string } | null>(null);
  const key = draft && own?.id === draft.id ? own.key : (draft?.id ?? code ?? 'new');
  const rule = book.rules.find((one) => one.code === (draft ? draft.code : code)) ?? null;

  if (draft?.state === 'discarded') return <Discarded draft={draft} />;
  if (draft && (draft.state !== 'open' || !may('rules.propose'))) {
    const { approval, state } = draft;
    const title = titleOf(draft);
    const change = changeOf(draft, rule === null);
    // What has come into force is no question any more.
    const whatIf = state !== 'activated' && may('rules.propose') && <WhatIfPanel about={change.about} change={change} />;
    return (
      <Frame title={title}>
        <DraftReview draft={draft} isOwn={approval?.requestedBy.id === staff?.id} whatIf={whatIf} refuse={() => setRefusing(true)} />
        <RefuseDrawer item={refusing && approval ? { ...approval, member: null, moved: draft.moved } : null} close={() => setRefusing(false)} />
      </Frame>
    );
  }
  return (
    <Frame title={draft ? EDITOR.draftTitle(draft.name) : rule ? EDITOR.changeTitle(rule.name) : EDITOR.newTitle} line={EDITOR.line}>
      <DraftEditor
        key={key}
        draft={draft}
        rule={rule}
        rules={book.rules}
        tiers={book.tiers}
        earliestStart={book.earliestStart}
        waiting={rule === null ? [] : book.drafts.filter((one) => one.code === rule.code && one.state === 'proposed' && one.id !== draft?.id)}
        nobodyElse={book.nobodyElse}
        whatIf={(asked) => <WhatIfPanel about="rule" change={ruleChange(asked)} />}
        onSaved={({ id }) => {
          setOwn({ id, key });
          setSearch({ id }, { replace: true });
        }}
        onGone={() => void navigate('/rules')}
      />
    </Frame>
  );
}

const ruleChange = ({ terms, ...asked }: Asked): Change => ({ about: 'rule', ...asked, terms: { ...terms } });

/** What waits, as a change to be tried: the rule that it would be, or that there is no such rule any more. */
function changeOf(draft: RuleDraftView, isNew: boolean): Change {
  const { code, baseVersion, kind, name, position, purpose } = draft;
  if (purpose === 'ending') return { about: 'rule_ending', code, baseVersion };
  return ruleChange({ code: isNew ? null : code, baseVersion, kind, name, position, terms: termsIn(draft) });
}

function titleOf({ name, purpose, state }: RuleDraftView): string {
  if (state === 'open') return EDITOR.draftTitle(name);
  if (state === 'activated') return (purpose === 'ending' ? REVIEW.endingDoneTitle : REVIEW.doneTitle)(name);
  return (purpose === 'ending' ? REVIEW.endingTitle : REVIEW.title)(name);
}

function Discarded({ draft }: { draft: RuleDraftView }) {
  const { message } = App.useApp();
  const may = useMay();
  const restoring = useDraftChange(restoreDraft);
  const isEnding = draft.purpose === 'ending';
  return (
    <Frame title={EDITOR.draftTitle(draft.name)}>
      <Card>
        <Invitation
          title={EDITOR.discardedTitle}
          line={isEnding ? EDITOR.endingGone : EDITOR.discardedLine}
          action={
            may('rules.propose') && !isEnding ? (
              <Button loading={restoring.isPending} onClick={() => restoring.mutate(draft.id, { onError: (error) => void message.error(wordsOf(error)) })}>
                {EDITOR.restore}
              </Button>
            ) : (
              <LinkButton to="/rules">{EDITOR.toRules}</LinkButton>
            )
          }
        />
      </Card>
    </Frame>
  );
}
