import { Text, View } from '@tarojs/components';
import { businessDay, daysBetween, formatDay } from '@tongxing/shared';
import { EntryRow } from '../../../features/points/entry-row';
import { getPoints, listEntries } from '../../../features/points/points.api';
import { POINTS } from '../../../features/points/points.copy';
import type { PointsEntryView, PointsOnDayView, PointsSummaryView } from '../../../platform/api-types';
import { now } from '../../../platform/clock';
import { openPage, openTab } from '../../../platform/navigate';
import { useLoaded } from '../../../platform/use-loaded';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Page } from '../../../ui/page';
import { Phrases } from '../../../ui/phrases';
import { Row, Rows } from '../../../ui/row';
import { Empty, StateView } from '../../../ui/state-view';
import './index.scss';

const LATEST = 3;
const SOON_DAYS = 30;

interface Facts {
  summary: PointsSummaryView;
  latest: PointsEntryView[];
}

async function getFacts(): Promise<Facts> {
  const [summary, { items }] = await Promise.all([getPoints(), listEntries()]);
  return { summary, latest: items.slice(0, LATEST) };
}

export default function PointsHomePage() {
  const facts = useLoaded(getFacts);
  return (
    <Page className="points">
      <StateView of={facts}>{(loaded) => (loaded.latest.length === 0 ? <NothingYet /> : <Points {...loaded} />)}</StateView>
    </Page>
  );
}

function NothingYet() {
  return <Empty action={<Button look="quiet" onTap={() => void openTab('events')}>{POINTS.seeEvents}</Button>}>{POINTS.empty}</Empty>;
}

function Points({ summary, latest }: Facts) {
  const { balance, spendable, growth, thisMonth, debt, arriving, expiring } = summary;
  const line = [balance === spendable ? '' : `${POINTS.all} ${balance}`, POINTS.thisMonth(thisMonth)].filter((part) => part !== '').join(' · ');
  return (
    <>
      <View className="points__head">
        <Text className="points__label">{POINTS.spendable}</Text>
        <Text className="points__figure" id="points-spendable">
          {spendable}
        </Text>
        {line === '' ? null : <Text className="points__label">{line}</Text>}
      </View>
      {debt > 0 ? (
        <Card title={POINTS.debtTitle} id="points-debt">
          <Text className="points__line">{POINTS.debt(debt)}</Text>
        </Card>
      ) : null}
      <Rows>
        <Row id="points-growth" title={POINTS.growth} note={POINTS.growthLine} value={String(growth)} onTap={() => void openPage('tiers/tier')} />
      </Rows>
      {arriving.length > 0 ? (
        <Card title={POINTS.arriving} id="points-arriving">
          {arriving.map((part) => (
            <Part key={part.day} part={part} words={POINTS.arrivesOn(dateOf(part.day))} />
          ))}
        </Card>
      ) : null}
      {expiring.length > 0 ? (
        <Card title={POINTS.expiring} id="points-expiring">
          {expiring.map((part) => (
            <Part key={part.day} part={part} words={POINTS.lastDay(dateOf(part.day))} mark={markOf(daysBetween(today(), part.day))} />
          ))}
          <Phrases className="points__small">{POINTS.expiringLine}</Phrases>
        </Card>
      ) : null}
      <Text className="points__section">{POINTS.latest}</Text>
      <Rows>
        {latest.map((entry) => (
          <EntryRow key={entry.id} entry={entry} />
        ))}
        <Row id="points-all" title={POINTS.seeAll} onTap={() => void openPage('points/ledger')} />
      </Rows>
    </>
  );
}

/** How near the last day is, where that is worth a word. */
function markOf(daysLeft: number): string {
  if (daysLeft === 0) return POINTS.lastChance;
  return daysLeft <= SOON_DAYS ? POINTS.soon : '';
}

function Part({ part: { points }, words, mark = '' }: { part: PointsOnDayView; words: string; mark?: string }) {
  return (
    <View className="points__part">
      <Text className="points__line">{words}</Text>
      {mark === '' ? null : <Text className="points__soon">{mark}</Text>}
      <Text className="points__amount">{POINTS.points(points)}</Text>
    </View>
  );
}

const today = (): string => businessDay(now());

/** The year is named where it is not this one. */
const dateOf = (day: string): string => (day.startsWith(today().slice(0, 4)) ? formatDay(day) : `${day.slice(0, 4)}年${formatDay(day)}`);
