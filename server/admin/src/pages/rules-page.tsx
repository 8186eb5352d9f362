import { useState } from 'react';
import type { RuleView } from '../api/types';
import { EndingDrawer } from '../features/rules/ending-drawer';
import { BadgeWall, TierLadders } from '../features/rules/ladders';
import { useRules } from '../features/rules/rules.api';
import { RULES } from '../features/rules/rules.copy';
import { RuleList } from '../features/rules/rule-list';
import { useMay } from '../features/staff/session';
import { WhatIfPanel } from '../features/what-if/what-if-panel';
import { LinkButton } from '../ui/link-button';
import { Page } from '../ui/page';
import { Loaded } from '../ui/states';
import '../features/rules/rules.css';

/** The rules, in the sentences that members read too: what counts, what comes, and what is being written. */
export function RulesPage() {
  const rules = useRules();
  const may = useMay();
  const [ending, setEnding] = useState<RuleView | null>(null);
  const mayPropose = may('rules.propose');
  return (
    <Page
      title={RULES.title}
      line={RULES.line}
      actions={
        mayPropose && (
          <LinkButton id="write-rule" type="primary" to="/rules/draft">
            {RULES.write}
          </LinkButton>
        )
      }
    >
      <Loaded query={rules}>
        {({ rules: published, drafts, earliestStart, nobodyElse, tiers, badges }) => (
          <>
            <div className="stack">
              <div className="columns">
                <RuleList rules={published} drafts={drafts} mayPropose={mayPropose} end={setEnding} />
                <TierLadders tiers={tiers} />
              </div>
              <BadgeWall badges={badges} mayOpen={may('badges.read')} />
            </div>
            <EndingDrawer
              rule={ending}
              earliest={earliestStart}
              nobodyElse={nobodyElse}
              whatIf={({ code, latestVersion }) => <WhatIfPanel about="rule_ending" change={{ about: 'rule_ending', code, baseVersion: latestVersion }} />}
              close={() => setEnding(null)}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}
