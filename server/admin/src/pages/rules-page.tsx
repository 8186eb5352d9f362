import { BadgeWall, TierLadders } from '../features/rules/ladders';
import { useRules } from '../features/rules/rules.api';
import { RULES } from '../features/rules/rules.copy';
import { RuleList } from '../features/rules/rule-list';
import { Page } from '../ui/page';
import { Loaded } from '../ui/states';
import '../features/rules/rules.css';

/** The published rules, in the sentences that members read too. */
export function RulesPage() {
  const rules = useRules();
  return (
    <Page title={RULES.title} line={RULES.line}>
      <Loaded query={rules}>
        {({ rules: published, tiers, badges }) => (
          <div className="columns">
            <RuleList rules={published} />
            <div className="stack">
              <TierLadders tiers={tiers} />
              <BadgeWall badges={badges} />
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  );
}
