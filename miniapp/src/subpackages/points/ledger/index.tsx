import { Text, View } from '@tarojs/components';
import { businessDay, formatDay, formatMonth } from '@tongxing/shared';
import { getPoints, listEntries } from '../../../features/points/points.api';
import { POINTS } from '../../../features/points/points.copy';
import type { PointsEntryView, PointsSummaryView } from '../../../platform/api-types';
import { now } from '../../../platform/clock';
import { openPage, openTab } from '../../../platform/navigate';
import { useLoaded } from '../../../platform/use-loaded';
import { usePages } from '../../../platform/use-pages';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { Page } from '../../../ui/page';
import { Rows } from '../../../ui/row';
import { Empty, ListEnd, StateView } from '../../../ui/state-view';
import { Tap } from '../../../ui/tap';
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
                      <Entry key={entry.id} entry={entry} />
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

function Summary({ summary: { balance, pending, debt, growth, thisMonth } }: { summary: PointsSummaryView }) {
  return (
    <>
      <View className="ledger__summary" id="points-summary">
        <View className="ledger__main">
          <Text className="ledger__label">{POINTS.balance}</Text>
          <Text className="ledger__balance" id="points-balance">
            {balance}
          </Text>
          <Text className="ledger__label">{POINTS.thisMonth(thisMonth)}</Text>
        </View>
        <View className="ledger__side">
          <View>
            <Text className="ledger__label">{POINTS.growth}</Text>
            <Text className="ledger__figure">{growth}</Text>
          </View>
          {pending > 0 ? (
            <View>
              <Text className="ledger__label">{POINTS.pending}</Text>
              <Text className="ledger__figure">{pending}</Text>
            </View>
          ) : null}
        </View>
      </View>
      <Text className="ledger__small">{POINTS.growthLine}</Text>
      {debt > 0 ? <Notice>{POINTS.debt(debt)}</Notice> : null}
    </>
  );
}

function Entry({ entry }: { entry: PointsEntryView }) {
  return (
    <Tap id={`why-${entry.id}`} className="entry" onTap={() => void openPage('points/why', { id: entry.id })}>
      <View className="entry__words">
        <Text className={`entry__text ${entry.reversed ? 'is-reversed' : ''}`}>{entry.text}</Text>
        <Text className="entry__note">
          {entry.reason ? `${entry.reason} · ` : ''}
          {formatDay(businessDay(entry.occurredAt), businessDay(now()))}
          {entry.reversed ? ` · ${POINTS.reversed}` : ''} · {POINTS.balanceAfter(entry.balanceAfter)}
        </Text>
      </View>
      <Text className={`entry__delta ${entry.delta > 0 && !entry.reversed ? 'is-more' : ''}`}>{signed(entry.delta)}</Text>
    </Tap>
  );
}

const signed = (delta: number): string => (delta > 0 ? `+${delta}` : String(delta).replace('-', '−'));

/** Entries come newest first; a month keeps the place of its first entry. */
function byMonth(entries: PointsEntryView[]): [string, PointsEntryView[]][] {
  const months = new Map<string, PointsEntryView[]>();
  for (const entry of entries) months.set(entry.month, [...(months.get(entry.month) ?? []), entry]);
  return [...months];
}
