import { Text, View } from '@tarojs/components';
import { formatMonth } from '@tongxing/shared';
import { EntryRow } from '../../../features/points/entry-row';
import { getPoints, listEntries } from '../../../features/points/points.api';
import { POINTS } from '../../../features/points/points.copy';
import type { PointsEntryView, PointsSummaryView } from '../../../platform/api-types';
import { openTab } from '../../../platform/navigate';
import { useLoaded } from '../../../platform/use-loaded';
import { usePages } from '../../../platform/use-pages';
import { Button } from '../../../ui/button';
import { Page } from '../../../ui/page';
import { Rows } from '../../../ui/row';
import { Empty, ListEnd, StateView } from '../../../ui/state-view';
import './index.scss';

export default function LedgerPage() {
  const summary = useLoaded(getPoints);
  const entries = usePages(listEntries);
  const reloadBoth = async () => {
    await Promise.all([summary.reload(), entries.reload()]);
  };
  return (
    <Page className="ledger">
      {summary.data ? <Summary summary={summary.data} /> : null}
      <StateView of={{ ...entries, reload: reloadBoth }}>
        {(items) =>
          items.length === 0 ? (
            <Empty action={<Button look="quiet" onTap={() => void openTab('events')}>{POINTS.seeEvents}</Button>}>
              {POINTS.empty}
            </Empty>
          ) : (
            <>
              <Text className="ledger__lead">{POINTS.whyLead}</Text>
              {byMonth(items).map(([month, rows]) => (
                <View key={month}>
                  <Text className="ledger__month">{formatMonth(month)}</Text>
                  <Rows>
                    {rows.map((entry) => (
                      <EntryRow key={entry.id} entry={entry} />
                    ))}
                  </Rows>
                </View>
              ))}
              <ListEnd of={entries} />
            </>
          )
        }
      </StateView>
    </Page>
  );
}

function Summary({ summary: { balance, thisMonth } }: { summary: PointsSummaryView }) {
  return (
    <View className="ledger__summary" id="points-summary">
      <Text className="ledger__label">
        {POINTS.all}
        <Text className="ledger__balance" id="points-balance">
          {balance}
        </Text>
      </Text>
      <Text className="ledger__label">{POINTS.thisMonth(thisMonth)}</Text>
    </View>
  );
}

/** Entries come newest first; a month keeps the place of its first entry. */
function byMonth(entries: PointsEntryView[]): [string, PointsEntryView[]][] {
  const months = new Map<string, PointsEntryView[]>();
  for (const entry of entries) months.set(entry.month, [...(months.get(entry.month) ?? []), entry]);
  return [...months];
}
